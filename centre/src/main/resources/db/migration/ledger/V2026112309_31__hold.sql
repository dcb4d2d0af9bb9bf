-- Holds (占用): part of a subject's balance is kept for one document until it is paid or let go. A hold
-- is written once and ends once; both rows move balance.held_fen, and nothing else does any more.
create table ledger.hold (
    hold_key     text        primary key check (hold_key <> ''),
    account_no   text        not null,
    control_code text        not null,
    fen          bigint      not null check (fen > 0),
    held_at      timestamptz not null,
    foreign key (account_no, control_code) references ledger.balance
);
create index hold_of_subject on ledger.hold (account_no, control_code);

create table ledger.hold_end (
    hold_key text        primary key references ledger.hold,
    -- the entry that paid what was held; null where it was let go
    entry_id uuid,
    ended_at timestamptz not null
);

-- A hold takes its part of the balance; the balance covers all of them or refuses the newest.
create function ledger.apply_hold() returns trigger
    language plpgsql security definer set search_path = ledger, pg_temp
as $$
begin
    update balance
       set held_fen = held_fen + new.fen
     where account_no = new.account_no and control_code = new.control_code;
    return null;
end
$$;
create trigger apply_hold after insert on ledger.hold
    for each row execute function ledger.apply_hold();

-- Its end gives the part back, once: the second end meets the key of the first.
create function ledger.end_hold() returns trigger
    language plpgsql security definer set search_path = ledger, pg_temp
as $$
begin
    update balance b
       set held_fen = b.held_fen - h.fen
      from hold h
     where h.hold_key = new.hold_key
       and b.account_no = h.account_no and b.control_code = h.control_code;
    return null;
end
$$;
create trigger end_hold after insert on ledger.hold_end
    for each row execute function ledger.end_hold();

-- At commit: a hold that was paid has the entry that paid it.
create function ledger.check_paid_hold() returns trigger
    language plpgsql security definer set search_path = ledger, pg_temp
as $$
begin
    if not exists (select from entry where entry_id = new.entry_id) then
        raise exception 'hold % was paid by entry %, which is not there',
            new.hold_key, new.entry_id using errcode = 'AN007';
    end if;
    return null;
end
$$;
create constraint trigger check_paid_hold after insert on ledger.hold_end
    deferrable initially deferred
    for each row when (new.entry_id is not null) execute function ledger.check_paid_hold();

-- The serving role keeps its right to update the column, without which it could lock no balance; but
-- only the functions above, which are the owner's, may use it.
create function ledger.refuse_direct_hold() returns trigger
    language plpgsql
as $$
begin
    if current_user::regrole::oid <> (select relowner from pg_class where oid = tg_relid) then
        raise exception 'what is held moves with its holds only' using errcode = 'AN008';
    end if;
    return null;
end
$$;
create trigger refuse_direct_hold before update of held_fen on ledger.balance
    for each statement execute function ledger.refuse_direct_hold();

revoke all on function ledger.apply_hold(), ledger.end_hold(), ledger.check_paid_hold(),
    ledger.refuse_direct_hold() from public;

grant select, insert on ledger.hold, ledger.hold_end to anju_app;
grant select on ledger.hold, ledger.hold_end to anju_read;
