-- Whereto the bank clears a loan wallet (委托贷款账户钱包) when it cuts a date, by agreement with the
-- centre that the wallet serves: to the centre's wallet, and from there on to a deposit account.

create table day.standing_sweep (
    position    bigint generated always as identity primary key,
    loan_wallet text not null references core.account (number),
    wallet      text not null references core.account (number),
    deposit     text references core.account (number),
    set_at      timestamptz not null
);

comment on table day.standing_sweep is 'The newest row of a loan wallet holds';
comment on column day.standing_sweep.deposit is 'Null: the money stays in the centre''s wallet';

create trigger standing_sweep_is_written_once
    before update or delete or truncate on day.standing_sweep
    for each statement execute function core.refuse_change();
