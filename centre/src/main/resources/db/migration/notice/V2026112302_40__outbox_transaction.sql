-- Which transaction wrote the row. Two snapshots of the database then say exactly what became visible
-- between them, also what a transaction that stayed open for long commits after younger ones.
alter table notice.outbox
    add column transaction_id xid8 not null default pg_current_xact_id();
create index outbox_by_transaction on notice.outbox (transaction_id);

-- The transaction is never given by the writer.
revoke insert on notice.outbox from anju_app;
grant insert (outbox_id, published_at, centre_code, topic, key, facts) on notice.outbox to anju_app;
