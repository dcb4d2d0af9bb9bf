-- What a person must look into about a batch, and when the bank last signed that it never had one.
alter table settlement.payment_batch add column absent_at timestamptz;
grant update (absent_at) on settlement.payment_batch to anju_app;

alter table settlement.incident
    add column batch_id uuid references settlement.payment_batch,
    drop constraint incident_kind_check,
    add constraint incident_kind_check check (kind ~ '^[A-Z_]{4,40}$'),
    add constraint incident_batch_check check (
        case when kind in ('BATCH_UNKNOWN', 'BATCH_CONFLICT') then batch_id is not null
             when kind = 'BATCH_RESULT_REFUSED' then true
             else batch_id is null end);
drop index settlement.incident_open;
create unique index incident_open on settlement.incident (kind, account, first_number)
    where closed_at is null and kind not in ('HEARTBEAT_BEHIND', 'BATCH_UNKNOWN', 'BATCH_CONFLICT',
                                             'BATCH_RESULT_REFUSED') and order_id is null;
-- Of one batch one message is one matter.
create unique index incident_open_batch on settlement.incident (kind, message_id)
    where closed_at is null and kind in ('BATCH_UNKNOWN', 'BATCH_CONFLICT', 'BATCH_RESULT_REFUSED');
