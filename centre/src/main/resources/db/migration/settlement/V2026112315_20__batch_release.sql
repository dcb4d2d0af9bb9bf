-- The time to live of a batch begins with its release, so both dates are set then.
grant update (expires_at, execution_date) on settlement.payment_batch to anju_app;
