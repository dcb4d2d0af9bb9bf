-- Settlement instructions (结算指令单, clause 5.2 a): what one person prepared for another to approve, and
-- what followed. Rows are added; how far an instruction is says its last step.
create schema instruction;
grant usage on schema instruction to anju_app, anju_read;

create table instruction.instruction (
    instruction_id uuid        primary key,
    kind           text        not null check (kind ~ '^[A-Z_]{4,40}$'),
    fen            bigint      not null check (fen > 0),
    account        text        not null,
    loan           text        not null check (length(loan) <= 40),
    -- the held money, or the order whose payment came back
    reference      uuid,
    interest_fen   bigint      not null check (interest_fen between 0 and fen),
    -- principal, overdue principal, accrued interest, interest, penalty, overpaid
    split          bigint[]    check (cardinality(split) = 6),
    party_name     text,
    party_number   bytea,
    party_index    bytea,
    party_last4    text        check (length(party_last4) <= 4),
    remark         text        not null check (length(remark) between 1 and 140),
    grounds        text        not null check (length(grounds) between 1 and 255),
    evidence_id    uuid        not null,
    evidence_name  text        not null check (length(evidence_name) between 1 and 120),
    evidence_sm3   text        not null check (evidence_sm3 ~ '^[0-9a-f]{64}$'),
    evidence_bytes bigint      not null check (evidence_bytes > 0),
    digest         text        not null check (digest ~ '^[0-9a-f]{64}$'),
    maker          text        not null,
    maker_name     text        not null,
    made_at        timestamptz not null,
    check (num_nulls(party_name, party_number, party_index, party_last4) in (0, 4))
);
create index instruction_by_time on instruction.instruction (made_at desc, instruction_id desc);
-- Money that comes is compared with what is expected of that wallet.
create index instruction_of_party on instruction.instruction (party_index, fen)
    where party_index is not null;

create table instruction.step (
    instruction_id uuid        not null references instruction.instruction,
    ordinal        integer     not null check (ordinal > 0),
    what           text        not null check (what in ('APPROVED', 'REJECTED', 'WITHDRAWN', 'BOOKED',
                                                        'LET_GO', 'RETURNED', 'REVERSED')),
    who            text        not null,
    who_name       text        not null,
    note           text        not null check (length(note) <= 255),
    entry_id       uuid        unique,
    -- the reference by which the bank told of the movement, where it was expected
    uetr           uuid,
    at             timestamptz not null,
    primary key (instruction_id, ordinal),
    -- money between own accounts is booked leg by leg, so no one entry is the instruction's
    check (case what when 'REVERSED' then entry_id is not null when 'BOOKED' then true
                     else entry_id is null end)
);
create index step_by_uetr on instruction.step (uetr) where uetr is not null;

-- A step follows the one before it, the first one decides, and nobody approves his own: two at once
-- meet at the key.
create function instruction.step_follows() returns trigger
    language plpgsql security definer set search_path = instruction, pg_temp
as $$
declare
    before text;
begin
    select what into before
      from step
     where instruction_id = new.instruction_id and ordinal = new.ordinal - 1;
    if (new.ordinal = 1) <> (new.what in ('APPROVED', 'REJECTED', 'WITHDRAWN'))
       or new.ordinal > 1 and (before is null or before not in ('APPROVED', 'BOOKED'))
       or new.what = 'APPROVED' and exists (select from instruction
                                             where instruction_id = new.instruction_id
                                               and maker = new.who)
    then
        raise exception 'step % (%) of instruction % follows nothing that allows it',
            new.ordinal, new.what, new.instruction_id using errcode = 'AN051';
    end if;
    return null;
end
$$;
create trigger step_follows after insert on instruction.step
    for each row execute function instruction.step_follows();
revoke all on function instruction.step_follows() from public;

-- How far each instruction is.
create view instruction.standing as
    select i.instruction_id, coalesce(s.what, 'CHECKING') as what
      from instruction.instruction i
      left join lateral (select what
                           from instruction.step
                          where instruction_id = i.instruction_id
                          order by ordinal desc
                          limit 1) s on true;

grant select, insert on instruction.instruction, instruction.step to anju_app;
grant select on instruction.standing to anju_app, anju_read;
grant select on instruction.step to anju_read;
grant select (instruction_id, kind, fen, account, loan, reference, interest_fen, split, party_last4,
              evidence_id, evidence_sm3, evidence_bytes, digest, maker, made_at)
    on instruction.instruction to anju_read;
