-- Besides wallets the bank keeps special deposit accounts (存款专户) of centres, and loan wallets of
-- its own (委托贷款账户钱包) of whose movements the centre that they serve is told. An account can be
-- frozen, held to receiving or closed, and a payer's limits can be agreed. Money can come back.

alter table core.account
    drop constraint account_kind_check,
    drop constraint account_owner_check,
    drop constraint account_check,
    drop constraint account_check3,
    add constraint account_kind
        check (kind in ('WALLET', 'DEPOSIT', 'ISSUANCE', 'INTERNAL')),
    add constraint account_owner
        check (owner in ('CENTRE', 'BANK', 'EMPLOYER', 'PERSON', 'OTHER')),
    add constraint customers_have_owners
        check ((kind in ('WALLET', 'DEPOSIT')) = (owner is not null)),
    add constraint deposits_are_of_centres
        check (kind <> 'DEPOSIT'
               or (owner = 'CENTRE' and number ~ '^[0-9]{10,30}$' and length(number) <> 16)),
    add constraint centres_are_told
        check ((owner is not null and owner in ('CENTRE', 'BANK')) = (notified_node is not null));

comment on column core.account.owner is
    'BANK: a loan wallet, of whose movements the centre is told that it serves';
comment on column core.account.notified_node is
    'The node that is told of every movement: of a centre''s account and of a loan wallet';

-- The bank's own accounts: what it has taken in for deposits, pays as interest and earns by fees.
insert into core.account (number, kind, name, opened_at)
values ('DEPOSITS', 'ISSUANCE', '客户资金来源', '1970-01-01T00:00:00+08:00'),
       ('INTEREST', 'ISSUANCE', '利息支出', '1970-01-01T00:00:00+08:00'),
       ('FEES', 'INTERNAL', '手续费收入', '1970-01-01T00:00:00+08:00');

comment on column core.account.kind is
    'ISSUANCE: an account of the bank''s own that alone may be negative; INTERNAL: one that may not';

create table core.condition (
    position  bigint generated always as identity primary key,
    account   text not null references core.account (number),
    condition text not null check (condition in ('ACTIVE', 'RECEIVE_ONLY', 'FROZEN', 'CLOSED')),
    reason    text not null check (length(reason) <= 140),
    set_at    timestamptz not null
);

comment on table core.condition is
    'What an account may do from a time on; the newest row holds, and without one it is active';

create index condition_of_account on core.condition (account, position);

create trigger condition_is_written_once
    before update or delete or truncate on core.condition
    for each statement execute function core.refuse_change();

create table core.agreed_limit (
    position        bigint generated always as identity primary key,
    account         text not null references core.account (number),
    per_payment_fen bigint check (per_payment_fen >= 0),
    per_day_fen     bigint check (per_day_fen >= 0),
    set_at          timestamptz not null
);

comment on table core.agreed_limit is
    'What an account may pay by agreement, beside its class; the newest row holds, null = no limit';

create index agreed_limit_of_account on core.agreed_limit (account, position);

create trigger agreed_limit_is_written_once
    before update or delete or truncate on core.agreed_limit
    for each statement execute function core.refuse_change();

alter table core.booking
    drop constraint booking_kind_check,
    drop constraint booking_uetr_key,
    add constraint booking_kind
        check (kind in ('OPENING', 'PAYMENT', 'ACCOUNT_TO_WALLET', 'WALLET_TO_ACCOUNT',
                        'LOAN_PAYOUT', 'LOAN_REPAYMENT', 'LOAN_SWEEP', 'LOAN_RETURN',
                        'RETURN', 'REVERSAL', 'INTEREST', 'FEE')),
    add column repetition smallint not null default 1 check (repetition >= 1),
    add column end_to_end_id text check (end_to_end_id ~ '^[!-~]{1,35}$'),
    add column original uuid unique references core.booking (id),
    add column return_reason text check (return_reason ~ '^[A-Z0-9]{1,4}$'),
    add constraint booking_reference unique (uetr, repetition),
    add constraint giving_back_names_its_original
        check ((kind in ('RETURN', 'REVERSAL')) = (original is not null)),
    add constraint giving_back_has_a_reason
        check ((original is null) = (return_reason is null));

comment on column core.booking.repetition is
    'Above 1 where a fault made the bank execute one order again';
comment on column core.booking.end_to_end_id is 'The payer''s own reference; null = none';
comment on column core.booking.original is 'The booking whose money came back, at most once';

create or replace view core.balance as
select account.number, account.kind, account.name, account.owner, account.wallet_class,
       account.notified_node, account.may_go_negative,
       coalesce(newest.version, 0) as version,
       coalesce(newest.balance_after_fen, 0) as balance_fen,
       coalesce(now_holding.condition, 'ACTIVE') as condition
  from core.account
  left join lateral (select line.version, line.balance_after_fen
                       from core.line
                      where line.account = account.number
                      order by line.version desc
                      limit 1) as newest on true
  left join lateral (select condition.condition
                       from core.condition
                      where condition.account = account.number
                      order by condition.position desc
                      limit 1) as now_holding on true;

create or replace view core.notifiable as
select line.booking, line.line_no, line.account, line.fen, line.version,
       booking.uetr, booking.booking_date, booking.remark, account.kind as account_kind
  from core.line
  join core.booking on booking.id = line.booking
  join core.account on account.number = line.account
 where account.notified_node is not null;

create or replace view core.notified_account as
select number, notified_node, kind
  from core.account
 where notified_node is not null;
