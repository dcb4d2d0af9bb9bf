-- What subscribers have sent over the bank link: the very bytes with their envelope, and what the
-- bank answered. Stored before the answer leaves.

create schema reception;

create table reception.used_nonce (
    sender  text not null,
    nonce   text not null,
    used_at timestamptz not null,
    primary key (sender, nonce)
);

-- One order of arrival for what was taken and what was refused.
create sequence reception.arrival;

create table reception.message (
    position    bigint not null unique default nextval('reception.arrival'),
    sender      text not null,
    message_id  text not null,
    definition  text not null,
    digest      text not null,
    headers     text not null,
    body        bytea not null,
    received_at timestamptz not null,
    request_id  uuid not null unique,
    answer_id   text not null,
    answer      bytea not null,
    primary key (sender, message_id)
);

comment on column reception.message.request_id is 'Under what the delivery knows what was asked';
comment on column reception.message.answer is
    'The receipt; it is repeated, signed anew, when the same message comes again';

create trigger message_is_written_once
    before update or delete or truncate on reception.message
    for each statement execute function core.refuse_change();

create table reception.refused (
    position    bigint primary key default nextval('reception.arrival'),
    sender      text not null,
    message_id  text not null,
    reason      text not null,
    place       text not null,
    mend        text not null,
    headers     text not null,
    body        bytea not null,
    received_at timestamptz not null
);

comment on table reception.refused is
    'Evidence of what was not taken; what its headers say of sender and id may be untrue';

create trigger refusal_is_written_once
    before update or delete or truncate on reception.refused
    for each statement execute function core.refuse_change();
