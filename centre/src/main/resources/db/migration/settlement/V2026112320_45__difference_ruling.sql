-- What two people decided about a difference (差异认定): found again with the same figures, it is none any more.
create table settlement.difference_ruling (
    difference_id uuid        primary key references settlement.statement_difference,
    account       text        not null,
    booking_date  date        not null,
    kind          text        not null,
    reference     text        not null,
    expected      bigint,
    found         bigint,
    made_by       text        not null,
    approved_by   text        not null,
    ruled_at      timestamptz not null,
    check (made_by <> approved_by)
);
create index difference_ruling_by_date on settlement.difference_ruling (account, booking_date);
grant select, insert on settlement.difference_ruling to anju_app;
grant select on settlement.difference_ruling to anju_read;
