-- Orders to pay that subscribers have sent, and what became of each. What was ordered and what was
-- decided are written once; only how far an order has come changes until it is decided.

create schema payment;

create table payment.instruction (
    id                 uuid primary key,
    position           bigint generated always as identity unique,
    message            uuid not null references reception.message (request_id),
    sender             text not null,
    message_id         text not null,
    group_id           text not null,
    instruction_id     text not null,
    end_to_end_id      text not null,
    uetr               uuid not null,
    kind               text not null check (kind in ('A2W', 'W2A', 'W2W')),
    debtor             text not null,
    debtor_name        text not null,
    creditor           text not null,
    creditor_name      text not null,
    amount_fen         bigint not null check (amount_fen > 0),
    remark             text not null,
    execution_date     date not null,
    expires_at         timestamptz not null,
    received_at        timestamptz not null,
    duplicate          text check (duplicate in ('DU02', 'DU03', 'DU04', 'DU05')),
    execution_fault    text,
    execution_late     bigint,
    execution_code     text,
    other_payee        text,
    result_fault       text,
    result_late        bigint,
    result_code        text
);

comment on column payment.instruction.duplicate is
    'Which of its names stood already when it came; it is refused for that';
comment on column payment.instruction.execution_fault is
    'What the bank does wrong in executing it; null = nothing';
comment on column payment.instruction.result_fault is
    'What the bank does wrong in telling its result; null = nothing';

create index instruction_by_group on payment.instruction (message, group_id);
create index instruction_by_end_to_end on payment.instruction (sender, end_to_end_id);
create index instruction_by_uetr on payment.instruction (sender, uetr);
create index instruction_by_instruction_id on payment.instruction (sender, instruction_id);
create index instruction_by_group_id on payment.instruction (sender, group_id);

create trigger instruction_is_written_once
    before update or delete or truncate on payment.instruction
    for each statement execute function core.refuse_change();

create table payment.progress (
    instruction uuid primary key references payment.instruction (id),
    position    bigint not null,
    state       text not null check (state in ('QUEUED', 'HELD', 'FORGOTTEN', 'DECIDED')),
    due_at      timestamptz,
    check ((state = 'QUEUED') = (due_at is not null))
) with (fillfactor = 70);

comment on column payment.progress.state is
    'HELD: a fault keeps it until it is released. FORGOTTEN: the bank does not know it any more';

create index progress_queue on payment.progress (position) where state = 'QUEUED';

create table payment.outcome (
    instruction uuid primary key references payment.instruction (id),
    status      text not null check (status in ('SETTLED', 'REJECTED', 'CANCELLED')),
    reason      text check (reason ~ '^[A-Za-z0-9]{1,4}$'),
    detail      text check (length(detail) <= 105),
    decided_at  timestamptz not null,
    check ((status = 'REJECTED') = (reason is not null))
);

create trigger outcome_is_written_once
    before update or delete or truncate on payment.outcome
    for each statement execute function core.refuse_change();

create table payment.execution (
    instruction uuid not null references payment.instruction (id),
    number      smallint not null check (number >= 1),
    booking     uuid not null unique references core.booking (id),
    primary key (instruction, number)
);

comment on column payment.execution.number is 'Above 1 where a fault made the bank execute it again';

create trigger execution_is_written_once
    before update or delete or truncate on payment.execution
    for each statement execute function core.refuse_change();

create table payment.result_line (
    message_id  text not null references delivery.message (message_id),
    instruction uuid not null references payment.instruction (id),
    status      text not null,
    reason      text,
    untrue      boolean not null,
    primary key (message_id, instruction)
);

comment on table payment.result_line is 'What each result tells of each order';
comment on column payment.result_line.untrue is 'A fault made the bank tell something else';

create trigger result_line_is_written_once
    before update or delete or truncate on payment.result_line
    for each statement execute function core.refuse_change();
