-- The batch centre lists batches newest first, with what is open about each.
create index payment_batch_by_time on settlement.payment_batch (built_at desc, batch_id desc);
create index incident_of_batch on settlement.incident (batch_id)
    where batch_id is not null and closed_at is null;
