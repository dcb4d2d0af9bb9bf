-- Employer accounts (单位账户) and personal accounts (个人账户) of the fund: whose they are and in which
-- state. Their money stands in the ledger.
create schema account;
grant usage on schema account to anju_app, anju_read;

create table account.employer_state (
    code  text    primary key check (code ~ '^\d\d$'),
    name  text    not null,
    hires boolean not null
);
comment on table account.employer_state is 'JGJ/T 320, A.4 单位账户状态';
comment on column account.employer_state.hires is
    'whether personal accounts may be opened under an employer account in this state';
insert into account.employer_state (code, name, hires) values
    ('01', '正常', true), ('02', '开户', true), ('03', '缓缴', true), ('04', '销户', false),
    ('05', '封存', false), ('99', '其他', false);

create table account.personal_state (
    code   text    primary key check (code ~ '^\d\d$'),
    name   text    not null,
    closed boolean not null
);
comment on table account.personal_state is 'JGJ/T 320, A.6 个人账户状态';
insert into account.personal_state (code, name, closed) values
    ('01', '正常', false), ('02', '封存', false), ('03', '合并销户', true),
    ('04', '外部转出销户', true), ('05', '提取销户', true), ('06', '冻结', false),
    ('99', '其他', false);

create table account.personal_state_move (
    from_state text not null references account.personal_state,
    to_state   text not null references account.personal_state,
    primary key (from_state, to_state),
    check (from_state <> to_state)
);
comment on table account.personal_state_move is
    'The legal moves: seal and unseal, close, freeze and unfreeze. A closed account has none.';
insert into account.personal_state_move (from_state, to_state) values
    ('01', '02'), ('02', '01'),
    ('01', '03'), ('01', '04'), ('01', '05'), ('02', '03'), ('02', '04'), ('02', '05'),
    ('01', '06'), ('02', '06'), ('06', '01'), ('06', '02');

create table account.contribution_limit (
    effective_from   date     primary key,
    employer_min_bp  smallint not null check (employer_min_bp >= 0),
    employer_max_bp  smallint not null check (employer_max_bp between employer_min_bp and 10000),
    person_min_bp    smallint not null check (person_min_bp >= 0),
    person_max_bp    smallint not null check (person_max_bp between person_min_bp and 10000),
    base_floor_fen   bigint   not null check (base_floor_fen > 0),
    base_cap_fen     bigint   not null check (base_cap_fen >= base_floor_fen),
    amount_decimals  smallint not null check (amount_decimals between 0 and 2)
);
comment on table account.contribution_limit is
    'Between which rates and bases is paid in, and to how many decimals of a yuan each part is '
    'rounded, from a date on. A centre adds its own row, usually each 1 July.';
-- From the day of the guidance that set 5 % to 12 % (建金管〔2005〕5号); floor and cap until the centre's
-- own row stands behind it.
insert into account.contribution_limit (effective_from, employer_min_bp, employer_max_bp,
       person_min_bp, person_max_bp, base_floor_fen, base_cap_fen, amount_decimals)
values ('2005-01-10', 500, 1200, 500, 1200, 249000, 3600000, 2);

-- Appends the check digit of ISO 7064 MOD 11,10 to a number that people copy by hand.
create function account.with_check_digit(digits text) returns text
    language plpgsql immutable strict parallel safe
as $$
declare
    product integer := 10;
    part    integer;
begin
    for place in 1 .. length(digits) loop
        part := (substr(digits, place, 1)::integer + product) % 10;
        product := (case when part = 0 then 10 else part end) * 2 % 11;
    end loop;
    return digits || (11 - product) % 10;
end
$$;

create sequence account.employer_account_no minvalue 100000001 maxvalue 999999999;
create sequence account.personal_account_no minvalue 10000000001 maxvalue 99999999999;

create table account.employer_account (
    account_no  text        primary key check (account_no ~ '^\d{10}$'),
    employer_id uuid        not null references party.employer,
    state       text        not null references account.employer_state,
    opened_on   date        not null,
    opened_at   timestamptz not null
);
create index employer_account_of_employer on account.employer_account (employer_id);

create table account.employer_rate (
    account_no     text        not null references account.employer_account,
    effective_from date        not null,
    employer_bp    smallint    not null check (employer_bp between 0 and 10000),
    person_bp      smallint    not null check (person_bp between 0 and 10000),
    recorded_at    timestamptz not null,
    primary key (account_no, effective_from),
    check (effective_from = date_trunc('month', effective_from)::date)
);
comment on table account.employer_rate is
    'The rates (缴存比例) at which an employer and its employees pay, from the first day of a month on.';

-- Which list, by its id in the archive, opened accounts under which employer.
create table account.opening (
    list_id          uuid        primary key,
    employer_account text        not null references account.employer_account,
    persons          integer     not null check (persons > 0),
    opened_on        date        not null,
    opened_at        timestamptz not null
);

create table account.personal_account (
    account_no       text   primary key check (account_no ~ '^\d{12}$'),
    employer_account text   not null references account.employer_account,
    person_id        uuid   not null references party.person,
    state            text   not null references account.personal_state,
    base_fen         bigint check (base_fen > 0),
    list_id          uuid   not null references account.opening,
    opened_on        date   not null,
    closed_on        date,
    -- the states of account.personal_state that are closed
    check ((state in ('03', '04', '05')) = (closed_on is not null))
);
comment on column account.personal_account.base_fen is
    'the base (缴存基数) told at the opening; null where none was told';
-- One person has one open account under one employer.
create unique index personal_account_open on account.personal_account (employer_account, person_id)
    where closed_on is null;
create index personal_account_of_employer on account.personal_account (employer_account);
create index personal_account_of_person on account.personal_account (person_id);

create table account.personal_state_change (
    change_id  uuid        primary key,
    account_no text        not null references account.personal_account,
    from_state text        not null,
    to_state   text        not null,
    reason     text        not null check (length(reason) between 1 and 255),
    changed_on date        not null,
    changed_at timestamptz not null,
    foreign key (from_state, to_state) references account.personal_state_move
);
create index personal_state_change_of_account on account.personal_state_change (account_no);

-- For set-based reading by other packages: under which account a person stands at an employer.
-- Closed accounts are in it too.
create view account.contributor as
    select a.employer_account, p.identity_index, a.account_no, p.name as person_name, a.state,
           p.identity_type
      from account.personal_account a
      join party.person_key p using (person_id);

grant select on account.employer_state, account.personal_state, account.personal_state_move,
    account.contribution_limit, account.contributor to anju_app, anju_read;
grant select, insert on account.employer_account, account.employer_rate, account.opening,
    account.personal_account, account.personal_state_change to anju_app;
grant update (state) on account.employer_account to anju_app;
grant update (state, closed_on) on account.personal_account to anju_app;
grant usage on sequence account.employer_account_no, account.personal_account_no to anju_app;
grant select on account.employer_account, account.employer_rate, account.opening,
    account.personal_account, account.personal_state_change to anju_read;
