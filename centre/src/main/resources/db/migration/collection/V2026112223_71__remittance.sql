-- Remittances (汇缴): applications with their lists, priced, waiting for their money, posted or refused.

-- How far ahead of the books a month may be paid (预缴); the row in force is the latest one on or
-- before the open accounting date.
create table collection.advance_rule (
    effective_from   date     primary key,
    months_ahead_max smallint not null check (months_ahead_max between 0 and 60)
);
insert into collection.advance_rule (effective_from, months_ahead_max) values ('2005-01-01', 12);

create table collection.remittance (
    -- the caller's idempotency key
    remittance_id    uuid        primary key,
    -- JGJ/T 320 A.5: 01 汇缴, 02 补缴
    kind             text        not null check (kind in ('01', '02')),
    -- 缴款方式: 数字人民币
    method           text        not null check (method = 'ECNY'),
    -- as applied for; a refused application may name no account and no month at all
    employer_account text        not null check (length(employer_account) <= 48),
    month_given      text        not null check (length(month_given) <= 48),
    -- the first day of the month of contribution; null where the application names none
    month            date        check (extract(day from month) = 1),
    -- of everything the caller sent, to know a repeated application from another one
    request_sm3      bytea       not null check (length(request_sm3) = 32),
    list_evidence    uuid        not null,
    state            text        not null check (state in ('AWAITING_PAYMENT', 'POSTED', 'REFUSED')),
    persons          integer     not null default 0 check (persons >= 0),
    employer_fen     bigint      not null default 0 check (employer_fen >= 0),
    person_fen       bigint      not null default 0 check (person_fen >= 0),
    total_fen        bigint      not null generated always as (employer_fen + person_fen) stored,
    payee_wallet     text        not null default '',
    payee_name       text        not null default '',
    remark           text        not null default '',
    problem_count    bigint      not null default 0 check (problem_count >= 0),
    submitted_at     timestamptz not null,
    submitted_by     text        not null,
    notice_id        uuid        unique,
    entry_id         uuid        unique,
    posted_at        timestamptz,
    constraint a_refusal_has_problems check ((state = 'REFUSED') = (problem_count > 0)),
    constraint what_is_payable_is_complete check (
        state = 'REFUSED'
        or (month is not null and persons > 0 and employer_fen + person_fen > 0
            and payee_wallet <> '' and payee_name <> '' and remark <> '')),
    constraint what_is_posted_has_its_entry check (
        (state = 'POSTED') = (notice_id is not null and entry_id is not null and posted_at is not null))
) with (fillfactor = 85);
create unique index one_open_remittance
    on collection.remittance (employer_account, month, kind)
    where state = 'AWAITING_PAYMENT';
create index remittance_by_employer on collection.remittance (employer_account, month);

-- One employee's part. The lines are written in the transaction of their remittance and never
-- again; a reference to it would cost one lookup per employee and say nothing more.
create table collection.remittance_line (
    remittance_id uuid    not null,
    account_no    text    not null,
    -- the line of the list it was read from
    line_no       integer not null,
    base_fen      bigint  not null check (base_fen > 0),
    employer_fen  bigint  not null check (employer_fen >= 0),
    person_fen    bigint  not null check (person_fen >= 0),
    primary key (remittance_id, account_no),
    check (employer_fen + person_fen > 0)
);

-- Why a remittance was refused: the first 1,000 problems, values masked.
create table collection.remittance_problem (
    remittance_id uuid    not null references collection.remittance,
    problem_no    integer not null check (problem_no between 1 and 1000),
    -- 0 where no line of the list is at fault
    line_no       bigint  not null check (line_no >= 0),
    column_name   text    not null,
    value         text    not null,
    code          text    not null,
    message       text    not null,
    primary key (remittance_id, problem_no)
);

grant select on collection.advance_rule to anju_app, anju_read;
grant select, insert on collection.remittance, collection.remittance_line,
                        collection.remittance_problem to anju_app;
grant update (state, notice_id, entry_id, posted_at) on collection.remittance to anju_app;
grant select on collection.remittance, collection.remittance_line,
                collection.remittance_problem to anju_read;
