-- Entries, their lines and details, and the balances of subjects. The serving role may add to the
-- parents and nothing else; the checks below run once per statement over the rows it added.

create table ledger.entry (
    entry_id        uuid        primary key,
    idempotency_key text        not null unique,
    content_digest  bytea       not null,
    rule            text        not null,
    accounting_date date        not null,
    bank_date       date        not null,
    recorded_at     timestamptz not null,
    line_count      integer     not null check (line_count between 2 and 2000),
    summary         text        not null,
    -- which transaction wrote the header; never given by the writer
    created_in      xid8        not null default pg_current_xact_id()
);
create index entry_by_date on ledger.entry (accounting_date, entry_id);

create table ledger.line (
    accounting_date date     not null,
    entry_id        uuid     not null,
    line_no         smallint not null,
    account_code    text     not null,
    debit_fen       bigint   not null,
    credit_fen      bigint   not null,
    primary key (accounting_date, entry_id, line_no),
    -- one side only; a red-ink line has a negative amount on the side it corrects
    check ((debit_fen = 0) <> (credit_fen = 0))
) partition by range (accounting_date);
create index line_by_account on ledger.line (account_code, accounting_date);

create table ledger.balance (
    account_no   text   not null,
    control_code text   not null references ledger.chart_account,
    posted_fen   bigint not null default 0,
    held_fen     bigint not null default 0 check (held_fen >= 0),
    last_seq     bigint not null default 0,
    primary key (account_no, control_code),
    constraint balance_covers_holds check (posted_fen >= held_fen)
) with (fillfactor = 50);

create table ledger.detail (
    account_no      text   not null,
    control_code    text   not null,
    seq             bigint not null,
    accounting_date date   not null,
    entry_id        uuid   not null,
    fen             bigint not null check (fen <> 0),
    balance_fen     bigint not null,
    primary key (account_no, control_code, seq, accounting_date)
) partition by range (accounting_date);
create index detail_by_entry on ledger.detail (entry_id);

do $$
begin
    for year in 2025 .. 2045 loop
        execute format(
            'create table ledger.line_%s partition of ledger.line for values from (%L) to (%L)',
            year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
        execute format(
            'create table ledger.detail_%s partition of ledger.detail for values from (%L) to (%L)',
            year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
    end loop;
end
$$;

-- Headers: the date is open, and nobody can close it before this transaction ends.
create function ledger.check_new_entries() returns trigger
    language plpgsql security definer set search_path = ledger, pg_temp
as $$
declare
    bad date;
begin
    perform pg_advisory_xact_lock_shared(calendar.lock_of_day(accounting_date))
       from (select distinct accounting_date from new_entry) as dates;
    select n.accounting_date into bad
      from new_entry n
     where not exists (select from calendar.accounting_day d
                        where d.day = n.accounting_date and d.state = 'OPEN')
     limit 1;
    if found then
        raise exception 'accounting date % is not open', bad using errcode = 'AN001';
    end if;
    return null;
end
$$;
create trigger check_new_entries after insert on ledger.entry
    referencing new table as new_entry
    for each statement execute function ledger.check_new_entries();

-- At commit: no header without its lines.
create function ledger.check_entry_has_lines() returns trigger
    language plpgsql security definer set search_path = ledger, pg_temp
as $$
begin
    if not exists (select from line
                    where entry_id = new.entry_id and accounting_date = new.accounting_date) then
        raise exception 'entry % has no lines', new.entry_id using errcode = 'AN002';
    end if;
    return null;
end
$$;
create constraint trigger check_entry_has_lines after insert on ledger.entry
    deferrable initially deferred
    for each row execute function ledger.check_entry_has_lines();

-- Lines: all of an entry at once, numbered 1 to line_count, debits = credits, on accounts that take
-- postings, for a header of this transaction; a line on a control account has details.
create function ledger.check_new_lines() returns trigger
    language plpgsql security definer set search_path = ledger, pg_temp
as $$
declare
    bad record;
begin
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
                  hint = 'all lines of an entry of this transaction come in one statement and balance';
    end if;
    select n.entry_id, n.account_code into bad
      from new_line n
      left join chart_account c on c.code = n.account_code and c.postable
     where c.code is null
        or (c.sub_ledger is not null
            and not exists (select from detail d
                             where d.entry_id = n.entry_id
                               and d.accounting_date = n.accounting_date
                               and d.control_code = n.account_code))
     limit 1;
    if found then
        raise exception 'entry %: account % takes no posting or lacks its details',
            bad.entry_id, bad.account_code using errcode = 'AN004';
    end if;
    return null;
end
$$;
create trigger check_new_lines after insert on ledger.line
    referencing new table as new_line
    for each statement execute function ledger.check_new_lines();

-- Details: they belong to an entry of this transaction and sum to its control line; each is the next
-- of its subject and carries the balance after it. Applying them is the only way a balance moves.
create function ledger.apply_new_details() returns trigger
    language plpgsql security definer set search_path = ledger, pg_temp
as $$
declare
    part    record;
    applied bigint;
begin
    for part in
        select n.entry_id, n.control_code, n.accounting_date, e.created_in, c.side
          from (select distinct entry_id, control_code, accounting_date from new_detail) n
          left join entry e on e.entry_id = n.entry_id and e.accounting_date = n.accounting_date
          left join chart_account c on c.code = n.control_code and c.sub_ledger is not null
    loop
        if part.created_in is distinct from pg_current_xact_id() or part.side is null
           or (select sum(d.fen) from detail d
                where d.entry_id = part.entry_id and d.accounting_date = part.accounting_date
                  and d.control_code = part.control_code)
              is distinct from
              (select case part.side when 'CREDIT' then sum(l.credit_fen - l.debit_fen)
                                     else sum(l.debit_fen - l.credit_fen) end
                 from line l
                where l.entry_id = part.entry_id and l.accounting_date = part.accounting_date
                  and l.account_code = part.control_code)
        then
            raise exception 'entry %: the details of account % do not sum to its lines',
                part.entry_id, part.control_code using errcode = 'AN005';
        end if;
    end loop;

    update balance b
       set posted_fen = n.balance_fen, last_seq = n.seq
      from new_detail n
     where b.account_no = n.account_no and b.control_code = n.control_code
       and b.last_seq = n.seq - 1 and b.posted_fen = n.balance_fen - n.fen;
    get diagnostics applied = row_count;
    if applied <> (select count(*) from new_detail) then
        raise exception 'a detail does not follow the balance of its subject'
            using errcode = 'AN006';
    end if;
    return null;
end
$$;
create trigger apply_new_details after insert on ledger.detail
    referencing new table as new_detail
    for each statement execute function ledger.apply_new_details();

revoke all on function ledger.check_new_entries(), ledger.check_entry_has_lines(),
    ledger.check_new_lines(), ledger.apply_new_details() from public;

grant select, insert (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date,
                      recorded_at, line_count, summary) on ledger.entry to anju_app;
grant select, insert on ledger.line, ledger.detail to anju_app;
-- The balance itself moves only with its details; the serving role may open a subject and hold.
grant select, insert (account_no, control_code), update (held_fen) on ledger.balance to anju_app;
grant select on ledger.entry, ledger.line, ledger.detail, ledger.balance to anju_read;
