-- Of what the bank collects on a file, less may come than was asked for: what came is what the walk is
-- about from then on. Written once.
create table route.arrival (
    walk_id uuid        primary key references route.walk,
    fen     bigint      not null check (fen > 0),
    at      timestamptz not null
);
grant select, insert on route.arrival to anju_app;
grant select on route.arrival to anju_read;
