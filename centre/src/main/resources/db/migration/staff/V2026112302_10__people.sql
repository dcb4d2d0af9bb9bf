-- Who signs in, and as what (clauses 8.1.1, 8.1.2). A number is given once and never again: people are
-- closed, not deleted.
create schema staff;
grant usage on schema staff to anju_app, anju_read;

create table staff.post (
    code     text     primary key check (code ~ '^[A-Z_]+$'),
    position smallint not null unique,
    name     text     not null
);
comment on table staff.post is 'The catalogue of posts (岗位), as org.anju.centre.staff.Post names them.';
insert into staff.post (code, position, name) values
    ('TELLER', 1, '受理'), ('CHECKER', 2, '复核'), ('SETTLEMENT', 3, '资金结算'),
    ('BOOKKEEPER', 4, '记账'), ('FINANCE_CHECKER', 5, '财务复核'), ('AUDITOR', 6, '审计'),
    ('SECURITY_ADMINISTRATOR', 7, '系统管理'), ('SYSTEM_OPERATOR', 8, '信息管理'),
    ('EMPLOYER_CLERK', 9, '单位经办人');

create table staff.post_exclusion (
    first_post  text not null references staff.post,
    second_post text not null references staff.post,
    grade       text not null check (grade in ('NEVER', 'BY_EXCEPTION')),
    primary key (first_post, second_post),
    check (first_post <> second_post)
);
comment on table staff.post_exclusion is
    'Which posts one person does not hold together (不相容岗位), each pair once. NEVER: under no '
    'circumstances; BY_EXCEPTION: only by an approved exception, of which there is none yet.';
insert into staff.post_exclusion (first_post, second_post, grade)
select f.code, s.code,
       case when f.code = 'TELLER' and s.code = 'CHECKER' then 'BY_EXCEPTION' else 'NEVER' end
  from staff.post f
  join staff.post s on s.position > f.position;

create table staff.person (
    number           text        primary key
                     check (number ~ '^[A-Za-z0-9][A-Za-z0-9.-]{1,31}$'
                            and number not in ('program', 'bank-link', 'anonymous')),
    name             text        not null check (length(name) between 1 and 60),
    employer_account text        references account.employer_account,
    password_hash    text        not null,
    password_set_at  timestamptz not null,
    active           boolean     not null default true,
    added_at         timestamptz not null,
    added_by         text        not null
);
comment on column staff.person.employer_account is
    'the employer for which a clerk (单位经办人) acts; null for the centre''s own people';
-- Two numbers that differ in their capitals alone would be taken for one another.
create unique index person_by_number on staff.person (lower(number));

-- Apart from the person, because every attempt writes it.
create table staff.sign_in (
    number       text        primary key references staff.person,
    failures     smallint    not null default 0 check (failures >= 0),
    locked_until timestamptz
) with (fillfactor = 50);
comment on column staff.sign_in.failures is 'attempts since the last success or lock, the running one too';

create table staff.post_assignment (
    assignment_id uuid        primary key,
    number        text        not null references staff.person,
    post          text        not null references staff.post,
    valid_from    date        not null,
    valid_until   date,
    assigned_at   timestamptz not null,
    assigned_by   text        not null,
    ended_at      timestamptz,
    ended_by      text,
    check (valid_until >= valid_from),
    -- nobody gives a post to himself
    check (assigned_by <> number),
    check ((ended_at is null) = (ended_by is null))
);
comment on column staff.post_assignment.valid_until is
    'the first day on which the post is held no more; null while no end is set';
create index post_assignment_of_person on staff.post_assignment (number);

-- Whatever the program does: no post twice, no two that exclude each other, clerks and the centre's
-- people apart. The person's row is locked, so that two assignments at once follow each other.
create function staff.keep_posts_apart() returns trigger
    language plpgsql security definer set search_path = staff, pg_temp
as $$
declare
    employer text;
    other    text;
begin
    select p.employer_account into employer
      from staff.person p
     where p.number = new.number
       for no key update;
    if (employer is not null) <> (new.post = 'EMPLOYER_CLERK') then
        raise exception 'post % does not fit person %', new.post, new.number
            using errcode = 'AN011';
    end if;
    select a.post into other
      from staff.post_assignment a
     where a.number = new.number
       and a.assignment_id <> new.assignment_id
       and daterange(a.valid_from, a.valid_until) && daterange(new.valid_from, new.valid_until)
       and (a.post = new.post
            or exists (select
                         from staff.post_exclusion e
                        where (e.first_post, e.second_post) in ((a.post, new.post),
                                                                (new.post, a.post))))
     limit 1;
    if found then
        raise exception 'person % holds %, which excludes %', new.number, other, new.post
            using errcode = 'AN012';
    end if;
    return new;
end
$$;
create trigger keep_posts_apart before insert or update on staff.post_assignment
    for each row execute function staff.keep_posts_apart();

-- An assignment is ended, never prolonged.
create function staff.only_end_a_post() returns trigger
    language plpgsql
as $$
begin
    if new.valid_until is null or new.valid_until > old.valid_until then
        raise exception 'an assignment is ended, not prolonged' using errcode = 'AN013';
    end if;
    return new;
end
$$;
create trigger only_end_a_post before update on staff.post_assignment
    for each row execute function staff.only_end_a_post();

grant select on staff.post, staff.post_exclusion to anju_app, anju_read;
grant select, insert on staff.person, staff.sign_in, staff.post_assignment to anju_app;
grant update (password_hash, password_set_at, active) on staff.person to anju_app;
grant update (failures, locked_until) on staff.sign_in to anju_app;
grant update (valid_until, ended_at, ended_by) on staff.post_assignment to anju_app;
grant select (number, name, employer_account, active, added_at, added_by) on staff.person to anju_read;
grant select on staff.post_assignment to anju_read;
