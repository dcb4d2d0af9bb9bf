-- Evidence (原始凭据): the bytes that somebody handed in or sent, exactly as they came, encrypted. Added
-- once, never changed.
create schema archive;
grant usage on schema archive to anju_app, anju_read;

create table archive.evidence (
    evidence_id uuid        primary key,
    kind        text        not null check (kind in ('BANK_MESSAGE', 'EMPLOYEE_LIST', 'REMITTANCE_LIST')),
    sm3         bytea       not null check (length(sm3) = 32),
    bytes       bigint      not null check (bytes >= 0),
    parts       integer     not null check (parts >= 1),
    stored_at   timestamptz not null
);
comment on column archive.evidence.sm3 is 'digest of the clear bytes';

create table archive.evidence_part (
    -- The evidence itself is written last, when its digest is known.
    evidence_id uuid    not null references archive.evidence deferrable initially deferred,
    part_no     integer not null check (part_no >= 1),
    sealed      bytea   not null check (length(sealed) <= 262144 + 28),
    primary key (evidence_id, part_no)
);
-- Ciphertext does not shrink: the attempt would only cost time.
alter table archive.evidence_part alter column sealed set storage external;

grant select, insert on archive.evidence, archive.evidence_part to anju_app;
grant select on archive.evidence to anju_read;
