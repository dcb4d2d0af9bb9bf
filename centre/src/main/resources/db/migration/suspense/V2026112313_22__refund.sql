-- Held money that goes back to the wallet that paid it (clauses 5.4, 6.1.1.1): a refund takes all that
-- is left of an item, and its end says whether it was paid.
create table suspense.refund (
    refund_id uuid        primary key,
    item_id   uuid        not null references suspense.item,
    fen       bigint      not null check (fen > 0),
    begun_at  timestamptz not null
);
create index refund_of_item on suspense.refund (item_id);

create table suspense.refund_end (
    refund_id uuid        primary key references suspense.refund,
    -- null where it was not paid: the item waits as before
    entry_id  uuid        unique,
    ended_at  timestamptz not null
);

create or replace view suspense.held as
select i.item_id, i.notice_id, i.fen, i.reason, i.meant_case, i.meant_number, i.due_fen,
       i.opened_on, i.opened_at,
       i.control_code as opened_control,
       case when d.item_id is null then i.control_code else '2190102' end as control_code,
       coalesce(d.employer_account, i.subject) as subject,
       i.fen - coalesce(a.fen, 0) - coalesce(r.fen, 0) as remaining_fen
  from suspense.item i
  left join suspense.identification d on d.item_id = i.item_id
  left join lateral (select sum(n.fen)::bigint as fen
                       from suspense.allocation n
                      where n.item_id = i.item_id) a on true
  left join lateral (select sum(f.fen)::bigint as fen
                       from suspense.refund f
                       join suspense.refund_end e using (refund_id)
                      where f.item_id = i.item_id and e.entry_id is not null) r on true;

-- What goes back cannot be asked for meanwhile, and what is asked for cannot go back.
create function suspense.taken_once() returns trigger
    language plpgsql security definer set search_path = suspense, pg_temp
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('suspense.item:' || new.item_id, 0));
    if (tg_table_name = 'refund' and exists (select from assignment_item
                                              where item_id = new.item_id and open))
       or exists (select from refund r
                   where r.item_id = new.item_id
                     -- itself where a refund was added; an item of an assignment has no such column
                     and r.refund_id::text is distinct from (to_jsonb(new) ->> 'refund_id')
                     and not exists (select from refund_end e where e.refund_id = r.refund_id))
    then
        raise exception 'item % is taken', new.item_id using errcode = 'AN024';
    end if;
    return null;
end
$$;
create trigger taken_once after insert on suspense.refund
    for each row execute function suspense.taken_once();
create trigger taken_once after insert on suspense.assignment_item
    for each row execute function suspense.taken_once();
revoke all on function suspense.taken_once() from public;

grant select, insert on suspense.refund, suspense.refund_end to anju_app;
grant select on suspense.refund, suspense.refund_end to anju_read;
