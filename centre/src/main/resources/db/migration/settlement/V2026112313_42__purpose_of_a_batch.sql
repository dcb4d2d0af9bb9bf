-- What a batch is for decides how the bank's booking of it is booked here.
alter table settlement.payment_batch
    add column purpose text not null
        check (purpose in ('AGREED_WITHDRAWAL', 'ENTRUSTED_COLLECTION', 'BATCH_REPAYMENT')),
    add check ((direction = 'PAYOUT') = (purpose = 'AGREED_WITHDRAWAL'));

alter table settlement.batch_movement
    add foreign key (notice_id) references settlement.notice;
