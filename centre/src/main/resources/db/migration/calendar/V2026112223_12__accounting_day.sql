-- A date goes OPEN -> CUT -> BALANCED -> SIGNED; at most one is open.
create schema calendar;
grant usage on schema calendar to anju_app, anju_read;

create table calendar.accounting_day (
    day       date        primary key,
    state     text        not null check (state in ('OPEN', 'CUT', 'BALANCED', 'SIGNED')),
    opened_at timestamptz not null,
    cut_at    timestamptz,
    check ((state = 'OPEN') = (cut_at is null))
);
create unique index accounting_day_open on calendar.accounting_day (state) where state = 'OPEN';

-- The advisory lock of a date: shared by every posting on it, taken alone by whoever cuts it.
create function calendar.lock_of_day(day date) returns bigint
    language sql immutable
    return 7300000000 + (day - date '2000-01-01');

grant select, insert, update (state, cut_at) on calendar.accounting_day to anju_app;
grant select on calendar.accounting_day to anju_read;
