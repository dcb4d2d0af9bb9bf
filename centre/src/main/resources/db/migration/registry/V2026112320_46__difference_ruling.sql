-- That a difference of a bank's statement is explained, as it stood when it was asked for.
create table registry.difference_ruling (
    change_id     uuid        primary key references registry.change,
    difference_id uuid        not null,
    account       text        not null,
    booking_date  date        not null,
    kind          text        not null,
    reference     text        not null,
    expected      bigint,
    found         bigint,
    opened_at     timestamptz not null
);
grant select, insert on registry.difference_ruling to anju_app;
grant select on registry.difference_ruling to anju_read;
