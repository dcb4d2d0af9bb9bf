-- A result of a batch is too large for memory: it is kept in parts, and its digest beside it.

alter table delivery.message add column digest text check (digest ~ '^[0-9a-f]{64}$'),
    add column bytes bigint check (bytes > 0),
    add check ((digest is null) = (bytes is null));

comment on column delivery.message.digest is
    'SM3 of the parts of which the message consists; null = its body is whole';

create table delivery.body_part (
    message_id text    not null references delivery.message (message_id) deferrable initially deferred,
    part       integer not null check (part >= 1),
    content    bytea   not null check (length(content) <= 262144),
    primary key (message_id, part)
);

create trigger body_part_is_written_once
    before update or delete or truncate on delivery.body_part
    for each statement execute function core.refuse_change();
