-- Sessions of the pages, as Spring Session JDBC keeps them: they outlive the program that made them.
-- The one place where the program deletes: an ended session is nobody's evidence, sign-in and
-- sign-out stand in the action log.
create table staff.session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval integer      not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);
create unique index session_by_id on staff.session (session_id);
create index session_by_expiry on staff.session (expiry_time);
create index session_by_principal on staff.session (principal_name);

create table staff.session_attributes (
    session_primary_id char(36)     not null references staff.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

grant select, insert, update, delete on staff.session, staff.session_attributes to anju_app;
