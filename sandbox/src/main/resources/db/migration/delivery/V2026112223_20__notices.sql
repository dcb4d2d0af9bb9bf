-- What the bank tells its subscribers, and how the telling went. A notice is minted with the booking
-- and never changes; its progress does; every attempt to deliver it is kept.

create schema delivery;

create table delivery.notice (
    message_id        text primary key check (message_id ~ '^[0-9a-f]{32}$'),
    position          bigint generated always as identity unique,
    notification_id   text not null unique check (notification_id ~ '^[0-9a-f]{32}$'),
    receiver          text not null,
    account           text not null references core.account (number),
    sequence          bigint not null check (sequence >= 1),
    previous_sequence bigint generated always as (nullif(sequence - 1, 0)) stored,
    booking           uuid not null,
    line_no           smallint not null,
    direction         text not null check (direction in ('CREDIT', 'DEBIT')),
    amount_fen        bigint not null check (amount_fen > 0),
    definition        text not null,
    body              bytea not null,
    minted_at         timestamptz not null,
    unique (account, sequence),
    unique (booking, line_no),
    foreign key (booking, line_no) references core.line (booking, line_no),
    -- No gap: a number needs the number before it.
    foreign key (account, previous_sequence) references delivery.notice (account, sequence)
);

comment on column delivery.notice.body is
    'The bytes that are signed and sent, the same on every attempt';

create trigger notice_is_written_once
    before update or delete or truncate on delivery.notice
    for each statement execute function core.refuse_change();

-- Money that moved without a notice is refused when the booking commits.
create function delivery.refuse_silent_movement() returns trigger language plpgsql as $$
begin
    if exists (select from core.notified_account where notified_account.number = new.account)
       and not exists (select from delivery.notice
                        where notice.booking = new.booking and notice.line_no = new.line_no
                          and notice.account = new.account
                          and notice.amount_fen = abs(new.fen)
                          and (notice.direction = 'CREDIT') = (new.fen > 0)) then
        raise exception 'the movement % of booking % has no notice that says the same',
            new.line_no, new.booking using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create constraint trigger movement_has_notice
    after insert on core.line deferrable initially deferred
    for each row execute function delivery.refuse_silent_movement();

create table delivery.progress (
    message_id      text primary key references delivery.notice (message_id),
    account         text not null,
    sequence        bigint not null,
    state           text not null check (state in ('PENDING', 'DELIVERED', 'HELD')),
    fault           text,
    copies          integer not null check (copies between 1 and 1000),
    attempts        integer not null default 0 check (attempts >= 0),
    failures        integer not null default 0 check (failures >= 0),
    next_attempt_at timestamptz,
    foreign key (account, sequence) references delivery.notice (account, sequence),
    check ((state = 'PENDING') = (next_attempt_at is not null)),
    check (state <> 'HELD' or fault is not null)
) with (fillfactor = 70);

comment on column delivery.progress.fault is 'The fault it still has to suffer; null = none';
comment on column delivery.progress.attempts is 'The number of the newest attempt, copies included';
comment on column delivery.progress.failures is 'Its place in the schedule of retries';

create index progress_queue on delivery.progress (account, sequence) where state = 'PENDING';

create table delivery.attempt (
    message_id     text not null references delivery.notice (message_id),
    number         integer not null check (number >= 1),
    kind           text not null check (kind in ('REGULAR', 'COPY')),
    account        text not null references core.account (number),
    started_at     timestamptz not null,
    url            text not null,
    headers        text not null,
    other_body     bytea,
    outcome        text check (outcome in
        ('ACKNOWLEDGED', 'REFUSED', 'UNTRUSTED', 'NO_ANSWER', 'INTERRUPTED')),
    detail         text,
    http_status    smallint,
    finished_at    timestamptz,
    answer_headers text,
    answer_body    bytea,
    primary key (message_id, number),
    check ((outcome is null) = (finished_at is null))
);

comment on column delivery.attempt.headers is 'The signed envelope as it was sent, a line each';
comment on column delivery.attempt.other_body is
    'What was sent where a fault spoilt the notice''s own bytes; null = the notice''s own bytes';
comment on column delivery.attempt.outcome is 'Null while the answer is awaited';

-- One in flight per account; what a fault or an operator repeats goes beside the queue.
create unique index attempt_in_flight on delivery.attempt (account)
    where kind = 'REGULAR' and outcome is null;
