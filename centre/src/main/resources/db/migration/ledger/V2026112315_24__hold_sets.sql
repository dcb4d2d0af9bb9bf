-- Holds come and end in sets: each subject's balance is moved once for all of its holds in a statement,
-- however many they are.
create or replace function ledger.apply_hold() returns trigger
    language plpgsql security definer set search_path = ledger, pg_temp
as $$
begin
    update balance b
       set held_fen = b.held_fen + s.fen
      from (select account_no, control_code, sum(fen)::bigint as fen
              from added
             group by account_no, control_code) s
     where b.account_no = s.account_no and b.control_code = s.control_code;
    return null;
end
$$;
drop trigger apply_hold on ledger.hold;
create trigger apply_hold after insert on ledger.hold
    referencing new table as added
    for each statement execute function ledger.apply_hold();

create or replace function ledger.end_hold() returns trigger
    language plpgsql security definer set search_path = ledger, pg_temp
as $$
begin
    update balance b
       set held_fen = b.held_fen - s.fen
      from (select h.account_no, h.control_code, sum(h.fen)::bigint as fen
              from added a
              join hold h using (hold_key)
             group by h.account_no, h.control_code) s
     where b.account_no = s.account_no and b.control_code = s.control_code;
    return null;
end
$$;
drop trigger end_hold on ledger.hold_end;
create trigger end_hold after insert on ledger.hold_end
    referencing new table as added
    for each statement execute function ledger.end_hold();
