-- What becomes of an order is told by a message of its own, which a fault can make wait for a notice.

alter table delivery.progress
    add column awaits text references delivery.message (message_id),
    add check (awaits is null or state = 'HELD');

comment on column delivery.progress.awaits is
    'The message that must be acknowledged first; null = none';

create index progress_awaiting on delivery.progress (awaits) where awaits is not null;
