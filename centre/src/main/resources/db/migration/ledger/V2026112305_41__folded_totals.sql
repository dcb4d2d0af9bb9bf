-- What every account was debited and credited on every accounting date, folded from the lines once the
-- date is cut: no posting touches a total, and what the books say of the past does not take longer as
-- they grow. What is not folded yet is summed from the lines.
create table ledger.total (
    account_code    text   not null,
    accounting_date date   not null,
    debit_fen       bigint not null,
    credit_fen      bigint not null,
    primary key (account_code, accounting_date)
);

-- Of which dates the totals stand in ledger.total; such a date takes no more entries.
create table ledger.folded_date (
    accounting_date date primary key
);

-- Folds every date that is cut. A cut date has all of its lines: whoever cut it held its lock alone.
-- Safe to run at any time, twice, and by several programs at once: the row of the date is added before
-- its totals and with them, so a second one waits for the first and then finds nothing to do. It takes
-- no lock that a posting waits for.
create function ledger.fold_totals() returns integer
    language plpgsql security definer set search_path = ledger, pg_temp
as $$
declare
    on_day date;
    folded integer := 0;
begin
    for on_day in
        select d.day
          from calendar.accounting_day d
         where d.state <> 'OPEN'
           and not exists (select from folded_date f where f.accounting_date = d.day)
         order by d.day
    loop
        insert into folded_date (accounting_date) values (on_day) on conflict do nothing;
        if found then
            insert into total (account_code, accounting_date, debit_fen, credit_fen)
            select account_code, on_day, sum(debit_fen), sum(credit_fen)
              from line
             where accounting_date = on_day
             group by account_code;
            folded := folded + 1;
        end if;
    end loop;
    return folded;
end
$$;
revoke all on function ledger.fold_totals() from public;
grant execute on function ledger.fold_totals() to anju_app;

-- Debits and credits by account and date, folded or not. A date that is not folded is read by its own
-- key, so that the lines of the others stay where they are.
create view ledger.movement as
    select account_code, accounting_date, debit_fen, credit_fen
      from ledger.total
    union all
    select l.account_code, d.day, l.debit_fen, l.credit_fen
      from calendar.accounting_day d
     cross join lateral (
           select account_code, sum(debit_fen)::bigint as debit_fen,
                  sum(credit_fen)::bigint as credit_fen
             from ledger.line
            where accounting_date = d.day
            group by account_code) l
     where not exists (select from ledger.folded_date f where f.accounting_date = d.day);

grant select on ledger.total, ledger.folded_date, ledger.movement to anju_app, anju_read;

-- As before, and a date that is folded takes nothing even if somebody opened it again.
create or replace function ledger.check_new_entries() returns trigger
    language plpgsql security definer
    set search_path = ledger, pg_temp
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
as $$
declare
    on_day   date;
    last_day date;
    is_open  boolean;
    is_alone boolean;
begin
    select min(accounting_date), max(accounting_date) into on_day, last_day from new_entry;
    while on_day is not null loop
        -- First the lock, then the look: whoever cuts the day holds the lock alone until it is cut.
        perform pg_advisory_xact_lock_shared(calendar.lock_of_day(on_day));
        select exists (select from calendar.accounting_day d
                        where d.day = on_day and d.state = 'OPEN')
               and not exists (select from folded_date f where f.accounting_date = on_day),
               exists (select from new_entry n
                        where n.accounting_date = on_day
                          and not exists (select from line l
                                           where l.accounting_date = on_day
                                             and l.entry_id = n.entry_id))
          into is_open, is_alone;
        if not is_open then
            raise exception 'accounting date % is not open', on_day using errcode = 'AN001';
        end if;
        if is_alone then
            insert into entry_without_lines (entry_id, accounting_date)
            select n.entry_id, n.accounting_date
              from new_entry n
             where n.accounting_date = on_day
               and not exists (select from line l
                                where l.accounting_date = on_day and l.entry_id = n.entry_id);
        end if;
        exit when on_day = last_day;
        select min(accounting_date) into on_day from new_entry where accounting_date > on_day;
    end loop;
    return null;
end
$$;
