-- The faults that befall orders: each rule says on which further orders, and what is done.

create table fault.order_rule (
    id         bigint generated always as identity primary key,
    name       text not null,
    stage      text not null check (stage in ('RECEIPT', 'EXECUTION', 'RESULT')),
    remaining  integer not null check (remaining >= 0),
    debtor     text,
    creditor   text,
    by_seconds bigint check (by_seconds between 1 and 604800),
    code       text check (code ~ '^[A-Za-z0-9]{1,4}$'),
    payee      text check (payee ~ '^[0-9]{16}$'),
    set_at     timestamptz not null
);

comment on column fault.order_rule.remaining is 'How many further orders it will befall';
comment on column fault.order_rule.debtor is 'Only orders that leave this account; null = any';
comment on column fault.order_rule.creditor is 'Only orders to this account; null = any';
comment on column fault.order_rule.by_seconds is 'By how much something is late; null otherwise';
comment on column fault.order_rule.code is 'The code that is told; null where none is';
comment on column fault.order_rule.payee is 'Who is paid in place of the creditor; null otherwise';
