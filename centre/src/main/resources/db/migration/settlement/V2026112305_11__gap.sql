-- Numbers that the bank gave and that have not arrived (缺号): seen, asked for, closed when they are there.

-- How long after it was seen a gap is first asked for, how long each ask is given before the next,
-- and by when a person must have looked into what asking does not mend. The row in force is the latest
-- one on or before the day.
create table settlement.gap_rule (
    effective_from    date       primary key,
    first_ask         interval   not null check (first_ask >= interval '0'),
    each_ask          interval[] not null check (cardinality(each_ask) > 0),
    missing_due       interval   not null check (missing_due > interval '0'),
    contradiction_due interval   not null check (contradiction_due > interval '0')
);
insert into settlement.gap_rule values
    ('2005-01-01', '1 minute', '{1 minute, 5 minutes, 15 minutes}', '2 hours', '15 minutes');

create table settlement.number_gap (
    gap_id       uuid        primary key,
    account      text        not null,
    first_number bigint      not null check (first_number > 0),
    last_number  bigint      not null check (last_number >= first_number),
    found_by     text        not null check (found_by in ('NOTICE', 'HEARTBEAT')),
    seen_at      timestamptz not null,
    state        text        not null check (state in ('SEEN', 'ASKED', 'INCIDENT', 'CLOSED')),
    missing      bigint      not null check (missing >= 0),
    asks         integer     not null default 0 check (asks >= 0),
    misses       integer     not null default 0 check (misses >= 0),
    next_at      timestamptz,
    closed_at    timestamptz,
    check ((state = 'CLOSED') = (closed_at is not null)),
    check ((state in ('SEEN', 'ASKED')) = (next_at is not null)),
    unique (account, first_number)
);
create index number_gap_open on settlement.number_gap (next_at) where state <> 'CLOSED';

-- What leaves for the bank by itself: numbered and frozen before it leaves, kept with every attempt.
create table settlement.outgoing_message (
    message_id text        primary key,
    receiver   text        not null,
    definition text        not null,
    body       bytea       not null,
    made_at    timestamptz not null,
    state      text        not null check (state in ('QUEUED', 'SENDING', 'RECEIVED', 'REFUSED',
                                                     'UNKNOWN')),
    attempts   integer     not null default 0 check (attempts >= 0),
    problem    text        not null default ''
);
create index outgoing_message_open on settlement.outgoing_message (made_at, message_id)
    where state in ('QUEUED', 'SENDING');

-- An attempt without an end was cut off: whether its bytes arrived is unknown.
create table settlement.outgoing_attempt (
    message_id     text        not null references settlement.outgoing_message,
    number         integer     not null check (number > 0),
    started_at     timestamptz not null,
    headers        jsonb       not null,
    ended_at       timestamptz,
    outcome        text        check (outcome in ('RECEIVED', 'REFUSED', 'UNKNOWN')),
    problem        text,
    http_status    integer,
    answer_headers jsonb,
    answer         bytea,
    primary key (message_id, number),
    check ((ended_at is null) = (outcome is null))
);

create table settlement.gap_ask (
    gap_id       uuid        not null references settlement.number_gap,
    number       integer     not null check (number > 0),
    message_id   text        not null references settlement.outgoing_message,
    first_number bigint      not null,
    last_number  bigint      not null check (last_number >= first_number),
    asked_at     timestamptz not null,
    primary key (gap_id, number)
);

-- What a person must look into, by when; closed by arrival, or by a person with grounds.
create table settlement.incident (
    incident_id  uuid        primary key,
    kind         text        not null check (kind in ('NOTICES_MISSING', 'CONTENT_DIFFERS',
                                                      'NUMBER_WENT_BACK', 'HEARTBEAT_BEHIND')),
    account      text        not null,
    first_number bigint      not null,
    last_number  bigint      not null,
    gap_id       uuid        unique references settlement.number_gap,
    message_id   text        not null,
    opened_at    timestamptz not null,
    due_at       timestamptz not null,
    closed_at    timestamptz,
    closed_by    text,
    grounds      text        check (char_length(grounds) between 1 and 255),
    check ((closed_at is null) = (closed_by is null)),
    check ((kind = 'NOTICES_MISSING') = (gap_id is not null))
);
create unique index incident_open on settlement.incident (kind, account, first_number)
    where closed_at is null and kind <> 'HEARTBEAT_BEHIND';
-- Every heartbeat says it again while it lasts; it is one incident.
create unique index incident_open_heartbeat on settlement.incident (account)
    where closed_at is null and kind = 'HEARTBEAT_BEHIND';

grant select on settlement.gap_rule to anju_app, anju_read;
grant select, insert on settlement.number_gap, settlement.outgoing_message,
    settlement.outgoing_attempt, settlement.gap_ask, settlement.incident to anju_app;
grant update (state, missing, asks, misses, next_at, closed_at) on settlement.number_gap to anju_app;
grant update (state, attempts, problem) on settlement.outgoing_message to anju_app;
grant update (ended_at, outcome, problem, http_status, answer_headers, answer)
    on settlement.outgoing_attempt to anju_app;
grant update (closed_at, closed_by, grounds) on settlement.incident to anju_app;
grant select on settlement.number_gap, settlement.outgoing_message, settlement.outgoing_attempt,
    settlement.gap_ask, settlement.incident to anju_read;
