-- An account of the centre that was closed (销户): a row of its own, for a registered account never changes.
create table settlement.own_account_closing (
    number    text        primary key references settlement.own_account,
    closed_by text        not null,
    closed_at timestamptz not null
);
grant select, insert on settlement.own_account_closing to anju_app;
grant select on settlement.own_account_closing to anju_read;
