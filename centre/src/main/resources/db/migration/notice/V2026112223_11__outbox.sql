-- One row per business act, written in its transaction. Partitioned by year, so that what has long
-- been told is dropped by partition and never deleted row by row.
create schema notice;
grant usage on schema notice to anju_app, anju_read;

create table notice.outbox (
    outbox_id    uuid        not null,
    published_at timestamptz not null,
    centre_code  text        not null,
    topic        text        not null,
    key          text        not null,
    facts        jsonb       not null,
    primary key (published_at, outbox_id)
) partition by range (published_at);

do $$
begin
    for year in 2025 .. 2045 loop
        execute format(
            'create table notice.outbox_%s partition of notice.outbox for values from (%L) to (%L)',
            year, make_timestamptz(year, 1, 1, 0, 0, 0, 'Asia/Shanghai'),
            make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai'));
    end loop;
end
$$;

grant select, insert on notice.outbox to anju_app;
grant select on notice.outbox to anju_read;
