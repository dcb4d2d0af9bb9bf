-- Money that no business recognised, one item per notice; the books hold it under 219xx from the day
-- it arrived (clause 5.4).
create schema suspense;
grant usage on schema suspense to anju_app, anju_read;

create table suspense.item (
    item_id      uuid        primary key,
    notice_id    uuid        not null unique,
    control_code text        not null check (control_code in ('2190101', '2190102')),
    subject      text        not null,
    fen          bigint      not null check (fen > 0),
    reason       text        not null check (reason in ('UNKNOWN_PAYER', 'NO_MATCHING_REMITTANCE')),
    opened_on    date        not null,
    opened_at    timestamptz not null
);

grant select, insert on suspense.item to anju_app;
grant select on suspense.item to anju_read;
