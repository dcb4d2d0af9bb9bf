-- A bank sends more than notices: copies of notices that it is asked for again, and heartbeats that
-- tell the last number. All of it is a message with bytes of its own, delivered by one machinery; a
-- notice is the message that is bound to a movement.

-- What a subscriber has asked for again. The bank answers the numbers that it has given by then.
create table delivery.request (
    request_id    uuid primary key,
    subscriber    text not null,
    account       text not null references core.account (number),
    from_sequence bigint not null check (from_sequence >= 1),
    to_sequence   bigint not null,
    last_sequence bigint not null check (last_sequence >= 0),
    requested_at  timestamptz not null,
    check (to_sequence >= from_sequence)
);

comment on column delivery.request.last_sequence is
    'The number of the account''s last notice when it was asked';

create trigger request_is_written_once
    before update or delete or truncate on delivery.request
    for each statement execute function core.refuse_change();

create table delivery.message (
    message_id      text primary key check (message_id ~ '^[0-9a-f]{32}$'),
    position        bigint generated always as identity unique,
    kind            text not null check (kind in ('NOTICE', 'COPY', 'HEARTBEAT')),
    receiver        text not null,
    account         text not null references core.account (number),
    sequence        bigint not null check (sequence >= 0),
    copied_sequence bigint generated always as
                        (case when kind = 'COPY' then sequence end) stored,
    request_id      uuid references delivery.request (request_id),
    definition      text not null,
    body            bytea not null,
    minted_at       timestamptz not null,
    unique (request_id, sequence),
    check ((kind = 'COPY') = (request_id is not null)),
    -- Nothing is copied that was never told.
    foreign key (account, copied_sequence) references delivery.notice (account, sequence)
);

comment on column delivery.message.sequence is
    'Of a notice and its copies: its number. Of a heartbeat: the last number there was';
comment on column delivery.message.body is
    'The bytes that are signed and sent, the same on every attempt';

insert into delivery.message
       (message_id, position, kind, receiver, account, sequence, definition, body, minted_at)
overriding system value
select message_id, position, 'NOTICE', receiver, account, sequence, definition, body, minted_at
  from delivery.notice
 order by position;

select setval(pg_get_serial_sequence('delivery.message', 'position'),
              coalesce((select max(position) from delivery.message), 0) + 1, false);

create trigger message_is_written_once
    before update or delete or truncate on delivery.message
    for each statement execute function core.refuse_change();

alter table delivery.notice
    drop column position,
    drop column receiver,
    drop column definition,
    drop column body,
    drop column minted_at,
    add foreign key (message_id) references delivery.message (message_id);

alter table delivery.progress
    drop constraint progress_message_id_fkey,
    drop constraint progress_account_sequence_fkey,
    drop constraint progress_state_check,
    add foreign key (message_id) references delivery.message (message_id),
    add check (state in ('PENDING', 'DELIVERED', 'HELD', 'DROPPED')),
    add column kind text not null default 'NOTICE',
    add column position bigint,
    add column held_until timestamptz,
    add check (held_until is null or state = 'HELD');

update delivery.progress
   set position = message.position
  from delivery.message
 where message.message_id = progress.message_id;

alter table delivery.progress
    alter column kind drop default,
    alter column position set not null;

comment on column delivery.progress.held_until is
    'When a notice that is late is due at the earliest; null = it waits for something else';

-- A lane for each kind: no heartbeat and no copy waits for a notice that cannot be delivered.
drop index delivery.progress_queue;
create index progress_queue on delivery.progress (account, kind, position) where state = 'PENDING';
create index progress_late on delivery.progress (held_until) where held_until is not null;

alter table delivery.attempt
    drop constraint attempt_message_id_fkey,
    add foreign key (message_id) references delivery.message (message_id),
    add column lane text not null default 'NOTICE';
alter table delivery.attempt alter column lane drop default;

drop index delivery.attempt_in_flight;
create unique index attempt_in_flight on delivery.attempt (account, lane)
    where kind = 'REGULAR' and outcome is null;
