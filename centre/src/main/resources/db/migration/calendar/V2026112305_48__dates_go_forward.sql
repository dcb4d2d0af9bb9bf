-- Dates go forward only, whatever the program does: a date that was cut is never open again, and none
-- is opened before one that has been. What is posted on a closed date stays as it is.
create function calendar.go_forward() returns trigger
    language plpgsql security definer set search_path = calendar, pg_temp
as $$
declare
    course constant text[] := array['OPEN', 'CUT', 'BALANCED', 'SIGNED'];
begin
    if tg_op = 'INSERT' then
        if new.state <> 'OPEN'
           or exists (select from accounting_day d where d.day > new.day) then
            raise exception 'accounting date % is not opened after all others', new.day
                using errcode = 'AN031';
        end if;
    elsif array_position(course, new.state) < array_position(course, old.state)
          or (old.state <> 'OPEN' and new.cut_at is distinct from old.cut_at) then
        raise exception 'accounting date % does not go back from % to %', old.day, old.state, new.state
            using errcode = 'AN031';
    end if;
    return new;
end
$$;
create trigger go_forward before insert or update on calendar.accounting_day
    for each row execute function calendar.go_forward();
revoke all on function calendar.go_forward() from public;
