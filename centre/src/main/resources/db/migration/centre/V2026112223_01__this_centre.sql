-- One database holds the books of one centre; the guard is written once and read at every start.
create schema centre;
grant usage on schema centre to anju_app, anju_read;

create table centre.this_centre (
    only_row boolean primary key default true check (only_row),
    code     text not null,
    name     text not null
);
grant select, insert (code, name) on centre.this_centre to anju_app;
grant select on centre.this_centre to anju_read;
