-- Money that came, for set-based reading by other packages: of whom, into which wallet, under which
-- number. What the payer wrote stays encrypted and is read by its notice.
create view settlement.arrival as
select notice_id, account, sequence, counterparty_name as payer_name,
       counterparty_last4 as payer_tail, booking_date
  from settlement.notice
 where direction = 'CREDIT';
grant select on settlement.arrival to anju_app, anju_read;
