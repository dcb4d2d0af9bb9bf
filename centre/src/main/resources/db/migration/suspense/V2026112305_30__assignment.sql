-- What held money was probably meant for, and how two people assign it to a case (clauses 5.4 and
-- 6.1.1.1-4). Items stay as they were opened: whose money one turned out to be, and what of it was
-- given to a case, are rows of their own.

alter table suspense.item
    drop constraint item_reason_check,
    add constraint item_reason_check check (reason in (
        'UNKNOWN_PAYER', 'UNREADABLE_REMARK', 'OTHERS_WALLET', 'WRONG_NAME', 'WRONG_MONTH',
        'SHORT', 'OVER', 'OTHER_RECEIVING_WALLET', 'ALREADY_PAID', 'EXPIRED', 'CANCELLED',
        'NOT_DECLARED', 'LIST_CHANGED', 'NO_MATCHING_REMITTANCE')),
    add column meant_case   uuid,
    add column meant_number text check (meant_number <> ''),
    add column due_fen      bigint check (due_fen > 0),
    add constraint meant_case_has_its_number check (num_nulls(meant_case, meant_number) in (0, 2)),
    add constraint due_is_a_cases check (due_fen is null or meant_case is not null);
comment on column suspense.item.due_fen is 'what the meant case awaited when the money came';

create index item_by_opening on suspense.item (opened_at desc, item_id desc);
create index item_by_subject on suspense.item (control_code, subject);

-- A bookkeeper's request to settle a case with held money, and how it ended. What it asks is written
-- once; its state moves once, from OPEN to one of the others.
create table suspense.assignment (
    assignment_id    uuid        primary key,
    case_id          uuid        not null,
    case_number      text        not null check (case_number <> ''),
    case_title       text        not null check (case_title <> ''),
    employer_account text        not null,
    due_fen          bigint      not null check (due_fen > 0),
    grounds          text        not null check (length(grounds) between 1 and 255),
    digest           text        not null check (digest <> ''),
    maker            text        not null,
    maker_name       text        not null,
    made_at          timestamptz not null,
    state            text        not null default 'OPEN'
                     check (state in ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    ended_by         text,
    ended_by_name    text,
    end_reason       text check (length(end_reason) <= 255),
    ended_at         timestamptz,
    entry_id         uuid unique,
    constraint ended_whole check (
        num_nulls(ended_by, ended_by_name, end_reason, ended_at)
            = case when state = 'OPEN' then 4 else 0 end),
    constraint approved_by_another check (state <> 'APPROVED' or ended_by <> maker),
    constraint booked_as_approved check ((state = 'APPROVED') = (entry_id is not null))
);
-- At most one open request about a case.
create unique index assignment_open on suspense.assignment (case_id) where state = 'OPEN';

-- Which items a request takes, in this order, and how much of each.
create table suspense.assignment_item (
    assignment_id uuid     not null references suspense.assignment,
    position      smallint not null check (position between 1 and 100),
    item_id       uuid     not null references suspense.item,
    remaining_fen bigint   not null,
    fen           bigint   not null check (fen between 1 and remaining_fen),
    open          boolean  not null default true,
    primary key (assignment_id, position),
    unique (assignment_id, item_id)
);
comment on column suspense.assignment_item.remaining_fen is 'what was left of the item when it was asked for';
-- An item is in at most one open request.
create unique index item_asked_for_once on suspense.assignment_item (item_id) where open;
create index assignment_item_of_item on suspense.assignment_item (item_id);

-- Whose money of unknown origin turned out to be (M03): from here on the item is that employer's.
create table suspense.identification (
    item_id          uuid        primary key references suspense.item,
    employer_account text        not null,
    fen              bigint      not null check (fen > 0),
    assignment_id    uuid        not null references suspense.assignment,
    entry_id         uuid        not null unique,
    identified_at    timestamptz not null
);

-- What of an item was given to a case (M04), and what was left after it.
create table suspense.allocation (
    item_id       uuid        not null references suspense.item,
    ordinal       integer     not null check (ordinal > 0),
    fen           bigint      not null check (fen > 0),
    remaining_fen bigint      not null check (remaining_fen >= 0),
    assignment_id uuid        not null references suspense.assignment,
    entry_id      uuid        not null,
    allocated_at  timestamptz not null,
    primary key (item_id, ordinal),
    unique (assignment_id, item_id)
);

-- An allocation is the next of its item and leaves what is left: two at once meet at the key.
create function suspense.allocate_what_is_left() returns trigger
    language plpgsql security definer set search_path = suspense, pg_temp
as $$
declare
    before bigint;
begin
    select case when new.ordinal = 1 then i.fen else a.remaining_fen end into before
      from item i
      left join allocation a on a.item_id = i.item_id and a.ordinal = new.ordinal - 1
     where i.item_id = new.item_id;
    if before is null or new.remaining_fen <> before - new.fen then
        raise exception 'item %: % fen do not leave % fen of % fen',
            new.item_id, new.fen, new.remaining_fen, before using errcode = 'AN021';
    end if;
    return null;
end
$$;
create trigger allocate_what_is_left after insert on suspense.allocation
    for each row execute function suspense.allocate_what_is_left();

-- A request is ended once.
create function suspense.end_once() returns trigger
    language plpgsql security definer set search_path = suspense, pg_temp
as $$
begin
    if old.state <> 'OPEN' then
        raise exception 'assignment % has ended', old.assignment_id using errcode = 'AN022';
    end if;
    return new;
end
$$;
create trigger end_once before update on suspense.assignment
    for each row execute function suspense.end_once();

-- An item is let go of once.
create function suspense.let_go_once() returns trigger
    language plpgsql security definer set search_path = suspense, pg_temp
as $$
begin
    if not old.open or new.open then
        raise exception 'item % was let go of', old.item_id using errcode = 'AN023';
    end if;
    return new;
end
$$;
create trigger let_go_once before update on suspense.assignment_item
    for each row execute function suspense.let_go_once();

revoke all on function suspense.allocate_what_is_left(), suspense.end_once(),
    suspense.let_go_once() from public;

-- Each item as it stands now: under which account and whose, and what is left of it.
create view suspense.held as
select i.item_id, i.notice_id, i.fen, i.reason, i.meant_case, i.meant_number, i.due_fen,
       i.opened_on, i.opened_at,
       i.control_code as opened_control,
       case when d.item_id is null then i.control_code else '2190102' end as control_code,
       coalesce(d.employer_account, i.subject) as subject,
       i.fen - coalesce(a.fen, 0) as remaining_fen
  from suspense.item i
  left join suspense.identification d on d.item_id = i.item_id
  left join lateral (select sum(n.fen)::bigint as fen
                       from suspense.allocation n
                      where n.item_id = i.item_id) a on true;
comment on view suspense.held is 'subject: the notice while nobody knows whose it is, else the employer account';

grant select, insert on suspense.identification, suspense.allocation to anju_app;
grant select on suspense.assignment, suspense.assignment_item, suspense.held to anju_app;
grant insert (assignment_id, case_id, case_number, case_title, employer_account,
              due_fen, grounds, digest, maker, maker_name, made_at),
      update (state, ended_by, ended_by_name, end_reason, ended_at, entry_id)
    on suspense.assignment to anju_app;
grant insert (assignment_id, position, item_id, remaining_fen, fen), update (open)
    on suspense.assignment_item to anju_app;
grant select on suspense.identification, suspense.allocation, suspense.assignment,
    suspense.assignment_item, suspense.held to anju_read;
