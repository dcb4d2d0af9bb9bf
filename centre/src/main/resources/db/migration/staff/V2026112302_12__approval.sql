-- Acts that take two people (clause 8.1.2). A request is written once and decided once; nothing is
-- deleted, a rejection is a state.
create table staff.approval (
    approval_id  uuid        primary key,
    kind         text        not null check (kind ~ '^[A-Z][A-Z_]{0,63}$'),
    case_id      text        not null check (case_id <> ''),
    title        text        not null check (title <> ''),
    digest       text        not null check (digest <> ''),
    checker_post text        not null references staff.post,
    maker        text        not null,
    maker_name   text        not null,
    made_at      timestamptz not null,
    state        text        not null default 'PENDING'
                 check (state in ('PENDING', 'APPROVED', 'REJECTED')),
    checker      text        references staff.person,
    checker_name text,
    reason       text        check (length(reason) <= 255),
    decided_at   timestamptz,
    constraint maker_never_checks check (maker <> checker),
    constraint decided_whole check (
        num_nulls(checker, checker_name, reason, decided_at)
            = case when state = 'PENDING' then 4 else 0 end),
    constraint rejected_for_a_reason check (state <> 'REJECTED' or reason <> '')
);
comment on column staff.approval.checker_post is 'the post whose holders decide';
-- At most one open request about a case.
create unique index approval_open on staff.approval (kind, case_id) where state = 'PENDING';
create index approval_waiting on staff.approval (checker_post, made_at) where state = 'PENDING';
create index approval_of_case on staff.approval (kind, case_id, made_at);

-- The decision is checked at its own moment: the checker holds the post on that day, and no two
-- posts that exclude each other.
create function staff.decide_once_and_rightly() returns trigger
    language plpgsql security definer set search_path = staff, pg_temp
as $$
declare
    today date := (new.decided_at at time zone 'Asia/Shanghai')::date;
begin
    if old.state <> 'PENDING' then
        raise exception 'approval % has been decided', old.approval_id using errcode = 'AN014';
    end if;
    if not exists (select
                     from staff.post_assignment a
                     join staff.person p on p.number = a.number and p.active
                    where a.number = new.checker
                      and a.post = new.checker_post
                      and daterange(a.valid_from, a.valid_until) @> today) then
        raise exception 'approval %: % does not hold the post', old.approval_id, new.checker
            using errcode = 'AN015';
    end if;
    if exists (select
                 from staff.post_assignment a
                 join staff.post_assignment b on b.number = a.number
                 join staff.post_exclusion e on (e.first_post, e.second_post) = (a.post, b.post)
                where a.number = new.checker
                  and daterange(a.valid_from, a.valid_until) @> today
                  and daterange(b.valid_from, b.valid_until) @> today) then
        raise exception 'approval %: % holds posts that exclude each other', old.approval_id,
            new.checker using errcode = 'AN012';
    end if;
    return new;
end
$$;
create trigger decide_once_and_rightly before update on staff.approval
    for each row execute function staff.decide_once_and_rightly();

grant select on staff.approval to anju_app, anju_read;
grant insert (approval_id, kind, case_id, title, digest, checker_post, maker, maker_name, made_at)
    on staff.approval to anju_app;
grant update (state, checker, checker_name, reason, decided_at) on staff.approval to anju_app;
