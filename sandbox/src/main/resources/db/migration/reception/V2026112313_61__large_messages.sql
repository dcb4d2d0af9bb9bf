-- A message that is too large for memory is kept in parts; its own body is then empty.

create table reception.body_part (
    request_id uuid    not null,
    part       integer not null check (part >= 1),
    content    bytea   not null check (length(content) <= 262144),
    primary key (request_id, part)
);

create trigger body_part_is_written_once
    before update or delete or truncate on reception.body_part
    for each statement execute function core.refuse_change();
