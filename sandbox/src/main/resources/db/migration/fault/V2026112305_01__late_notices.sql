-- A notice can be late by a time that is told.

alter table fault.rule
    add column late_seconds bigint check (late_seconds between 1 and 604800),
    add check ((name = 'late') = (late_seconds is not null));

comment on column fault.rule.late_seconds is 'By how much a late notice is late; null otherwise';
