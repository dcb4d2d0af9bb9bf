-- The centre's own corporate wallets (clause 5.1); their numbers are printed on letters, not secret.
create schema settlement;
grant usage on schema settlement to anju_app, anju_read;

create table settlement.centre_wallet (
    number         text        primary key check (number ~ '^\S{1,34}$'),
    name           text        not null,
    operator       text        not null,
    ledger_account text        not null unique,
    opened_at      timestamptz not null
);
grant select, insert on settlement.centre_wallet to anju_app;
grant select on settlement.centre_wallet to anju_read;
