-- A bank's own reason codes come from the registry, by two people. Several rows may begin on one day: the one
-- decided last counts. What ISO says has no people.
alter table settlement.bank_code
    drop constraint bank_code_pkey,
    add column meaning     text        not null default '',
    add column made_by     text        not null default '',
    add column approved_by text        not null default '',
    add column decided_at  timestamptz not null default '2005-01-01',
    add primary key (bank, code, effective_from, decided_at);
grant insert on settlement.bank_code to anju_app;

-- Codes that a bank gave as a reason and that nobody had read: what they were said of stays unknown.
create table settlement.unread_code (
    bank          text        not null,
    code          text        not null,
    words         text        not null,
    first_seen_at timestamptz not null,
    primary key (bank, code)
);
grant select, insert on settlement.unread_code to anju_app;
grant select on settlement.unread_code to anju_read;
