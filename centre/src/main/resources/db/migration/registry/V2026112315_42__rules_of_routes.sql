-- Which accounts a route uses and what is released on it without a person: asked for by one and decided about
-- by another, as everything else here.
alter table registry.change
    drop constraint change_kind_check,
    add constraint change_kind_check check (kind in ('AGREEMENT', 'AGREEMENT_END', 'ACCOUNT',
        'ACCOUNT_CLOSING', 'WALLET_LIMIT', 'REAPPLICATION', 'PAYING_RULE', 'RELEASE_RULE'));

create table registry.paying_rule (
    change_id       uuid primary key references registry.change,
    route           text not null,
    valid_from      date not null,
    deposit_account text not null references settlement.own_account,
    wallet          text not null references settlement.own_account,
    loan_wallet     text references settlement.own_account
);
create table registry.release_rule (
    change_id  uuid    primary key references registry.change,
    route      text    not null,
    valid_from date    not null,
    auto       boolean not null,
    walk_fen   bigint  not null check (walk_fen >= 0),
    day_fen    bigint  not null check (day_fen >= walk_fen),
    -- whether the payee's wallet must have been verified shortly before
    verified   boolean not null
);
grant select, insert on registry.paying_rule, registry.release_rule to anju_app;
grant select on registry.paying_rule, registry.release_rule to anju_read;
