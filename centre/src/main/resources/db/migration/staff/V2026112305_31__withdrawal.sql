-- Who asked for a decision may take the request back while nobody has decided. That is a state of
-- its own with its moment; it has no checker.
alter table staff.approval
    add column withdrawn_at timestamptz,
    drop constraint approval_state_check,
    add constraint approval_state_check
        check (state in ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    drop constraint decided_whole,
    add constraint decided_whole check (
        num_nulls(checker, checker_name, reason, decided_at)
            = case when state in ('PENDING', 'WITHDRAWN') then 4 else 0 end),
    add constraint withdrawn_at_its_moment check ((state = 'WITHDRAWN') = (withdrawn_at is not null));
grant update (withdrawn_at) on staff.approval to anju_app;

create or replace function staff.decide_once_and_rightly() returns trigger
    language plpgsql security definer set search_path = staff, pg_temp
as $$
declare
    today date := (new.decided_at at time zone 'Asia/Shanghai')::date;
begin
    if old.state <> 'PENDING' then
        raise exception 'approval % has been decided', old.approval_id using errcode = 'AN014';
    end if;
    if new.state = 'WITHDRAWN' then
        return new;
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
