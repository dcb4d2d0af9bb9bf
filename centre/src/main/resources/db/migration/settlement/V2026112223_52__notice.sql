-- What the bank says happened on our accounts (动账通知), decoded; and, once each, what it became.

create table settlement.notice (
    notice_id          uuid        primary key,
    account            text        not null,
    servicer_reference text        not null,
    sequence           bigint      not null check (sequence > 0),
    direction          text        not null check (direction in ('CREDIT', 'DEBIT')),
    fen                bigint      not null check (fen > 0),
    movement_code      text        not null,
    booking_date       date        not null,
    value_date         date        not null,
    accounting_date    date        not null,
    uetr               uuid        not null,
    end_to_end_id      text        not null,
    counterparty_name  text        not null,
    counterparty_index bytea       not null,
    counterparty_last4 text        not null,
    counterparty       bytea       not null,
    remittance         bytea       not null,
    sender             text        not null,
    message_id         text        not null,
    recorded_at        timestamptz not null,
    unique (account, servicer_reference),
    foreign key (sender, message_id) references settlement.inbound_message
);
create index notice_by_sequence on settlement.notice (account, sequence);

create table settlement.notice_fate (
    notice_id uuid primary key references settlement.notice,
    fate      text not null check (fate in ('BUSINESS', 'SUSPENSE', 'OWN_TRANSFER', 'LINKED_RETURN',
                                            'BANK_ORIGINATED', 'UNEXPLAINED_DEBIT')),
    entry_id  uuid not null
);

grant select, insert on settlement.notice, settlement.notice_fate to anju_app;
grant select on settlement.notice, settlement.notice_fate to anju_read;
