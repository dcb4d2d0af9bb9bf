-- Orders to the bank to move money once (结算指令). What was ordered is never changed; where it stands
-- is, and every word about it is kept beside it.

-- When the bank is asked what became of an order, counted from when it was sent, how often after the
-- last of these times, when a person is called and by when he must have looked; how long a bank that
-- cannot be reached is left alone. The row in force is the latest one on or before the day.
create table settlement.order_rule (
    effective_from date       primary key,
    ask_at         interval[] not null check (cardinality(ask_at) > 0),
    then_every     interval   not null check (then_every > interval '0'),
    person_after   interval   not null check (person_after > interval '0'),
    person_due     interval   not null check (person_due > interval '0'),
    unreachable    interval   not null check (unreachable > interval '0')
);
insert into settlement.order_rule values
    ('2005-01-01', '{30 seconds, 1 minute, 2 minutes, 5 minutes, 15 minutes, 30 minutes, 60 minutes}',
     '1 hour', '30 minutes', '15 minutes', '5 seconds');

-- What a bank's reason code is in ISO 20022 and what may be done after it; '*' is every bank. A code
-- that is not here says nothing: the order is unknown, never refused.
create table settlement.bank_code (
    bank           text not null,
    code           text not null,
    effective_from date not null,
    iso            text not null check (iso ~ '^[A-Z0-9]{4}$'),
    retry_class    text not null check (retry_class in ('NEVER', 'AFTER_CORRECTION', 'AFTER_LIMIT',
                                                        'LATER', 'AFTER_QUERY')),
    primary key (bank, code, effective_from)
);
insert into settlement.bank_code
select '*', code, date '2005-01-01', code, retry_class
  from (values
        ('AC01', 'AFTER_CORRECTION'), ('AC03', 'AFTER_CORRECTION'), ('AC04', 'AFTER_CORRECTION'),
        ('AC06', 'AFTER_CORRECTION'), ('AC07', 'AFTER_CORRECTION'), ('AG01', 'AFTER_CORRECTION'),
        ('AG03', 'AFTER_CORRECTION'), ('BE01', 'AFTER_CORRECTION'), ('AM04', 'LATER'),
        ('AM02', 'AFTER_LIMIT'), ('AM13', 'AFTER_LIMIT'), ('AM14', 'AFTER_LIMIT'),
        ('AM21', 'AFTER_LIMIT'), ('MD01', 'AFTER_CORRECTION'), ('MD02', 'AFTER_CORRECTION'),
        ('MD07', 'NEVER'), ('AM05', 'AFTER_QUERY'), ('DU01', 'AFTER_QUERY'), ('DU02', 'AFTER_QUERY'),
        ('DU03', 'AFTER_QUERY'), ('DU04', 'AFTER_QUERY'), ('DU05', 'AFTER_QUERY'),
        ('AM10', 'LATER'), ('AM19', 'LATER'), ('AM20', 'LATER'), ('TM01', 'LATER'),
        ('AB08', 'LATER'), ('AB09', 'LATER'), ('AB03', 'AFTER_QUERY'), ('AB05', 'AFTER_QUERY'),
        ('AB06', 'AFTER_QUERY'), ('RR04', 'NEVER'), ('AM07', 'NEVER'), ('MS03', 'NEVER'),
        ('NARR', 'NEVER')) as known (code, retry_class);

create table settlement.payment_order (
    order_id       uuid        primary key,
    debit_number   text        not null references settlement.own_account,
    kind           text        not null check (kind in ('A2W', 'W2A', 'W2W')),
    creditor_name  text        not null,
    creditor       bytea       not null,
    creditor_index bytea       not null,
    creditor_last4 text        not null,
    fen            bigint      not null check (fen > 0),
    remark         bytea       not null,
    leg            text        not null,
    retry_of       uuid        unique references settlement.payment_order,
    message_id     text        not null unique references settlement.outgoing_message,
    instruction_id text        not null unique,
    end_to_end_id  text        not null unique,
    uetr           uuid        not null unique,
    queued_at      timestamptz not null,
    expires_at     timestamptz not null check (expires_at > queued_at),
    state          text        not null check (state in (
                       'QUEUED', 'SENDING', 'RECEIVED', 'IN_PROGRESS', 'UNKNOWN', 'NOT_FOUND',
                       'SUSPENDED', 'MANUAL', 'VOID', 'SETTLED', 'REJECTED', 'CANCELLED',
                       'NOT_EXECUTED', 'RETURNED', 'RECONCILED')),
    -- when it was sent last, how often the bank was asked since, and when something is done next
    sent_at        timestamptz,
    queries        integer     not null default 0 check (queries >= 0),
    next_at        timestamptz,
    person_at      timestamptz,
    -- until when, by the bank's own clock, it signed that it has no such order
    absent_at      timestamptz,
    -- the notices that told of its booking, one for each own account that it moves
    debit_notice   uuid        references settlement.notice,
    credit_notice  uuid        references settlement.notice,
    check (retry_of <> order_id)
);
create index payment_order_by_leg on settlement.payment_order (leg, queued_at);
create index payment_order_due on settlement.payment_order (next_at) where next_at is not null;
create index payment_order_person on settlement.payment_order (person_at)
    where person_at is not null;

-- Every word about an order, what it changed, and who said it.
create table settlement.order_event (
    order_id   uuid        not null references settlement.payment_order,
    number     integer     not null check (number > 0),
    event      text        not null,
    from_state text        not null,
    to_state   text        not null,
    conflict   boolean     not null,
    source     text        not null,
    code       text        not null,
    words      text        not null,
    at         timestamptz not null,
    primary key (order_id, number),
    check (not conflict or from_state = to_state)
);

-- Each time the bank was asked what became of an order (交易查证).
create table settlement.order_query (
    order_id   uuid        not null references settlement.payment_order,
    number     integer     not null check (number > 0),
    message_id text        not null unique references settlement.outgoing_message,
    asked_at   timestamptz not null,
    primary key (order_id, number)
);

-- The last number that the bank said it had given on an account, and when that was so.
create table settlement.heard_number (
    account     text        primary key,
    last_number bigint      not null check (last_number >= 0),
    at          timestamptz not null
);

alter table settlement.incident
    add column order_id uuid references settlement.payment_order,
    drop constraint incident_kind_check,
    add constraint incident_kind_check check (kind in (
        'NOTICES_MISSING', 'CONTENT_DIFFERS', 'NUMBER_WENT_BACK', 'HEARTBEAT_BEHIND', 'ORDER_UNKNOWN',
        'ORDER_HELD', 'ORDER_CONFLICT', 'UNEXPLAINED_DEBIT')),
    add constraint incident_order_check check (
        (kind in ('ORDER_UNKNOWN', 'ORDER_HELD', 'ORDER_CONFLICT')) = (order_id is not null));
drop index settlement.incident_open;
create unique index incident_open on settlement.incident (kind, account, first_number)
    where closed_at is null and kind <> 'HEARTBEAT_BEHIND' and order_id is null;
create unique index incident_open_order on settlement.incident (kind, order_id)
    where closed_at is null and order_id is not null;

grant select on settlement.order_rule, settlement.bank_code to anju_app, anju_read;
grant select, insert on settlement.payment_order, settlement.order_event, settlement.order_query,
    settlement.heard_number to anju_app;
grant update (state, sent_at, queries, next_at, person_at, absent_at, debit_notice, credit_notice)
    on settlement.payment_order to anju_app;
grant update (last_number, at) on settlement.heard_number to anju_app;
grant select on settlement.payment_order, settlement.order_event, settlement.order_query,
    settlement.heard_number to anju_read;
