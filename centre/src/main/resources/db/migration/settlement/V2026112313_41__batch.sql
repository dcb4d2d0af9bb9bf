-- Batches (批量代发、批量扣款): many payments that leave as one file and whose results come as files. What
-- was ordered and what was told are never changed; only how far a batch has come is.

create table settlement.payment_batch (
    batch_id       uuid        primary key,
    direction      text        not null check (direction in ('PAYOUT', 'COLLECTION')),
    own_number     text        not null references settlement.own_account,
    leg            text        not null check (length(leg) between 1 and 100),
    batch_booking  boolean     not null,
    execution_date date        not null,
    expires_at     timestamptz not null,
    message_id     text        not null unique check (message_id ~ '^[0-9a-f]{32}$'),
    group_id       text        not null unique check (group_id ~ '^[0-9a-f]{32}$'),
    lines          integer     not null check (lines between 1 and 200000),
    fen            bigint      not null check (fen > 0),
    built_by       text        not null,
    built_at       timestamptz not null,
    state          text        not null check (state in (
                       'BUILT', 'QUEUED', 'SENDING', 'RECEIVED', 'UNKNOWN', 'PARTIAL', 'REPORTED',
                       'DONE', 'REFUSED', 'VOID')),
    -- who sends it and since when, how often it was tried, and when something is due next
    token          uuid,
    taken_at       timestamptz,
    attempts       integer     not null default 0 check (attempts >= 0),
    due_at         timestamptz,
    problem        text        not null default '',
    -- of its lines: how many are settled and refused, and what the bank has booked for it
    settled_lines  integer     not null default 0,
    settled_fen    bigint      not null default 0,
    refused_lines  integer     not null default 0,
    booked_fen     bigint      not null default 0,
    check (settled_lines >= 0 and refused_lines >= 0 and settled_lines + refused_lines <= lines),
    check (settled_fen between 0 and fen),
    check (state <> 'DONE' or booked_fen = settled_fen)
) with (fillfactor = 70);
create index payment_batch_by_leg on settlement.payment_batch (leg, built_at);
create index payment_batch_due on settlement.payment_batch (due_at) where due_at is not null;

-- Who released a batch, and the very bytes that it leaves as.
create table settlement.batch_file (
    batch_id    uuid        primary key references settlement.payment_batch,
    evidence_id uuid        not null unique,
    digest      text        not null,
    bytes       bigint      not null check (bytes > 0),
    released_by text        not null,
    frozen_at   timestamptz not null
);

-- One payment of a batch. Names and numbers of its other side are sealed together with the remark.
create table settlement.batch_line (
    -- The batch itself is written last, when its totals are known.
    batch_id    uuid    not null references settlement.payment_batch deferrable initially deferred,
    number      integer not null check (number between 1 and 200000),
    line_id     uuid    not null unique,
    uetr        uuid    not null,
    case_key    text    not null check (length(case_key) between 1 and 100),
    party_name  text    not null,
    sealed      bytea   not null,
    party_index bytea   not null,
    party_last4 text    not null,
    fen         bigint  not null check (fen > 0),
    mandate     text,
    retry_of    uuid    references settlement.batch_line (line_id),
    primary key (batch_id, number)
);
comment on column settlement.batch_line.sealed is 'the other side''s number and the remark';
-- A case is ordered once; again only as a new line that names the refused one, and that once too.
create unique index batch_line_of_case on settlement.batch_line (case_key) where retry_of is null;
create unique index batch_line_again on settlement.batch_line (retry_of) where retry_of is not null;

-- A file of results that came from the bank, kept as evidence before it was answered.
create table settlement.batch_result (
    result_id   uuid        primary key,
    sender      text        not null,
    message_id  text        not null,
    digest      text        not null,
    headers     jsonb       not null,
    evidence_id uuid        not null,
    received_at timestamptz not null,
    answer_id   text        not null,
    answer      bytea       not null,
    state       text        not null check (state in ('WAITING', 'TAKEN', 'REFUSED')),
    batch_id    uuid        references settlement.payment_batch,
    problem     text        not null default '',
    tries       integer     not null default 0,
    lines       integer     not null default 0,
    unclear     integer     not null default 0,
    conflicts   integer     not null default 0,
    taken_at    timestamptz,
    unique (sender, message_id),
    check (state <> 'TAKEN' or batch_id is not null)
);
create index batch_result_waiting on settlement.batch_result (received_at) where state = 'WAITING';
create index batch_result_of_batch on settlement.batch_result (batch_id);

-- What became of a line for good: the first word of the bank that decides it. A line without a row
-- here is unknown.
create table settlement.batch_line_result (
    batch_id     uuid    not null,
    number       integer not null,
    source       text    not null,
    settled      boolean not null,
    code         text    not null,
    words        text    not null,
    reference    text    not null,
    booking_date date,
    primary key (batch_id, number),
    foreign key (batch_id, number) references settlement.batch_line,
    check (settled or booking_date is null)
);
comment on column settlement.batch_line_result.source is 'the bank''s message that told it';

-- A later word that contradicts the first; it changes nothing and a person looks into it.
create table settlement.batch_line_conflict (
    batch_id  uuid        not null,
    number    integer     not null,
    source    text        not null,
    settled   boolean     not null,
    code      text        not null,
    at        timestamptz not null,
    closed_by text,
    primary key (batch_id, number, source),
    foreign key (batch_id, number) references settlement.batch_line
);

-- Each attempt to send the file, and each question after it.
create table settlement.batch_attempt (
    batch_id    uuid        not null references settlement.payment_batch,
    number      integer     not null check (number > 0),
    started_at  timestamptz not null,
    headers     jsonb       not null,
    ended_at    timestamptz,
    outcome     text check (outcome in ('RECEIVED', 'REFUSED', 'UNKNOWN', 'NOT_SENT')),
    problem     text        not null default '',
    answer      bytea,
    primary key (batch_id, number)
);
create table settlement.batch_query (
    batch_id   uuid        not null references settlement.payment_batch,
    number     integer     not null check (number > 0),
    message_id text        not null unique references settlement.outgoing_message,
    asked_at   timestamptz not null,
    primary key (batch_id, number)
);

-- What the bank told by its notices that it has booked for a batch.
create table settlement.batch_movement (
    notice_id uuid        primary key,
    batch_id  uuid        not null references settlement.payment_batch,
    fen       bigint      not null check (fen <> 0),
    entry_id  uuid        not null,
    at        timestamptz not null
);
create index batch_movement_of_batch on settlement.batch_movement (batch_id);

-- When the bank is asked for the results of a batch: first so long after it was sent, then every so
-- often. The row in force is the latest one on or before the day.
create table settlement.batch_rule (
    effective_from date     primary key,
    first_after    interval not null check (first_after > interval '0'),
    then_every     interval not null check (then_every > interval '0'),
    unreachable    interval not null check (unreachable > interval '0')
);
insert into settlement.batch_rule values ('2005-01-01', '10 minutes', '10 minutes', '5 seconds');

-- For set-based reading by the businesses: every line with what became of it.
create view settlement.batch_line_told as
select l.batch_id, b.leg, l.number, l.line_id, l.case_key, l.fen,
       case when r.settled then 'SETTLED'
            when r.number is not null or b.state in ('REFUSED', 'VOID') then 'REFUSED'
            else 'UNKNOWN' end as outcome,
       coalesce(r.source, '') as source, coalesce(r.code, '') as code, r.booking_date
  from settlement.batch_line l
  join settlement.payment_batch b using (batch_id)
  left join settlement.batch_line_result r using (batch_id, number);

grant select, insert on settlement.payment_batch, settlement.batch_file, settlement.batch_line,
    settlement.batch_result, settlement.batch_line_result, settlement.batch_line_conflict,
    settlement.batch_attempt, settlement.batch_query, settlement.batch_movement to anju_app;
grant update (state, token, taken_at, attempts, due_at, problem, settled_lines, settled_fen,
    refused_lines, booked_fen) on settlement.payment_batch to anju_app;
grant update (state, batch_id, problem, tries, lines, unclear, conflicts, taken_at)
    on settlement.batch_result to anju_app;
grant update (ended_at, outcome, problem, answer) on settlement.batch_attempt to anju_app;
grant update (closed_by) on settlement.batch_line_conflict to anju_app;
grant select on settlement.batch_rule, settlement.batch_line_told to anju_app, anju_read;
grant select on settlement.payment_batch, settlement.batch_file, settlement.batch_line,
    settlement.batch_result, settlement.batch_line_result, settlement.batch_line_conflict,
    settlement.batch_attempt, settlement.batch_query, settlement.batch_movement to anju_read;
