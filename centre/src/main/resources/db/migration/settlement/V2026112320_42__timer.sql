-- What is to be looked at once its time has come though no message comes. A row is set, moved on and taken away
-- by whoever looks; what was found is written where it belongs.
create table settlement.timer (
    kind    text        not null,
    subject text        not null,
    due_at  timestamptz not null,
    primary key (kind, subject)
);
create index timer_due on settlement.timer (due_at);
grant select, insert, update (due_at), delete on settlement.timer to anju_app;
grant select on settlement.timer to anju_read;
