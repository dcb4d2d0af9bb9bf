-- What the centre has agreed with its banks (clause 5.1) and what its wallets may do (clause 8.5.2). Each row
-- was asked for by one person and decided about by another; nothing is edited: a renewal, an end and a new
-- limit are new rows.
create schema registry;
grant usage on schema registry to anju_app, anju_read;

-- What was asked for, by whom and on which grounds.
create table registry.change (
    change_id  uuid        primary key,
    kind       text        not null check (kind in ('AGREEMENT', 'AGREEMENT_END', 'ACCOUNT',
                   'ACCOUNT_CLOSING', 'WALLET_LIMIT', 'REAPPLICATION')),
    grounds    text        not null check (grounds <> ''),
    digest     text        not null,
    maker      text        not null,
    maker_name text        not null,
    made_at    timestamptz not null
);
create index change_by_time on registry.change (made_at);

-- How it was decided, once. No row: it waits.
create table registry.change_end (
    change_id  uuid        primary key references registry.change,
    state      text        not null check (state in ('APPROVED', 'REJECTED', 'WITHDRAWN')),
    by_number  text        not null,
    by_name    text        not null,
    reason     text        not null,
    ended_at   timestamptz not null
);

-- Nobody decides about what he asked for, and nobody else takes it back.
create function registry.ended_by_the_right_hand() returns trigger
    language plpgsql security definer set search_path = registry, pg_temp
as $$
begin
    if ((select maker from change where change_id = new.change_id) = new.by_number)
       <> (new.state = 'WITHDRAWN')
    then
        raise exception 'change % was ended by the wrong hand', new.change_id
            using errcode = 'AN061';
    end if;
    return null;
end
$$;
create trigger ended_by_the_right_hand after insert on registry.change_end
    for each row execute function registry.ended_by_the_right_hand();
revoke all on function registry.ended_by_the_right_hand() from public;

-- Papers that were handed in, before or with what they belong to; the bytes are evidence.
create table registry.document (
    document_id uuid        primary key,
    name        text        not null check (name <> ''),
    sm3         text        not null check (sm3 ~ '^[0-9a-f]{64}$'),
    bytes       bigint      not null check (bytes > 0),
    kept_by     text        not null,
    kept_at     timestamptz not null
);
create table registry.change_document (
    change_id   uuid     not null references registry.change,
    ordinal     smallint not null check (ordinal > 0),
    document_id uuid     not null references registry.document,
    primary key (change_id, ordinal),
    unique (change_id, document_id)
);

create table registry.agreement (
    change_id  uuid primary key references registry.change,
    kind       text not null check (kind in ('SETTLEMENT', 'ENTRUSTED_COLLECTION', 'BATCH_DEBIT')),
    number     text not null check (number <> ''),
    -- the bank, as own accounts name who runs them
    bank       text not null check (bank <> ''),
    parties    text not null check (parties <> ''),
    valid_from date not null,
    -- the last day on which it is in force
    valid_to   date not null check (valid_to >= valid_from),
    renews     uuid references registry.agreement,
    check (renews <> change_id)
);
create index agreement_by_bank on registry.agreement (bank, kind);

create table registry.agreement_end (
    change_id uuid primary key references registry.change,
    agreement uuid not null references registry.agreement,
    last_day  date not null
);
create index agreement_end_by_agreement on registry.agreement_end (agreement);

create table registry.account (
    change_id uuid primary key references registry.change,
    number    text not null,
    kind      text not null check (kind in ('DEPOSIT', 'WALLET', 'LOAN_WALLET')),
    name      text not null,
    operator  text not null
);

create table registry.account_closing (
    change_id uuid primary key references registry.change,
    number    text not null references settlement.own_account
);

-- The newest approved row that has begun counts; null is no limit.
create table registry.wallet_limit (
    change_id   uuid   primary key references registry.change,
    number      text   not null references settlement.own_account,
    valid_from  date   not null,
    payment_fen bigint check (payment_fen > 0),
    day_fen     bigint check (day_fen > 0),
    balance_fen bigint check (balance_fen > 0)
);
create index wallet_limit_by_number on registry.wallet_limit (number, valid_from);

-- At whose limit a bank's reason stopped a payment: the payer's or the payee's.
create table registry.limit_reason (
    code           text not null,
    effective_from date not null,
    side           text not null check (side in ('PAYER', 'PAYEE')),
    primary key (code, effective_from)
);
insert into registry.limit_reason (code, effective_from, side)
values ('AM14', '2005-01-01', 'PAYER'), ('AM21', '2005-01-01', 'PAYER'),
       ('AM13', '2005-01-01', 'PAYER'), ('AM02', '2005-01-01', 'PAYEE');

-- A leg that stopped at a limit (8.5.2). The centre's own limit is raised the same day; whoever is paid changes
-- the wallet and applies anew, and is paid on that day.
create table registry.limit_task (
    task_id   uuid        primary key,
    owner     text        not null check (owner in ('CENTRE', 'PAYEE')),
    walk_id   uuid        not null,
    leg       smallint    not null check (leg >= 0),
    -- the centre's account; null where it is the payee's
    number    text        references settlement.own_account,
    fen       bigint      not null check (fen > 0),
    -- the order that the bank refused, and its reason; null where none left
    order_id  uuid        unique,
    code      text        not null,
    words     text        not null,
    opened_at timestamptz not null,
    check ((owner = 'CENTRE') = (number is not null))
);
create index limit_task_by_walk on registry.limit_task (walk_id);
create table registry.limit_task_end (
    task_id   uuid        primary key references registry.limit_task,
    change_id uuid        not null references registry.change,
    ended_at  timestamptz not null
);

-- Whoever is paid has changed the wallet, or what it may hold, and applies anew.
create table registry.reapplication (
    change_id uuid primary key references registry.change,
    task_id   uuid not null references registry.limit_task,
    -- the new wallet; null where the same one may hold more now
    wallet    bytea,
    last4     text check (length(last4) <= 4),
    check ((wallet is null) = (last4 is null))
);

grant select, insert on registry.change, registry.change_end, registry.document,
    registry.change_document, registry.agreement, registry.agreement_end, registry.account,
    registry.account_closing, registry.wallet_limit, registry.limit_task, registry.limit_task_end,
    registry.reapplication to anju_app;
grant select on registry.limit_reason to anju_app;
grant select on registry.change, registry.change_end, registry.document, registry.change_document,
    registry.agreement, registry.agreement_end, registry.account, registry.account_closing,
    registry.wallet_limit, registry.limit_reason, registry.limit_task, registry.limit_task_end to anju_read;
