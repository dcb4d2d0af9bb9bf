-- How long somebody else may take for a leg, by what starts it: a leg with a same-day duty until an hour of the
-- day on which it began, another so long after it began; one that began late has this time in any case. While it
-- is overdue a person is asked again every so often. The row in force is the latest one on or before the day.
create table route.await_rule (
    effective_from date     not null,
    trigger        text     not null check (trigger in ('RELEASE', 'LEG_BEFORE', 'FILE', 'PAYMENT',
                                                        'DAY_END')),
    within         interval not null check (within > interval '0'),
    same_day_by    time     not null,
    again_after    interval not null check (again_after > interval '0'),
    primary key (trigger, effective_from)
);
insert into route.await_rule
values ('2005-01-01', 'RELEASE', '1 hour', '17:00', '1 day'),
       ('2005-01-01', 'LEG_BEFORE', '1 hour', '17:00', '1 day'),
       ('2005-01-01', 'FILE', '1 day', '17:00', '1 day'),
       ('2005-01-01', 'PAYMENT', '10 days', '17:00', '1 day'),
       ('2005-01-01', 'DAY_END', '1 hour', '23:00', '1 day');
grant select on route.await_rule to anju_app, anju_read;

-- Legs that are awaited already have their clock from now on.
insert into settlement.timer (kind, subject, due_at)
select 'walk-leg', l.walk_id || '/' || l.leg, now()
  from route.leg l
 where l.state = 'AWAITED';
