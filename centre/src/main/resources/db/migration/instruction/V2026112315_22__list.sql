-- An instruction may be about a list (清册): many payments that go to the bank as one batch.
alter table instruction.instruction
    add column list_id    uuid,
    add column list_name  text    check (length(list_name) between 1 and 120),
    add column list_sm3   text    check (list_sm3 ~ '^[0-9a-f]{64}$'),
    add column list_bytes bigint  check (list_bytes > 0),
    add column list_lines integer check (list_lines between 1 and 200000),
    add check (num_nulls(list_id, list_name, list_sm3, list_bytes, list_lines) in (0, 5));
grant select (list_id, list_sm3, list_bytes, list_lines) on instruction.instruction to anju_read;

-- What each line of a list is about; whom and where it pays is sealed with the batch.
create table instruction.line (
    instruction_id uuid    not null references instruction.instruction,
    number         integer not null check (number between 1 and 200000),
    -- by this the batch knows the line, and the same case when it is ordered again
    case_key       text    not null check (length(case_key) between 1 and 100),
    account        text    not null,
    loan           text    not null check (length(loan) <= 40),
    fen            bigint  not null check (fen > 0),
    -- principal, overdue principal, accrued interest, interest, penalty, overpaid
    split          bigint[] check (cardinality(split) = 6),
    primary key (instruction_id, number),
    unique (instruction_id, case_key)
);

-- The entries of a list: of what is paid, one for each of the bank's messages that says so; of what is
-- collected, one.
create table instruction.list_entry (
    instruction_id uuid        not null references instruction.instruction,
    source         text        not null,
    batch_id       uuid        not null,
    entry_id       uuid        not null unique,
    lines          integer     not null check (lines > 0),
    fen            bigint      not null check (fen > 0),
    at             timestamptz not null,
    primary key (instruction_id, source)
);

grant select, insert on instruction.line, instruction.list_entry to anju_app;
grant select on instruction.line, instruction.list_entry to anju_read;
