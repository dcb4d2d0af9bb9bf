-- What the bank took without an order (M42) and what of it came back; and who closed a task of a walk,
-- on what grounds.
create table route.unexplained_debit (
    notice_id uuid   primary key,
    account   text   not null references settlement.own_account,
    uetr      uuid   not null,
    fen       bigint not null check (fen > 0)
);
create index unexplained_debit_by_uetr on route.unexplained_debit (uetr);
create table route.restored_debit (
    notice_id   uuid primary key references route.unexplained_debit,
    restored_by uuid not null unique
);

alter table route.task
    add column closed_by text,
    add column grounds   text check (char_length(grounds) between 1 and 255),
    add check (closed_by is null or closed_at is not null),
    add check ((closed_by is null) = (grounds is null));

grant select, insert on route.unexplained_debit, route.restored_debit to anju_app;
grant update (closed_by, grounds) on route.task to anju_app;
grant select on route.unexplained_debit, route.restored_debit to anju_read;
