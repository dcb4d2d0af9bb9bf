-- What programs asked under which Idempotency-Key and what they were answered: the same again is
-- answered from here. Written in the transaction of the act, so a row says that the act was done.
create schema portal;
grant usage on schema portal to anju_app, anju_read;

create table portal.answered_request (
    caller         text        not null,
    key            uuid        not null,
    request_sm3    bytea       not null check (length(request_sm3) = 32),
    status         smallint    not null check (status between 200 and 399),
    content_type   text,
    location       text,
    body           bytea       not null,
    answered_at    timestamptz not null,
    primary key (caller, key)
);
comment on column portal.answered_request.request_sm3 is 'SM3 of method, address, query and body';
comment on column portal.answered_request.body is 'the answer without what is told only once';

grant select, insert on portal.answered_request to anju_app;
