-- A case that nobody pays ends by itself after a day, or is withdrawn; one may be settled by an
-- assignment of money that waited in suspense instead of by one notice.

-- For how many calendar days a case may be paid once it awaits its money; the row in force is the
-- latest one on or before the accounting date from which it awaits it.
create table collection.expiry_rule (
    effective_from date     primary key,
    within_days    smallint not null check (within_days between 1 and 3650)
);
insert into collection.expiry_rule (effective_from, within_days) values ('2005-01-01', 60);
grant select on collection.expiry_rule to anju_app, anju_read;

alter table collection.remittance
    -- the last accounting date on which it may be paid; null while it may not be paid yet
    add column expires_on          date,
    -- when it expired or was withdrawn
    add column ended_at            timestamptz,
    add column cancellation_reason text not null default '' check (length(cancellation_reason) <= 255),
    -- two people assigned money of suspense to it
    add column assignment_id       uuid unique;
update collection.remittance
   set expires_on = (declared_at at time zone 'Asia/Shanghai')::date + 60
 where state in ('AWAITING_PAYMENT', 'POSTED');

alter table collection.remittance
    drop constraint remittance_state_check,
    add constraint remittance_state_check check (
        state in ('DRAFT', 'CHECKING', 'AWAITING_PAYMENT', 'POSTED', 'REJECTED', 'REFUSED', 'EXPIRED',
                  'CANCELLED')),
    -- a draft that was thrown away is cancelled without ever having been declared
    drop constraint a_draft_is_not_declared,
    add constraint a_draft_is_not_declared check (
        case state when 'DRAFT' then declared_at is null when 'REFUSED' then true
                   when 'CANCELLED' then true else declared_at is not null end),
    add constraint what_may_be_paid_has_its_last_day check (
        case when state in ('AWAITING_PAYMENT', 'POSTED', 'EXPIRED') then expires_on is not null
             when state in ('DRAFT', 'CHECKING', 'REJECTED', 'REFUSED') then expires_on is null
             else true end),
    add constraint what_has_ended_says_when check (
        (state in ('EXPIRED', 'CANCELLED')) = (ended_at is not null)),
    add constraint only_a_cancellation_has_its_reason check (
        state = 'CANCELLED' or cancellation_reason = ''),
    drop constraint what_is_posted_has_its_entry,
    add constraint what_is_posted_has_its_entry check (
        case state when 'POSTED'
             then entry_id is not null and posted_at is not null
                  and num_nonnulls(notice_id, assignment_id) = 1
             else num_nonnulls(entry_id, posted_at, notice_id, assignment_id) = 0 end);

create index awaiting_by_last_day on collection.remittance (expires_on)
    where state = 'AWAITING_PAYMENT';
create index awaiting_by_amount on collection.remittance (total_fen)
    where state = 'AWAITING_PAYMENT';

grant update (expires_on, ended_at, cancellation_reason, assignment_id)
    on collection.remittance to anju_app;
