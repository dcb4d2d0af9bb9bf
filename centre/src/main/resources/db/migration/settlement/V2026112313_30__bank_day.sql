-- The bank's booking dates (会计日) as it told them for each account of the centre, its statements
-- (对账单) of them, and what does not agree. What was told is never changed; where a date stands is.

-- How long after a date's close its statement is first asked for, and how long each ask is given
-- before the next; after the last its absence is a difference. The row in force is the latest one on or
-- before the day.
create table settlement.statement_rule (
    effective_from date       primary key,
    first_ask      interval   not null check (first_ask >= interval '0'),
    each_ask       interval[] not null check (cardinality(each_ask) > 0)
);
insert into settlement.statement_rule values
    ('2005-01-01', '10 minutes', '{10 minutes, 30 minutes, 1 hour}');

-- Start and close of a date with the last number that the bank had given: as it said it first.
create table settlement.bank_day_event (
    account      text        not null references settlement.own_account,
    booking_date date        not null,
    event        text        not null check (event in ('START', 'CLOSE')),
    last_number  bigint      not null check (last_number >= 0),
    at           timestamptz not null,
    message_id   text        not null,
    told_at      timestamptz not null,
    primary key (account, booking_date, event)
);

-- One edition of a statement as its pages say it. Of one date at most one is in force.
create table settlement.statement (
    statement_id uuid        primary key,
    account      text        not null references settlement.own_account,
    reference    text        not null,
    booking_date date        not null,
    number       bigint      not null check (number > 0),
    version      bigint      not null check (version > 0),
    first_notice bigint      check (first_notice > 0),
    last_notice  bigint      check (last_notice >= first_notice),
    opening_fen  bigint      not null,
    closing_fen  bigint      not null,
    credits      bigint      not null check (credits >= 0),
    credit_fen   bigint      not null check (credit_fen >= 0),
    debits       bigint      not null check (debits >= 0),
    debit_fen    bigint      not null check (debit_fen >= 0),
    taken_at     timestamptz not null,
    state        text        not null check (state in ('INCOMPLETE', 'IN_FORCE', 'REPLACED',
                                                       'REFUSED')),
    -- whether one page of it was told twice with different content; neither is overwritten
    contradicted boolean     not null default false,
    unique (account, reference),
    check ((first_notice is null) = (last_notice is null))
);
create index statement_by_date on settlement.statement (account, booking_date, version);
create unique index statement_in_force on settlement.statement (account, booking_date)
    where state = 'IN_FORCE';

create table settlement.statement_page (
    statement_id uuid    not null references settlement.statement,
    page         integer not null check (page > 0),
    last_page    boolean not null,
    digest       text    not null,
    sender       text    not null,
    message_id   text    not null,
    primary key (statement_id, page),
    foreign key (sender, message_id) references settlement.inbound_message
);

-- What the statement says of each movement; names and remarks stay in the kept bytes of its page.
create table settlement.statement_entry (
    statement_id       uuid    not null,
    page               integer not null,
    line               integer not null check (line > 0),
    servicer_reference text    not null,
    direction          text    not null check (direction in ('CREDIT', 'DEBIT')),
    fen                bigint  not null check (fen > 0),
    movement_code      text    not null,
    booking_date       date    not null,
    uetr               uuid    not null,
    primary key (statement_id, page, line),
    foreign key (statement_id, page) references settlement.statement_page
);
create index statement_entry_by_reference
    on settlement.statement_entry (statement_id, servicer_reference);

-- Where a date of an account stands.
create table settlement.bank_day (
    account      text        not null references settlement.own_account,
    booking_date date        not null,
    state        text        not null check (state in ('OPEN', 'CLOSED', 'WAITING', 'DIFFERS',
                                                       'CHECKED')),
    statement_id uuid        references settlement.statement,
    -- how often its statement was asked for, and when it is asked for next by itself
    asks         integer     not null default 0 check (asks >= 0),
    next_at      timestamptz,
    -- whether it is to be compared again although nothing of its own has changed
    stale        boolean     not null default false,
    changed_at   timestamptz not null,
    primary key (account, booking_date),
    check (next_at is null or state = 'CLOSED'),
    check (state <> 'CHECKED' or statement_id is not null)
);
create index bank_day_due on settlement.bank_day (next_at) where next_at is not null;
create index bank_day_unchecked on settlement.bank_day (account, booking_date)
    where state <> 'CHECKED';

create table settlement.statement_ask (
    account      text        not null,
    booking_date date        not null,
    number       integer     not null check (number > 0),
    message_id   text        not null unique references settlement.outgoing_message,
    asked_at     timestamptz not null,
    primary key (account, booking_date, number),
    foreign key (account, booking_date) references settlement.bank_day
);

-- What does not agree, by its name. What was expected and what was found is fen, or a number of
-- notices, as the kind says; nothing where there is nothing to say.
create table settlement.statement_difference (
    difference_id uuid        primary key,
    account       text        not null references settlement.own_account,
    booking_date  date        not null,
    statement_id  uuid        references settlement.statement,
    kind          text        not null check (kind in (
                      'STATEMENT_MISSING', 'PAGES_MISSING', 'PAGE_CONTRADICTS', 'EDITION_TWICE',
                      'MISDATED', 'CLOSE_CONTRADICTED', 'OPENING_DIFFERS', 'CLOSING_DIFFERS',
                      'TOTALS_DIFFER', 'COUNT_DIFFERS', 'NUMBERS_DIFFER', 'ENTRY_TWICE', 'BANK_ONLY',
                      'CENTRE_ONLY', 'AMOUNT_DIFFERS', 'DATE_DIFFERS', 'REFERENCE_DIFFERS',
                      'ORDER_WITHOUT_ENTRY')),
    reference     text        not null,
    expected      bigint,
    found         bigint,
    order_id      uuid        references settlement.payment_order,
    opened_at     timestamptz not null,
    closed_at     timestamptz
);
create unique index statement_difference_open
    on settlement.statement_difference (account, booking_date, kind, reference)
    where closed_at is null;

-- The bank's booking date that a word about an order names; nothing where it names none.
alter table settlement.order_event add column bank_date date;

grant select on settlement.statement_rule to anju_app, anju_read;
grant select, insert on settlement.bank_day_event, settlement.statement, settlement.statement_page,
    settlement.statement_entry, settlement.bank_day, settlement.statement_ask,
    settlement.statement_difference to anju_app;
grant update (state, contradicted) on settlement.statement to anju_app;
grant update (state, statement_id, asks, next_at, stale, changed_at) on settlement.bank_day
    to anju_app;
grant update (closed_at) on settlement.statement_difference to anju_app;
grant select on settlement.bank_day_event, settlement.statement, settlement.statement_page,
    settlement.statement_entry, settlement.bank_day, settlement.statement_ask,
    settlement.statement_difference to anju_read;

-- Orders that were settled by a result whose booking no notice has told yet.
create index payment_order_untold on settlement.payment_order (debit_number)
    where state = 'SETTLED' and debit_notice is null;

-- Dates that can be compared now: closed, with a complete statement, all notices of its numbers here
-- and worked, and something new since they were compared last.
create view settlement.bank_day_ready as
select d.account, d.booking_date
  from settlement.bank_day d
  join settlement.statement s on s.statement_id = d.statement_id
  join settlement.bank_day_event c
    on c.account = d.account and c.booking_date = d.booking_date and c.event = 'CLOSE'
 where (d.state = 'WAITING' or d.stale
        or d.state = 'DIFFERS'
           and exists (select
                         from settlement.statement_difference x
                         left join settlement.payment_order o on o.order_id = x.order_id
                        where x.account = d.account and x.booking_date = d.booking_date
                          and x.closed_at is null
                          and (x.kind = 'ORDER_WITHOUT_ENTRY' and o.debit_notice is not null
                               or x.kind = 'BANK_ONLY'
                                  and exists (select
                                                from settlement.notice n
                                               where n.account = x.account
                                                 and n.servicer_reference = x.reference))))
   and not exists (select
                     from settlement.number_gap g
                    where g.account = d.account and g.state <> 'CLOSED'
                      and g.first_number <= c.last_number
                      and g.last_number >= coalesce(s.first_notice, c.last_number))
   and not exists (select
                     from settlement.inbound_message m
                    where m.account = d.account
                      and m.number between coalesce(s.first_notice, c.last_number)
                                       and c.last_number
                      and m.state in ('WAITING', 'PARKED'));
grant select on settlement.bank_day_ready to anju_app, anju_read;
