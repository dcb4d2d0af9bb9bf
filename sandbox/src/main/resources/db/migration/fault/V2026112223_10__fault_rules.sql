-- The faults that the bank has been asked to commit: each spoils the next notices that are minted.

create schema fault;

create table fault.rule (
    id        bigint generated always as identity primary key,
    name      text not null,
    remaining integer not null check (remaining >= 0),
    copies    integer not null check (copies between 2 and 1000),
    account   text,
    set_at    timestamptz not null
);

comment on column fault.rule.remaining is 'How many further notices it will befall';
comment on column fault.rule.account is 'Only notices on this account, which may open later; null = on any';
