-- How far each of the bank's booking dates has come. A date without a row follows the clock.

create schema day;

create table day.milestone (
    booking_date date not null,
    milestone    text not null check (milestone in ('OPENED', 'CUT', 'CLOSED')),
    reached_at   timestamptz not null,
    primary key (booking_date, milestone)
);

comment on table day.milestone is
    'OPENED: its start was told. CUT: nothing is booked to it any more. CLOSED: it was reported on';

create trigger milestone_is_written_once
    before update or delete or truncate on day.milestone
    for each statement execute function core.refuse_change();
