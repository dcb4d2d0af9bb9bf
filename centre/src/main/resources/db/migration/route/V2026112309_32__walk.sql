-- Walks of money: what was asked for, how far it is, who ordered what for it, and the halves of transfers
-- between own accounts that were booked. Rows are added; how far a walk is says its last step.
create schema route;
grant usage on schema route to anju_app, anju_read;

-- Which accounts a route uses from a date on; the newest row that has begun counts. Where there is none
-- the centre's only account of a kind is used, and where it has several nothing begins.
create table route.paying_rule (
    route           text        not null,
    valid_from      date        not null,
    deposit_account text        not null references settlement.own_account,
    wallet          text        not null references settlement.own_account,
    loan_wallet     text        references settlement.own_account,
    made_by         text        not null,
    approved_by     text        not null,
    decided_at      timestamptz not null,
    primary key (route, valid_from),
    check (made_by <> approved_by)
);

-- Which walks a rule releases by itself from a date on: up to so much each and so much a day. Where there
-- is no row a person releases every walk.
create table route.release_rule (
    route       text        not null,
    valid_from  date        not null,
    auto        boolean     not null,
    walk_fen    bigint      not null check (walk_fen >= 0),
    day_fen     bigint      not null check (day_fen >= walk_fen),
    made_by     text        not null,
    approved_by text        not null,
    decided_at  timestamptz not null,
    primary key (route, valid_from),
    check (made_by <> approved_by)
);

create table route.walk (
    walk_id         uuid        primary key,
    route           text        not null,
    business        text        not null check (business <> ''),
    case_key        text        not null check (case_key <> ''),
    fen             bigint      not null check (fen > 0),
    remark          text        not null,
    deposit_account text        references settlement.own_account,
    wallet          text        references settlement.own_account,
    loan_wallet     text        references settlement.own_account,
    begun_by        text        not null,
    begun_on        date        not null,
    begun_at        timestamptz not null,
    -- a case walks a route once: asked again, it is the same walk
    unique (business, case_key, route)
);

-- Who is paid; corrected before the payment is tried again, never edited.
create table route.payee (
    walk_id  uuid        not null references route.walk,
    ordinal  integer     not null check (ordinal > 0),
    row_id   uuid        not null unique,
    name     text        not null,
    scheme   text        not null,
    number   bytea       not null,
    last4    text        not null check (length(last4) <= 4),
    named_at timestamptz not null,
    primary key (walk_id, ordinal)
);

create table route.step (
    walk_id   uuid        not null references route.walk,
    ordinal   integer     not null check (ordinal > 0),
    event     text        not null,
    phase     text        not null check (phase in ('AWAITING_RELEASE', 'WALKING', 'RESTING',
                  'GOING_BACK', 'STUCK', 'SETTLED', 'REFUSED', 'BROUGHT_BACK', 'RETURNED')),
    legs      text[]      not null,
    back      text        not null,
    auto      boolean     not null default false,
    actor     text        not null,
    taken_on  date        not null,
    taken_at  timestamptz not null,
    primary key (walk_id, ordinal)
);

-- A step follows the one before it: two at once meet at the key.
create function route.step_follows() returns trigger
    language plpgsql security definer set search_path = route, pg_temp
as $$
begin
    if new.ordinal > 1 and not exists (select from step
                                        where walk_id = new.walk_id and ordinal = new.ordinal - 1)
    then
        raise exception 'step % of walk % follows nothing', new.ordinal, new.walk_id
            using errcode = 'AN041';
    end if;
    return null;
end
$$;
create trigger step_follows after insert on route.step
    for each row execute function route.step_follows();
revoke all on function route.step_follows() from public;

-- Orders of the centre's legs; leg 0 is the way back. The last one of a leg is the one that counts.
create table route.attempt (
    order_id      uuid        primary key,
    walk_id       uuid        not null references route.walk,
    leg           smallint    not null check (leg >= 0),
    ordinal       integer     not null check (ordinal > 0),
    debit_account text        not null references settlement.own_account,
    fen           bigint      not null check (fen > 0),
    ordered_at    timestamptz not null,
    unique (walk_id, leg, ordinal)
);
create index attempt_by_account on route.attempt (debit_account);

create table route.attempt_end (
    order_id uuid        primary key references route.attempt,
    settled  boolean     not null,
    -- the entry by which the business booked a payment; null for own transfers and refusals
    entry_id uuid        unique,
    ended_at timestamptz not null,
    check (settled or entry_id is null)
);

-- One booked half of a transfer between two accounts of the books.
create table route.half (
    notice_id       uuid        primary key,
    walk_id         uuid        not null references route.walk,
    leg             smallint    not null check (leg >= 0),
    order_id        uuid        references route.attempt,
    uetr            uuid        not null,
    arrived         boolean     not null,
    -- brought back by the bank: the halves of the transfer the other way round
    undone          boolean     not null,
    fen             bigint      not null check (fen > 0),
    account         text        not null references settlement.own_account,
    transit_code    text        not null,
    entry_id        uuid        not null unique,
    accounting_date date        not null,
    unique (walk_id, leg, uetr, arrived, undone)
);

create table route.task (
    task_id   uuid        primary key,
    walk_id   uuid        not null references route.walk,
    leg       smallint    not null check (leg >= 0),
    kind      text        not null,
    opened_at timestamptz not null,
    closed_at timestamptz
);
create unique index task_open on route.task (walk_id, leg, kind) where closed_at is null;

-- How far each walk is, and how far each of its legs.
create view route.standing as
    select distinct on (s.walk_id) s.walk_id, s.ordinal, s.phase, s.legs, s.back
      from route.step s
     order by s.walk_id, s.ordinal desc;
create view route.leg as
    select s.walk_id, l.number::smallint as leg, l.state
      from route.standing s
     cross join lateral unnest(s.legs) with ordinality as l (state, number)
    union all
    select walk_id, 0::smallint, back from route.standing;

grant select, insert on route.paying_rule, route.release_rule, route.walk, route.payee, route.step,
    route.attempt, route.attempt_end, route.half to anju_app;
grant select, insert (task_id, walk_id, leg, kind, opened_at), update (closed_at)
    on route.task to anju_app;
grant select on route.standing, route.leg to anju_app;
grant select on route.paying_rule, route.release_rule, route.walk, route.step, route.attempt,
    route.attempt_end, route.half, route.task, route.standing, route.leg to anju_read;
