-- The rules of a route come from the registry, by two people. Several may begin on one day: the one decided
-- last counts. A rule may demand that the payee's wallet was verified shortly before.
alter table route.paying_rule
    drop constraint paying_rule_pkey,
    add primary key (route, valid_from, decided_at);
alter table route.release_rule
    drop constraint release_rule_pkey,
    add primary key (route, valid_from, decided_at),
    add column verified boolean not null default false;
