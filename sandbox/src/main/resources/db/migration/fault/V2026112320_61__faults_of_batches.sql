-- Batches suffer what orders suffer: of their receipt, their execution and their result.

alter table fault.batch_rule
    add column of_receipt boolean not null default false,
    add column by_seconds bigint check (by_seconds between 1 and 604800),
    add column payee      text check (payee ~ '^[0-9]{16}$');

comment on column fault.batch_rule.of_receipt is 'Whether it befalls the receipt, which has no other';
comment on column fault.batch_rule.by_seconds is 'By how much something is late; null otherwise';
comment on column fault.batch_rule.payee is 'Who takes the place of the first line''s other side; null otherwise';

alter table payment.batch
    add column fault_seconds bigint check (fault_seconds between 1 and 604800),
    add column fault_payee   text check (fault_payee ~ '^[0-9]{16}$');

comment on column payment.batch.fault_seconds is 'By how much something of it is late; null otherwise';
comment on column payment.batch.fault_payee is 'Who takes the place of its first line''s other side; null otherwise';

-- A batch that was forgotten is none to whoever asks.
alter table payment.batch_progress
    drop constraint batch_progress_state_check,
    add constraint batch_progress_state_check
        check (state in ('QUEUED', 'HELD', 'FORGOTTEN', 'DECIDED'));
