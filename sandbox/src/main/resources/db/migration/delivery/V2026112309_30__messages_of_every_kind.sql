-- The bank also answers questions, reports on its days and tells what became of orders. All of that
-- are messages, delivered by the same machinery; some are about no account.

alter table delivery.message
    drop constraint message_kind_check,
    alter column account drop not null,
    add column answered uuid,
    add check (account is not null or kind not in ('NOTICE', 'COPY', 'HEARTBEAT'));

comment on column delivery.message.account is 'The account that it is about; null = about none';
comment on column delivery.message.answered is
    'The subscriber''s message that it answers, by the id under which it was taken; null = none';

create index message_answered on delivery.message (answered) where answered is not null;

alter table delivery.attempt drop constraint attempt_account_fkey;

comment on column delivery.progress.account is
    'Whose messages keep their order: an account''s, or a receiver''s where they are about none';
comment on column delivery.attempt.account is
    'Whose messages keep their order: an account''s, or a receiver''s where they are about none';

-- Which lanes have something to deliver is read off the index, one step for each lane, so that no
-- list of kinds and no long queue makes it slow.
create view delivery.lane_head as
with recursive lane (account, kind) as (
    (select progress.account, progress.kind
       from delivery.progress
      where progress.state = 'PENDING'
      order by progress.account, progress.kind
      limit 1)
    union all
    select next.account, next.kind
      from lane
     cross join lateral
           (select progress.account, progress.kind
              from delivery.progress
             where progress.state = 'PENDING'
               and (progress.account, progress.kind) > (lane.account, lane.kind)
             order by progress.account, progress.kind
             limit 1) as next
)
select lane.account, lane.kind, head.position, head.next_attempt_at
  from lane
 cross join lateral
       (select progress.position, progress.next_attempt_at
          from delivery.progress
         where progress.account = lane.account
           and progress.kind = lane.kind
           and progress.state = 'PENDING'
         order by progress.position
         limit 1) as head;

comment on view delivery.lane_head is 'The oldest message that waits in each lane';
