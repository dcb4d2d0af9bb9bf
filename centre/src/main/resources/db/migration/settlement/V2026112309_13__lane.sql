-- Messages leave through lanes: each message has one by its number, and one program at a time sends
-- from a lane. A lease is a matter between programs and measured by the one clock they share, the
-- database's; what is ordered and when keeps the centre's own time.
create table settlement.lane (
    bank       text        not null,
    lane       smallint    not null check (lane between 0 and 7),
    token      uuid        not null,
    expires_at timestamptz not null,
    primary key (bank, lane)
);

alter table settlement.outgoing_message
    add column lane       smallint not null default 0 check (lane between 0 and 7),
    add column token      uuid,
    add column taken_at   timestamptz,
    add column not_before timestamptz,
    -- whether the body is encrypted: an order names a payee and his wallet
    add column sealed     boolean  not null default false,
    drop constraint outgoing_message_state_check,
    add constraint outgoing_message_state_check check (state in (
        'QUEUED', 'SENDING', 'RECEIVED', 'REFUSED', 'UNKNOWN', 'WITHDRAWN'));

-- NOT_SENT: the attempt ended before a byte can have left.
alter table settlement.outgoing_attempt
    drop constraint outgoing_attempt_outcome_check,
    add constraint outgoing_attempt_outcome_check check (outcome in (
        'RECEIVED', 'REFUSED', 'UNKNOWN', 'NOT_SENT'));

grant select, insert on settlement.lane to anju_app;
grant update (token, expires_at) on settlement.lane to anju_app;
grant update (token, taken_at, not_before) on settlement.outgoing_message to anju_app;
grant select on settlement.lane to anju_read;
