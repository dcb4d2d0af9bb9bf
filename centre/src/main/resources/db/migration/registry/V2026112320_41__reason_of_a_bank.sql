-- What a bank's own reason code means: asked for by one and decided about by another, as everything else here.
alter table registry.change
    drop constraint change_kind_check,
    add constraint change_kind_check check (kind ~ '^[A-Z_]{4,40}$');

create table registry.bank_reason (
    change_id   uuid primary key references registry.change,
    bank        text not null check (bank <> ''),
    code        text not null check (code <> ''),
    valid_from  date not null,
    meaning     text not null check (meaning <> ''),
    iso         text not null,
    retry_class text not null
);
grant select, insert on registry.bank_reason to anju_app;
grant select on registry.bank_reason to anju_read;
