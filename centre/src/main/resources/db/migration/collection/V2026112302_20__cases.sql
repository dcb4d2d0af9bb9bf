-- A remittance is a case from its draft on: it has a number that people read out, says by which way it
-- came in and what it was made of, and may wait for a checker.

create sequence collection.case_no minvalue 1 maxvalue 99999999;
grant usage on sequence collection.case_no to anju_app;

alter table collection.remittance
    -- 1101, eight digits, a check digit
    add column case_no          text not null unique
        default account.with_check_digit(
            '1101' || lpad(nextval('collection.case_no')::text, 8, '0')),
    add column via              text not null default 'PROGRAM'
        check (via in ('HALL', 'COUNTER', 'PROGRAM')),
    -- LIST: an uploaded list; ROSTER: everybody in the state 正常 by the latest base
    add column origin           text not null default 'LIST' check (origin in ('LIST', 'ROSTER')),
    -- when it became a case: confirmed, or refused at once; null for a draft and what it failed as
    add column declared_at      timestamptz,
    add column declared_by      text,
    add column rejection_reason text not null default '' check (length(rejection_reason) <= 255),
    -- against the employer's last posted remittance; null where there was none, or nobody asked
    add column joined           integer check (joined >= 0),
    add column leavers          integer check (leavers >= 0);
update collection.remittance set declared_at = submitted_at, declared_by = submitted_by;

alter table collection.remittance
    alter column via drop default,
    alter column origin drop default,
    alter column list_evidence drop not null,
    drop constraint remittance_state_check,
    add constraint remittance_state_check check (
        state in ('DRAFT', 'CHECKING', 'AWAITING_PAYMENT', 'POSTED', 'REJECTED', 'REFUSED')),
    add constraint a_list_is_kept check ((origin = 'LIST') = (list_evidence is not null)),
    add constraint a_declaration_has_its_maker check (
        (declared_at is null) = (declared_by is null)),
    add constraint a_draft_is_not_declared check (
        case state when 'DRAFT' then declared_at is null when 'REFUSED' then true
                   else declared_at is not null end),
    add constraint a_rejection_has_its_reason check (
        (state = 'REJECTED') = (rejection_reason <> '')),
    add constraint both_changes_or_none check ((joined is null) = (leavers is null));

-- Several drafts of one month may lie side by side; one of them is declared.
drop index collection.one_open_remittance;
create unique index one_open_remittance
    on collection.remittance (employer_account, month, kind)
    where state in ('CHECKING', 'AWAITING_PAYMENT');

-- The list of cases, latest first, of all employers and of one.
create index case_by_time on collection.remittance (declared_at desc, remittance_id desc)
    where declared_at is not null;
create index case_of_employer_by_time
    on collection.remittance (employer_account, declared_at desc, remittance_id desc)
    where declared_at is not null;
create index case_by_amount on collection.remittance (total_fen) where declared_at is not null;
create index draft_of_maker on collection.remittance (submitted_by, submitted_at desc)
    where state = 'DRAFT';

grant update (declared_at, declared_by, rejection_reason, payee_wallet, payee_name, remark)
    on collection.remittance to anju_app;

-- By when each step of a case is promised (承诺时限), counted from the end of the step before it; the row
-- in force is the latest one on or before the day of declaration.
create table collection.promise_rule (
    effective_from date     not null,
    step           text     not null check (step in ('CHECKED', 'POSTED')),
    within         interval not null check (within > interval '0'),
    primary key (effective_from, step)
);
insert into collection.promise_rule (effective_from, step, within) values
    ('2005-01-01', 'CHECKED', '1 day'),
    ('2005-01-01', 'POSTED', '30 minutes');
grant select on collection.promise_rule to anju_app, anju_read;
