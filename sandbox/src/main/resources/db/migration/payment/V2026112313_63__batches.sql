-- Batches that subscribers have sent: each is one file, executed whole by the bank's worker.

create table payment.batch (
    id          uuid        primary key references reception.message (request_id),
    position    bigint      generated always as identity unique,
    sender      text        not null,
    message_id  text        not null,
    definition  text        not null,
    received_at timestamptz not null,
    fault       text
);

comment on column payment.batch.fault is 'What the bank does wrong with it; null = nothing';

create trigger batch_is_written_once
    before update or delete or truncate on payment.batch
    for each statement execute function core.refuse_change();

create table payment.batch_progress (
    batch      uuid        primary key references payment.batch (id),
    state      text        not null check (state in ('QUEUED', 'HELD', 'DECIDED')),
    due_at     timestamptz,
    group_id   text,
    reason     text,
    own_number text,
    own_name   text,
    booking    uuid        references core.booking (id),
    check ((state = 'QUEUED') = (due_at is not null))
);

comment on column payment.batch_progress.reason is 'Why the file as a whole is refused; null = it is not';
comment on column payment.batch_progress.booking is
    'Under what its sum is booked; null = each line is booked by itself, or none is';

-- The faults that befall batches: each rule says on how many further ones.
create table fault.batch_rule (
    id        bigint generated always as identity primary key,
    name      text not null,
    remaining integer not null check (remaining >= 0),
    set_at    timestamptz not null
);
