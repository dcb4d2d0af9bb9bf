-- Employers, persons and their wallets. Identity, wallet and mobile numbers stand here as ciphertext,
-- blind index and last four characters from the first row on; never clear.
create schema party;
grant usage on schema party to anju_app, anju_read;

create table party.identity_type (
    code text primary key check (code ~ '^\d\d$'),
    name text not null
);
comment on table party.identity_type is 'JGJ/T 320, A.1 证件类型';
insert into party.identity_type (code, name) values
    ('01', '身份证'), ('02', '军官证'), ('03', '护照'), ('04', '外国人永久居留证'), ('99', '其他');

create table party.employer (
    employer_id   uuid        primary key,
    name          text        not null check (length(name) between 1 and 255),
    credit_code   text        unique check (credit_code ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'),
    registered_on date        not null,
    registered_at timestamptz not null
);

create table party.person (
    person_id       uuid        primary key,
    name            text        not null check (length(name) between 1 and 120),
    identity_type   text        not null references party.identity_type,
    identity_index  bytea       not null check (length(identity_index) = 32),
    identity_cipher bytea       not null,
    identity_tail   text        not null check (length(identity_tail) = 4),
    mobile_index    bytea       check (length(mobile_index) = 32),
    mobile_cipher   bytea,
    mobile_tail     text        check (length(mobile_tail) = 4),
    registered_on   date        not null,
    registered_at   timestamptz not null,
    unique (identity_type, identity_index),
    check (num_nulls(mobile_index, mobile_cipher, mobile_tail) in (0, 3))
);

create table party.wallet_number_rule (
    effective_from date primary key,
    pattern        text not null check (pattern <> ''),
    description    text not null
);
comment on table party.wallet_number_rule is
    'Which form a wallet number must have to be registered, from a date on; a regular expression '
    'that the whole number matches. Wallets registered before keep their numbers.';
insert into party.wallet_number_rule (effective_from, pattern, description) values
    ('2020-01-01', '^\d{16}$', '16 位数字');

create table party.wallet (
    wallet_id     uuid        primary key,
    number_index  bytea       not null check (length(number_index) = 32),
    number_cipher bytea       not null,
    number_tail   text        not null check (length(number_tail) between 1 and 4),
    employer_id   uuid        references party.employer,
    person_id     uuid        references party.person,
    owned_from    timestamptz not null,
    owned_until   timestamptz check (owned_until >= owned_from),
    check (num_nonnulls(employer_id, person_id) = 1)
);
-- A wallet has one owner at a time.
create unique index wallet_owned_now on party.wallet (number_index) where owned_until is null;
create index wallet_of_employer on party.wallet (employer_id) where employer_id is not null;
create index wallet_of_person on party.wallet (person_id) where person_id is not null;

-- For set-based reading by other packages: finds a person by index, and tells the name.
create view party.person_key as
    select person_id, identity_type, identity_index, name
      from party.person;

grant select on party.identity_type, party.wallet_number_rule, party.person_key
    to anju_app, anju_read;
grant select, insert on party.employer, party.person, party.wallet to anju_app;
grant update (owned_until) on party.wallet to anju_app;
grant select on party.employer, party.person, party.wallet to anju_read;
