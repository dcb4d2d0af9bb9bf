-- Payments that come as one file (批量代发、批量扣款) and are judged and booked in sets. A file's lines keep
-- their place; what is decided of them is written beside them when the file is executed.

insert into core.account (number, kind, name, opened_at)
values ('BULK', 'INTERNAL', '批量代发代收过渡', '1970-01-01T00:00:00+08:00');

create table core.bulk_line (
    bulk       uuid    not null,
    number     integer not null check (number >= 1),
    account    text    not null,
    name       text    not null,
    fen        bigint  not null check (fen > 0),
    uetr       uuid    not null,
    instruction text   not null,
    end_to_end text    not null,
    remark     text    not null,
    expires_at timestamptz not null,
    reason     text check (reason ~ '^[A-Z0-9]{4}$'),
    booking    uuid,
    primary key (bulk, number),
    check (reason is null or booking is null)
);

comment on column core.bulk_line.account is 'The other side: who is paid, or who pays';
comment on column core.bulk_line.reason is 'Why it is refused; null = it is not, or not decided yet';
comment on column core.bulk_line.booking is 'Under what it is booked; null = it is not';
