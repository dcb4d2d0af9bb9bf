-- The same checks of the books with less work for each posting: every function asks once over the rows
-- of its statement, reads lines and details of one accounting date at a time, so that one partition is
-- opened and not twenty-one, and keeps its plans.
--
-- Plans are made once per connection, perhaps while the tables are empty or when the statement before
-- this one brought a hundred thousand rows. So they may not depend on it: no plan reads a whole table
-- (enable_seqscan), none is made anew for each date (plan_cache_mode), and the one join that is better
-- off another way for many rows is planned each time where there are many.

-- Who books an entry stands in the row of the action log that the header names; looking it up the other
-- way round cost an index on the log for every posting. The lines' own key is in the order of dates.
alter table ledger.entry add column action_id uuid;
update ledger.entry e
   set action_id = a.action_id
  from audit.action a
 where a.entry_id = e.entry_id;
grant insert (action_id) on ledger.entry to anju_app;
drop index audit.action_by_entry;
drop index ledger.entry_by_date;

-- Headers that came without their lines, until the end of their transaction; empty to everybody else.
create table ledger.entry_without_lines (
    entry_id        uuid primary key,
    accounting_date date not null
);

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
                        where d.day = on_day and d.state = 'OPEN'),
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

-- At commit: no header without its lines. Only a header whose lines did not come with it is asked again.
drop trigger check_entry_has_lines on ledger.entry;
create or replace function ledger.check_entry_has_lines() returns trigger
    language plpgsql security definer set search_path = ledger, pg_temp
as $$
begin
    if not exists (select from line
                    where entry_id = new.entry_id and accounting_date = new.accounting_date) then
        raise exception 'entry % has no lines', new.entry_id using errcode = 'AN002';
    end if;
    delete from entry_without_lines where entry_id = new.entry_id;
    return null;
end
$$;
create constraint trigger check_entry_has_lines after insert on ledger.entry_without_lines
    deferrable initially deferred
    for each row execute function ledger.check_entry_has_lines();

create or replace function ledger.check_new_lines() returns trigger
    language plpgsql security definer
    set search_path = ledger, pg_temp
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
as $$
declare
    is_sound boolean;
    controls bigint;
    on_day   date;
    last_day date;
    bad      record;
begin
    select bool_and(coalesce(e.created_in = pg_current_xact_id()
                             and n.lines = e.line_count and n.first_no = 1 and n.last_no = n.lines
                             and n.first_date = e.accounting_date
                             and n.last_date = e.accounting_date
                             and n.debit = n.credit and n.taken = n.lines, false)),
           sum(n.controls), min(n.first_date), max(n.last_date)
      into is_sound, controls, on_day, last_day
      from (select l.entry_id, count(*) as lines, min(l.line_no) as first_no,
                   max(l.line_no) as last_no, sum(l.debit_fen) as debit, sum(l.credit_fen) as credit,
                   min(l.accounting_date) as first_date, max(l.accounting_date) as last_date,
                   count(c.code) as taken, count(c.sub_ledger) as controls
              from new_line l
              left join chart_account c on c.code = l.account_code and c.postable
             group by l.entry_id) n
      left join entry e on e.entry_id = n.entry_id;
    if not is_sound then
        select n.entry_id, n.debit, n.credit, n.lines, e.line_count into bad
          from (select entry_id, count(*) as lines, min(line_no) as first_no, max(line_no) as last_no,
                       sum(debit_fen) as debit, sum(credit_fen) as credit,
                       min(accounting_date) as first_date, max(accounting_date) as last_date
                  from new_line group by entry_id) n
          left join entry e on e.entry_id = n.entry_id
         where e.entry_id is null
            or e.created_in <> pg_current_xact_id()
            or n.lines <> e.line_count or n.first_no <> 1 or n.last_no <> n.lines
            or n.first_date <> e.accounting_date or n.last_date <> e.accounting_date
            or n.debit <> n.credit
         limit 1;
        if found then
            raise exception 'entry % is refused: % lines of %, debit %, credit %',
                bad.entry_id, bad.lines, bad.line_count, bad.debit, bad.credit
                using errcode = 'AN003',
                      hint = 'all lines of an entry of this transaction come in one statement and '
                             'balance';
        end if;
        select n.entry_id, n.account_code into bad
          from new_line n
          left join chart_account c on c.code = n.account_code and c.postable
         where c.code is null
         limit 1;
        raise exception 'entry %: account % takes no posting', bad.entry_id, bad.account_code
            using errcode = 'AN004';
    end if;
    while controls > 0 loop
        select l.entry_id, l.account_code into bad
          from new_line l
          join chart_account c on c.code = l.account_code and c.sub_ledger is not null
         where l.accounting_date = on_day
           and (select true from detail d
                 where d.accounting_date = on_day and d.entry_id = l.entry_id
                   and d.control_code = l.account_code
                 limit 1) is null
         limit 1;
        if found then
            raise exception 'entry %: account % lacks its details', bad.entry_id, bad.account_code
                using errcode = 'AN004';
        end if;
        exit when on_day = last_day;
        select min(accounting_date) into on_day from new_line where accounting_date > on_day;
    end loop;
    return null;
end
$$;

create or replace function ledger.apply_new_details() returns trigger
    language plpgsql security definer
    set search_path = ledger, pg_temp
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
as $$
declare
    given    bigint;
    applied  bigint;
    on_day   date;
    last_day date;
    bad      record;
begin
    select count(*), min(accounting_date), max(accounting_date)
      into given, on_day, last_day
      from new_detail;
    while given > 0 loop
        select p.entry_id, p.control_code into bad
          from (select distinct entry_id, control_code
                  from new_detail where accounting_date = on_day) p
          left join entry e on e.entry_id = p.entry_id and e.accounting_date = on_day
          left join chart_account c on c.code = p.control_code and c.sub_ledger is not null
         where e.created_in is distinct from pg_current_xact_id() or c.side is null
            or (select sum(d.fen) from detail d
                 where d.accounting_date = on_day and d.entry_id = p.entry_id
                   and d.control_code = p.control_code)
               is distinct from
               (select case c.side when 'CREDIT' then sum(l.credit_fen - l.debit_fen)
                                   else sum(l.debit_fen - l.credit_fen) end
                  from line l
                 where l.accounting_date = on_day and l.entry_id = p.entry_id
                   and l.account_code = p.control_code)
         limit 1;
        if found then
            raise exception 'entry %: the details of account % do not sum to its lines',
                bad.entry_id, bad.control_code using errcode = 'AN005';
        end if;
        exit when on_day = last_day;
        select min(accounting_date) into on_day from new_detail where accounting_date > on_day;
    end loop;

    if given <= 100 then
        update balance b
           set posted_fen = n.balance_fen, last_seq = n.seq
          from new_detail n
         where b.account_no = n.account_no and b.control_code = n.control_code
           and b.last_seq = n.seq - 1 and b.posted_fen = n.balance_fen - n.fen;
    else
        perform set_config('enable_seqscan', 'on', true);
        execute 'update balance b
                    set posted_fen = n.balance_fen, last_seq = n.seq
                   from new_detail n
                  where b.account_no = n.account_no and b.control_code = n.control_code
                    and b.last_seq = n.seq - 1 and b.posted_fen = n.balance_fen - n.fen';
    end if;
    get diagnostics applied = row_count;
    if applied <> given then
        raise exception 'a detail does not follow the balance of its subject'
            using errcode = 'AN006';
    end if;
    return null;
end
$$;
