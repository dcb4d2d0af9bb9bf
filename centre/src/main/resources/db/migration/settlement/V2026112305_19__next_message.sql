-- The next message to apply is the one least often tried, then the oldest: found without sorting all
-- that waits.
create index inbound_message_next on settlement.inbound_message (attempts, received_at)
    where state = 'WAITING';
drop index settlement.inbound_message_waiting;
