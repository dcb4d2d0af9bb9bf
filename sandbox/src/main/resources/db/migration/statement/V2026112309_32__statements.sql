-- What the bank has said of an account's day (对账单). The figures are the books' own; what a fault
-- made of them stands in the pages. A statement is never changed: a correction is another edition.

create schema statement;

create table statement.fault_rule (
    id        bigint generated always as identity primary key,
    name      text not null,
    remaining integer not null check (remaining >= 0),
    account   text,
    set_at    timestamptz not null
);

comment on column statement.fault_rule.remaining is 'How many further statements it will befall';
comment on column statement.fault_rule.account is 'Only statements of this account; null = of any';

create table statement.statement (
    statement_id text primary key check (statement_id ~ '^[0-9a-f]{32}$'),
    account      text not null references core.account (number),
    booking_date date not null,
    edition      integer not null check (edition >= 1),
    number       bigint not null check (number >= 1),
    receiver     text not null,
    opening_fen  bigint not null,
    closing_fen  bigint not null,
    credits      bigint not null check (credits >= 0),
    credit_fen   bigint not null check (credit_fen >= 0),
    debits       bigint not null check (debits >= 0),
    debit_fen    bigint not null check (debit_fen >= 0),
    first_notice bigint check (first_notice >= 1),
    last_notice  bigint check (last_notice >= first_notice),
    pages        integer not null check (pages >= 1),
    fault        text,
    minted_at    timestamptz not null,
    unique (account, booking_date, edition),
    unique (account, number),
    check (closing_fen = opening_fen + credit_fen - debit_fen),
    check ((first_notice is null) = (last_notice is null)),
    check (coalesce(last_notice - first_notice + 1, 0) = credits + debits)
);

comment on column statement.statement.edition is
    '1 for the first statement of the date, one more for each that corrects it';
comment on column statement.statement.fault is 'What was made wrong on its pages; null = nothing';

create trigger statement_is_written_once
    before update or delete or truncate on statement.statement
    for each statement execute function core.refuse_change();

create table statement.page (
    statement_id text not null references statement.statement (statement_id),
    page         integer not null check (page >= 1),
    last_page    boolean not null,
    withheld     boolean not null,
    content      bytea not null,
    primary key (statement_id, page)
);

comment on column statement.page.withheld is
    'A fault kept it back when the statement was given; who asks for the statement gets it';

create trigger page_is_written_once
    before update or delete or truncate on statement.page
    for each statement execute function core.refuse_change();

create table statement.issue (
    message_id   text primary key references delivery.message (message_id),
    statement_id text not null,
    page         integer not null,
    copy         boolean not null,
    foreign key (statement_id, page) references statement.page (statement_id, page)
);

comment on table statement.issue is 'Every time that a page was given to the subscriber';

create index issue_of_statement on statement.issue (statement_id, page);

create trigger issue_is_written_once
    before update or delete or truncate on statement.issue
    for each statement execute function core.refuse_change();
