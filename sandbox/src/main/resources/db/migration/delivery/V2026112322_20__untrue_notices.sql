-- A bank may rightly sign what is not so. Such a message is one of its own; the notice of which it is
-- untrue stays as it was, and so does all that is copied or stated of it.

create table delivery.untrue_notice (
    message_id text primary key references delivery.message (message_id),
    notice     text not null references delivery.notice (message_id),
    account    text not null references core.account (number),
    fault      text not null
);

comment on column delivery.untrue_notice.notice is 'The notice that tells what is so';
comment on column delivery.untrue_notice.account is 'The account that moved, whichever is told';

create trigger untrue_notice_is_written_once
    before update or delete or truncate on delivery.untrue_notice
    for each statement execute function core.refuse_change();
