-- A case tells of the money that was meant for it and waits in suspense.
create index if not exists item_by_meant_case on suspense.item (meant_case)
    where meant_case is not null;
