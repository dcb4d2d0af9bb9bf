-- Interest on demand (活期结息): the sum of day-end balances (积数) times the listed rate of the
-- settlement date, by 360; settled on the 20th of a quarter's last month, credited on the 21st.

create schema interest;

create table interest.rate (
    bearer     text not null
        check (bearer in ('DEPOSIT', 'CORPORATE', 'PERSONAL_1', 'PERSONAL_2', 'PERSONAL_3')),
    valid_from date not null,
    millionths integer not null check (millionths between 0 and 1000000),
    primary key (bearer, valid_from)
);

comment on table interest.rate is
    'The listed demand rate a year, in millionths, of deposit accounts and of classes of wallets';

-- Wallets bear interest since 2026, real-name ones only; the listed demand rate is 0.05 % a year.
insert into interest.rate (bearer, valid_from, millionths)
values ('DEPOSIT',    '2025-05-20', 500),
       ('CORPORATE',  '2026-01-01', 500),
       ('PERSONAL_1', '2026-01-01', 500),
       ('PERSONAL_2', '2026-01-01', 500),
       ('PERSONAL_3', '2026-01-01', 500);

create table interest.settlement (
    settled_on  date primary key,
    credited_on date not null check (credited_on > settled_on),
    settled_at  timestamptz not null
);

comment on table interest.settlement is 'The settlement dates whose interest has been credited';

create trigger settlement_is_written_once
    before update or delete or truncate on interest.settlement
    for each statement execute function core.refuse_change();

create table interest.credit (
    settled_on   date not null references interest.settlement (settled_on),
    account      text not null references core.account (number),
    product      numeric(30) not null check (product > 0),
    millionths   integer not null,
    interest_fen bigint not null check (interest_fen >= 0),
    booking      uuid references core.booking (id),
    primary key (settled_on, account),
    check (booking is not null or interest_fen = 0)
);

comment on column interest.credit.product is 'The sum of the day-end balances of the period, in fen';

create trigger credit_is_written_once
    before update or delete or truncate on interest.credit
    for each statement execute function core.refuse_change();
