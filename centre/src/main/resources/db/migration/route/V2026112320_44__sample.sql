-- Of what a rule released by itself people check some afterwards (抽查): one walk in so many, and of each route
-- the first of a day. The row in force is the latest one on or before the day.
create table route.sample_rule (
    effective_from date    primary key,
    one_in         integer not null check (one_in > 0)
);
insert into route.sample_rule values ('2005-01-01', 20);

create table route.sample (
    walk_id  uuid        primary key references route.walk,
    route    text        not null,
    drawn_on date        not null,
    drawn_at timestamptz not null
);
create index sample_by_day on route.sample (route, drawn_on);

-- What was found, once, by somebody who did not begin the walk.
create table route.sample_check (
    walk_id    uuid        primary key references route.sample,
    verdict    text        not null check (verdict in ('SOUND', 'OBJECTED')),
    grounds    text        not null check (char_length(grounds) between 1 and 255),
    by_number  text        not null,
    by_name    text        not null,
    checked_at timestamptz not null
);
create function route.checked_by_another() returns trigger
    language plpgsql security definer set search_path = route, pg_temp
as $$
begin
    if (select begun_by from walk where walk_id = new.walk_id) = new.by_number then
        raise exception 'walk % was checked by who began it', new.walk_id
            using errcode = 'AN042';
    end if;
    return null;
end
$$;
create trigger checked_by_another after insert on route.sample_check
    for each row execute function route.checked_by_another();
revoke all on function route.checked_by_another() from public;

grant select on route.sample_rule to anju_app, anju_read;
grant select, insert on route.sample, route.sample_check to anju_app;
grant select on route.sample, route.sample_check to anju_read;
