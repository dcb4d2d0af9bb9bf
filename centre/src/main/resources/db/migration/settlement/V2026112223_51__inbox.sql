-- Everything the bank sends (clause 3.5). A message whose signature holds is stored once per sender
-- and message number before it is answered; what is refused is kept apart, as evidence, so that a
-- forged message can never take the number of a true one.

create table settlement.inbound_message (
    sender      text        not null,
    message_id  text        not null,
    definition  text        not null,
    body_digest text        not null,
    headers     jsonb       not null,
    evidence_id uuid        not null,
    received_at timestamptz not null,
    answer_id   text        not null,
    answer      bytea       not null,
    state       text        not null check (state in ('WAITING', 'APPLIED', 'PARKED')),
    attempts    integer     not null default 0,
    problem     text,
    settled_at  timestamptz,
    primary key (sender, message_id)
);
create index inbound_message_waiting on settlement.inbound_message (received_at)
    where state = 'WAITING';

create table settlement.refused_message (
    refusal_id  uuid        primary key,
    sender      text        not null,
    message_id  text        not null,
    reason      text        not null,
    place       text        not null,
    value       bytea       not null,
    mend        text        not null,
    headers     jsonb       not null,
    evidence_id uuid        not null,
    received_at timestamptz not null
);

-- A nonce is used once; rows older than the window in which a signature is fresh may be dropped.
create table settlement.used_nonce (
    sender  text        not null,
    nonce   text        not null,
    used_at timestamptz not null,
    primary key (sender, nonce)
);

grant select, insert on settlement.inbound_message, settlement.refused_message,
    settlement.used_nonce to anju_app;
grant update (state, attempts, problem, settled_at) on settlement.inbound_message to anju_app;
grant select on settlement.inbound_message, settlement.refused_message to anju_read;
