-- What people of the settlement desk do with orders: ask the bank not to execute one any more, and,
-- two of them with evidence, say what became of one of which the bank does not.

-- Each request not to execute an order (撤销付款请求), and every answer to it.
create table settlement.order_recall (
    order_id   uuid        not null references settlement.payment_order,
    number     integer     not null check (number > 0),
    message_id text        not null unique references settlement.outgoing_message,
    grounds    text        not null check (char_length(grounds) between 1 and 255),
    asked_by   text        not null,
    asked_at   timestamptz not null,
    primary key (order_id, number)
);
create table settlement.recall_answer (
    recall_message text        not null references settlement.order_recall (message_id),
    message_id     text        not null,
    outcome        text        not null check (outcome in ('CANCELLED', 'REFUSED', 'PENDING')),
    code           text        not null,
    came_at        timestamptz not null,
    primary key (recall_message, message_id)
);

-- What somebody says became of an order, on what evidence, as it stood then; and how it ended.
create table settlement.order_decision (
    decision_id    uuid        primary key,
    order_id       uuid        not null references settlement.payment_order,
    verdict        text        not null check (verdict in ('EXECUTED', 'NOT_EXECUTED')),
    bank_date      date,
    stood          text        not null,
    grounds        text        not null check (char_length(grounds) between 1 and 255),
    evidence_id    uuid        not null,
    evidence_name  text        not null check (char_length(evidence_name) between 1 and 120),
    evidence_sm3   text        not null check (evidence_sm3 ~ '^[0-9a-f]{64}$'),
    evidence_bytes bigint      not null check (evidence_bytes > 0),
    digest         text        not null,
    maker          text        not null,
    maker_name     text        not null,
    made_at        timestamptz not null,
    check ((verdict = 'EXECUTED') = (bank_date is not null))
);
create index order_decision_of_order on settlement.order_decision (order_id, made_at);
create table settlement.order_decision_end (
    decision_id uuid        primary key references settlement.order_decision,
    state       text        not null check (state in ('APPROVED', 'REJECTED', 'WITHDRAWN')),
    ended_by    text        not null,
    ended_name  text        not null,
    reason      text        not null check (char_length(reason) <= 255),
    ended_at    timestamptz not null
);

-- Nobody approves what he said himself.
create function settlement.decided_by_another() returns trigger
    language plpgsql security definer set search_path = settlement, pg_temp
as $$
begin
    if new.state = 'APPROVED' and exists (select from order_decision
                                           where decision_id = new.decision_id
                                             and maker = new.ended_by)
    then
        raise exception 'decision % was approved by its maker', new.decision_id
            using errcode = 'AN052';
    end if;
    return null;
end
$$;
create trigger decided_by_another after insert on settlement.order_decision_end
    for each row execute function settlement.decided_by_another();
revoke all on function settlement.decided_by_another() from public;

create index payment_order_by_time on settlement.payment_order (queued_at desc, order_id desc);

grant select, insert on settlement.order_recall, settlement.recall_answer,
    settlement.order_decision, settlement.order_decision_end to anju_app;
grant select on settlement.order_recall, settlement.recall_answer, settlement.order_decision,
    settlement.order_decision_end to anju_read;
