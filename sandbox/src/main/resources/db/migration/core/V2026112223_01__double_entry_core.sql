-- The bank's books: accounts, bookings and their lines. Everything here is written once; a wallet's
-- balance is what its newest line says, and every line is chained to the one before it.

create schema core;

create function core.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of %.% is refused: the bank''s books are written once',
        tg_op, tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create table core.wallet_class_limit (
    wallet_class    text not null
        check (wallet_class in ('CORPORATE', 'PERSONAL_1', 'PERSONAL_2', 'PERSONAL_3', 'PERSONAL_4')),
    valid_from      date not null,
    balance_cap_fen bigint check (balance_cap_fen > 0),
    per_payment_fen bigint check (per_payment_fen > 0),
    per_day_fen     bigint check (per_day_fen > 0),
    per_year_fen    bigint check (per_year_fen > 0),
    primary key (wallet_class, valid_from)
);

comment on table core.wallet_class_limit is
    'What a class of wallet may hold and pay, from a date on; null = no limit by rule';

-- The four classes of personal wallets by the strength of identification; a corporate wallet opened
-- at the counter has limits by agreement only.
insert into core.wallet_class_limit
    (wallet_class, valid_from, balance_cap_fen, per_payment_fen, per_day_fen, per_year_fen)
values
    ('CORPORATE',  '-infinity', null,       null,      null,       null),
    ('PERSONAL_1', '-infinity', null,       null,      null,       null),
    ('PERSONAL_2', '-infinity', 50000000,   5000000,   10000000,   null),
    ('PERSONAL_3', '-infinity', 2000000,    500000,    1000000,    null),
    ('PERSONAL_4', '-infinity', 1000000,    200000,    500000,     5000000);

create table core.account (
    number          text primary key,
    kind            text not null check (kind in ('WALLET', 'ISSUANCE')),
    may_go_negative boolean not null generated always as (kind = 'ISSUANCE') stored,
    name            text not null check (length(name) between 1 and 140),
    owner           text check (owner in ('CENTRE', 'EMPLOYER', 'PERSON', 'OTHER')),
    wallet_class    text
        check (wallet_class in ('CORPORATE', 'PERSONAL_1', 'PERSONAL_2', 'PERSONAL_3', 'PERSONAL_4')),
    notified_node   text check (notified_node <> ''),
    opened_at       timestamptz not null,
    unique (number, may_go_negative),
    check ((kind = 'WALLET') = (owner is not null)),
    check ((kind = 'WALLET') = (wallet_class is not null)),
    check (kind <> 'WALLET' or number ~ '^[0-9]{16}$'),
    check ((owner is not distinct from 'CENTRE') = (notified_node is not null))
);

comment on column core.account.notified_node is
    'The node that is told of every movement: a centre''s wallet has one, no other account does';

-- The other side of all money in wallets: what the bank has issued. It alone may be negative.
insert into core.account (number, kind, name, opened_at)
values ('ISSUANCE', 'ISSUANCE', '数字人民币发行', '1970-01-01T00:00:00+08:00');

create trigger account_is_written_once
    before update or delete or truncate on core.account
    for each statement execute function core.refuse_change();

create table core.booking (
    id           uuid primary key,
    position     bigint generated always as identity unique,
    kind         text not null check (kind in ('OPENING', 'PAYMENT')),
    uetr         uuid not null unique,
    payment_id   uuid unique,
    booking_date date not null,
    booked_at    timestamptz not null,
    remark       text not null check (length(remark) <= 140),
    line_count   smallint not null check (line_count >= 2)
);

create trigger booking_is_written_once
    before update or delete or truncate on core.booking
    for each statement execute function core.refuse_change();

create table core.line (
    booking            uuid not null references core.booking (id),
    line_no            smallint not null check (line_no >= 1),
    account            text not null,
    may_go_negative    boolean not null,
    version            bigint not null check (version >= 1),
    previous_version   bigint generated always as (nullif(version - 1, 0)) stored,
    balance_before_fen bigint not null,
    fen                bigint not null check (fen <> 0),
    balance_after_fen  bigint not null,
    primary key (booking, line_no),
    unique (account, version),
    unique (account, version, balance_after_fen),
    foreign key (account, may_go_negative) references core.account (number, may_go_negative),
    -- The chain: a line starts from the very balance with which the line before it ended.
    foreign key (account, previous_version, balance_before_fen)
        references core.line (account, version, balance_after_fen),
    check (version > 1 or balance_before_fen = 0),
    check (balance_before_fen + fen = balance_after_fen),
    check (may_go_negative or balance_after_fen >= 0)
);

comment on column core.line.fen is 'Positive: money comes to the account; negative: money leaves it';

create trigger line_is_written_once
    before update or delete or truncate on core.line
    for each statement execute function core.refuse_change();

-- Checked once per statement: all lines of a booking come in one statement and sum to zero.
create function core.refuse_unbalanced_lines() returns trigger language plpgsql as $$
declare
    broken uuid;
begin
    select booking.id into broken
      from core.booking
      join core.line on line.booking = booking.id
     where booking.id in (select inserted.booking from inserted)
     group by booking.id, booking.line_count
    having sum(line.fen) <> 0 or count(*) <> booking.line_count
     limit 1;
    if found then
        raise exception 'the lines of booking % do not sum to zero or are not all of them', broken
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create trigger lines_balance
    after insert on core.line
    referencing new table as inserted
    for each statement execute function core.refuse_unbalanced_lines();

create function core.refuse_booking_without_lines() returns trigger language plpgsql as $$
begin
    if not exists (select from core.line where line.booking = new.id) then
        raise exception 'booking % has no lines', new.id using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create constraint trigger booking_has_lines
    after insert on core.booking deferrable initially deferred
    for each row execute function core.refuse_booking_without_lines();

create view core.balance as
select account.number, account.kind, account.name, account.owner, account.wallet_class,
       account.notified_node, account.may_go_negative,
       coalesce(newest.version, 0) as version,
       coalesce(newest.balance_after_fen, 0) as balance_fen
  from core.account
  left join lateral (select line.version, line.balance_after_fen
                       from core.line
                      where line.account = account.number
                      order by line.version desc
                      limit 1) as newest on true;

comment on view core.balance is 'Each account with its balance and the number of its newest line';

create view core.notifiable as
select line.booking, line.line_no, line.account, line.fen, line.version,
       booking.uetr, booking.booking_date, booking.remark
  from core.line
  join core.booking on booking.id = line.booking
  join core.account on account.number = line.account
 where account.notified_node is not null;

comment on view core.notifiable is 'The movements of which somebody must be told';

create view core.notified_account as
select number, notified_node
  from core.account
 where notified_node is not null;

comment on view core.notified_account is 'The accounts of whose movements somebody must be told';
