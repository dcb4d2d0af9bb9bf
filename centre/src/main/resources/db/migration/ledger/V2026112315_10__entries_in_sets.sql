-- Many entries may come in one statement, and then one subject may have several details in it: an
-- employer pays twice within a second. They follow each other by their numbers: each round moves every
-- balance by its next detail, and whoever's detail does not follow what stands there is refused as before.
create or replace function ledger.apply_new_details() returns trigger
    language plpgsql security definer
    set search_path = ledger, pg_temp
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
as $$
declare
    given    bigint;
    applied  bigint := 0;
    moved    bigint;
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

    while applied < given loop
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
        get diagnostics moved = row_count;
        exit when moved = 0;
        applied := applied + moved;
    end loop;
    if applied <> given then
        raise exception 'a detail does not follow the balance of its subject'
            using errcode = 'AN006';
    end if;
    return null;
end
$$;
