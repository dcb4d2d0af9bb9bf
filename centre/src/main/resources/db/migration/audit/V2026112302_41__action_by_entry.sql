-- Who booked an entry is asked with the entry in hand.
create index action_by_entry on audit.action (entry_id) where entry_id is not null;
