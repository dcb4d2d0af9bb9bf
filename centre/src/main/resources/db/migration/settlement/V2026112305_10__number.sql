-- The number that a notice carries on its account stands where the message is kept, from the moment
-- it is kept: what has arrived is known before it is worked, and a message that waits for a person is
-- no gap. A heartbeat names its account and carries no number.
alter table settlement.inbound_message
    add column account text,
    add column number  bigint check (number > 0),
    add column made_at timestamptz,
    add check (number is null or (account is not null and made_at is not null));

update settlement.inbound_message m
   set account = n.account, number = n.sequence, made_at = m.received_at
  from settlement.notice n
 where n.sender = m.sender and n.message_id = m.message_id;

create index inbound_message_by_number on settlement.inbound_message (account, number, made_at)
    where number is not null;
