-- What the bank is asked about wallets and balances (钱包核验、查找、余额查询), and what it answered. A question is
-- kept with the message that carries it; nothing of it is edited.

-- After how long a question without an answer is over; after how long one of which nobody knows whether it
-- arrived goes again; how long a wallet counts as verified. The latest row on or before the day is in force.
create table settlement.enquiry_rule (
    effective_from date     primary key,
    answer_within  interval not null check (answer_within > interval '0'),
    ask_again      interval not null check (ask_again > interval '0'),
    verified_for   interval not null check (verified_for > interval '0')
);
insert into settlement.enquiry_rule values ('2005-01-01', '10 minutes', '1 minute', '24 hours');

-- What a bank's reason says of a wallet or its holder; one that is not here is unclear, never a yes or a no.
create table settlement.enquiry_reason (
    code           text not null,
    effective_from date not null,
    finding        text not null check (finding in ('NO_WALLET', 'NOBODY', 'CLOSED', 'FROZEN',
                       'NOT_IDENTIFIED', 'OTHER_HOLDER', 'OTHER_NAME', 'CLOSE_NAME', 'NO_ANSWER')),
    primary key (code, effective_from)
);
insert into settlement.enquiry_reason (code, effective_from, finding)
values ('AC01', '2005-01-01', 'NO_WALLET'), ('AC03', '2005-01-01', 'NO_WALLET'),
       ('AC04', '2005-01-01', 'CLOSED'), ('AC07', '2005-01-01', 'CLOSED'),
       ('AC06', '2005-01-01', 'FROZEN'), ('AG01', '2005-01-01', 'NOT_IDENTIFIED'),
       ('AG03', '2005-01-01', 'NOT_IDENTIFIED'), ('BE01', '2005-01-01', 'NOBODY'),
       ('PI01', '2005-01-01', 'OTHER_HOLDER'), ('PN01', '2005-01-01', 'OTHER_NAME'),
       ('PN02', '2005-01-01', 'CLOSE_NAME'), ('NORR', '2005-01-01', 'NO_ANSWER');

create table settlement.enquiry (
    enquiry_id uuid        primary key,
    message_id text        not null unique references settlement.outgoing_message,
    kind       text        not null check (kind in ('VERIFICATION', 'SEARCH', 'BALANCE')),
    asked_by   text        not null,
    asked_name text        not null,
    asked_at   timestamptz not null,
    due_at     timestamptz not null check (due_at > asked_at),
    -- when it goes again where nobody knows whether it arrived; null once it is answered
    again_at   timestamptz
);
create index enquiry_by_time on settlement.enquiry (asked_at desc, enquiry_id desc);
create index enquiry_open on settlement.enquiry (again_at) where again_at is not null;

create table settlement.wallet_enquiry (
    enquiry_id   uuid    primary key references settlement.enquiry,
    holder       text    not null check (holder in ('PERSON', 'ORGANISATION')),
    name         bytea   not null,
    identity     bytea   not null,
    mobile       bytea,
    consent      boolean not null,
    -- the wallet that is verified; null where it is looked for
    wallet       bytea,
    wallet_index bytea,
    wallet_last4 text    not null,
    check ((wallet is null) = (wallet_index is null)),
    check (wallet is not null or (mobile is not null and consent))
);
create index wallet_enquiry_by_wallet on settlement.wallet_enquiry (wallet_index)
    where wallet_index is not null;

-- The first answer counts; another one to the same question is left to a person.
create table settlement.wallet_answer (
    enquiry_id  uuid        primary key references settlement.wallet_enquiry,
    message_id  text        not null,
    verified    boolean     not null,
    code        text        not null,
    answered_at timestamptz not null,
    check (verified = (code = ''))
);
create table settlement.found_wallet (
    enquiry_id uuid     not null references settlement.wallet_answer,
    ordinal    smallint not null check (ordinal > 0),
    row_id     uuid     not null unique,
    number     bytea    not null,
    last4      text     not null check (length(last4) <= 4),
    primary key (enquiry_id, ordinal)
);

create table settlement.balance_enquiry (
    enquiry_id uuid primary key references settlement.enquiry,
    account    text not null references settlement.own_account
);

-- What the bank says is in an account, and up to which of its notices.
create table settlement.balance_report (
    message_id    text        primary key,
    enquiry_id    uuid        references settlement.balance_enquiry,
    account       text        not null references settlement.own_account,
    booked_fen    bigint      not null,
    available_fen bigint      not null,
    last_number   bigint      not null check (last_number >= 0),
    booking_date  date        not null,
    as_of         timestamptz not null,
    arrived_at    timestamptz not null
);
create index balance_report_by_account on settlement.balance_report (account, as_of desc);

grant select on settlement.enquiry_rule, settlement.enquiry_reason to anju_app, anju_read;
grant select, insert on settlement.enquiry, settlement.wallet_enquiry, settlement.wallet_answer,
    settlement.found_wallet, settlement.balance_enquiry, settlement.balance_report to anju_app;
grant update (again_at) on settlement.enquiry to anju_app;
grant select on settlement.enquiry, settlement.wallet_enquiry, settlement.wallet_answer,
    settlement.found_wallet, settlement.balance_enquiry, settlement.balance_report to anju_read;
