-- Edits that only the owner of the server can make, with all triggers off. Each row names the
-- invariants that must find it; what its statements return must stand in what they tell.

-- one fen more in a detail | I2, I2b, I3b, I11b
update ledger.detail set fen = fen + 1
 where entry_id = (select entry_id from ledger.detail where control_code = '201' order by account_no limit 1)
   and account_no = (select min(account_no) from ledger.detail where control_code = '201')
returning account_no;

-- one fen more in a running balance | I2b
update ledger.detail set balance_fen = balance_fen + 1
 where control_code = '201' and account_no = (select max(account_no) from ledger.detail where control_code = '201')
returning account_no;

-- one fen from one person to another, in details, running balances and balances | I11b
update ledger.detail set fen = fen + 1, balance_fen = balance_fen + 1
 where control_code = '201' and account_no = (select min(account_no) from ledger.detail where control_code = '201')
returning account_no;
update ledger.detail set fen = fen - 1, balance_fen = balance_fen - 1
 where control_code = '201' and account_no = (select account_no from ledger.detail where control_code = '201' order by account_no offset 1 limit 1)
returning account_no;
update ledger.balance b set posted_fen = d.fen
  from (select account_no, control_code, sum(fen) as fen from ledger.detail group by account_no, control_code) d
 where d.account_no = b.account_no and d.control_code = b.control_code and d.fen <> b.posted_fen;

-- a detail given to another person | I2, I11b
update ledger.detail set account_no = (select max(account_no) from account.personal_account), seq = 2
 where control_code = '201' and account_no = (select min(account_no) from ledger.detail where control_code = '201')
returning account_no;

-- a detail removed | I2, I3b, I11b
delete from ledger.detail
 where control_code = '201' and account_no = (select min(account_no) from ledger.detail where control_code = '201')
returning account_no;

-- a detail moved to another date | I1b, R1
update ledger.detail set accounting_date = accounting_date + 1
 where control_code = '2190101' and accounting_date = '2026-01-05'
returning account_no;

-- one fen more in one line | I1, R10
update ledger.line set credit_fen = credit_fen + 1
 where account_code = '201' and accounting_date = '2026-01-05'
returning entry_id::text;

-- one fen more in both lines of an entry | I3, I3b, R5, R5b, R1, R10c
update ledger.line set credit_fen = credit_fen + 1
 where account_code = '201' and accounting_date = '2026-01-05'
returning entry_id::text;
update ledger.line set debit_fen = debit_fen + 1
 where debit_fen > 0 and entry_id = (select entry_id from ledger.line where account_code = '201' and accounting_date = '2026-01-05')
returning entry_id::text;

-- one fen from the lines of one date to those of another | I3b, R5b, R1, I11
update ledger.line set credit_fen = credit_fen + case accounting_date when '2026-01-05' then 1 else -1 end
 where account_code = '201'
returning entry_id::text;
update ledger.line set debit_fen = debit_fen + case accounting_date when '2026-01-05' then 1 else -1 end
 where debit_fen > 0 and entry_id in (select entry_id from ledger.line where account_code = '201');

-- a line turned to another account | R5b
update ledger.line set account_code = '102'
 where debit_fen > 0 and entry_id = (select entry_id from ledger.line where account_code = '201' and accounting_date = '2026-01-05')
returning entry_id::text;

-- a line turned to an account that takes no posting | R10b
update ledger.line set account_code = '10103'
 where debit_fen > 0 and entry_id = (select entry_id from ledger.line where account_code = '201' and accounting_date = '2026-01-05')
returning entry_id::text;

-- a line removed | I1
delete from ledger.line
 where account_code = '201' and accounting_date = '2026-01-05'
returning entry_id::text;

-- a pair of lines added to an old entry | I1
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen)
select accounting_date, entry_id, 3, '201', 0, 1 from ledger.line where account_code = '201' and accounting_date = '2026-01-05'
returning entry_id::text;
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen)
select accounting_date, entry_id, 4, '201', 1, 0 from ledger.line where account_code = '201' and accounting_date = '2026-01-05' and line_no = 3;

-- an entry taken out with its lines | I1b, I6, I15b, I11
delete from ledger.line where entry_id = (select entry_id from collection.remittance where employer_account = (select min(employer_account) from collection.remittance) and state = 'POSTED');
delete from ledger.entry where entry_id = (select entry_id from collection.remittance where employer_account = (select min(employer_account) from collection.remittance) and state = 'POSTED')
returning entry_id::text;

-- a header without lines | I1, I15
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-000000000001', 'forged', '\x00', 'M01', '2026-01-05', '2026-01-05', now(), 2, 'forged')
returning entry_id::text;

-- a header on another date | I1, I1b, I12b
update ledger.entry set accounting_date = '2026-03-01'
 where entry_id = (select min(entry_id::text)::uuid from ledger.entry)
returning entry_id::text;

-- another rule on a header | I12
update ledger.entry set rule = 'M03' where rule = 'M02' and accounting_date = '2026-01-05'
returning entry_id::text;

-- another bank date on a header | I12
update ledger.entry set bank_date = bank_date - 1 where rule = 'M02' and accounting_date = '2026-01-05'
returning entry_id::text;

-- a fact renamed so that it could be booked again | I9b
update ledger.entry set idempotency_key = idempotency_key || '-' where rule = 'M01' and accounting_date = '2026-01-05'
returning entry_id::text;

-- one fen more in a balance | I2, I3
update ledger.balance set posted_fen = posted_fen + 1
 where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')
returning account_no;

-- one fen from one balance to another | I2
update ledger.balance set posted_fen = posted_fen + case when account_no = (select min(account_no) from ledger.balance where control_code = '201') then 1 else -1 end
 where control_code = '201' and account_no in (select account_no from ledger.balance where control_code = '201' order by account_no limit 2)
returning account_no;

-- a number skipped in a balance | I2
update ledger.balance set last_seq = last_seq + 1
 where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')
returning account_no;

-- a hold of nobody's | R11
update ledger.balance set held_fen = 1
 where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')
returning account_no;

-- a balance of nobody | R1b
insert into ledger.balance (account_no, control_code) values ('999999999999', '201')
returning account_no;

-- one fen more in an item of suspense | R8
update suspense.item set fen = fen + 1 where reason = 'UNKNOWN_PAYER' and opened_on = '2026-01-05'
returning control_code;

-- one fen from one item of suspense to another | R8b
update suspense.item set fen = fen + case opened_on when '2026-01-05' then 1 else -1 end where reason = 'UNKNOWN_PAYER'
returning notice_id::text;

-- an item of suspense removed | R8, R8b
delete from suspense.item where reason = 'UNKNOWN_PAYER' and opened_on = '2026-01-05'
returning notice_id::text;

-- an item of suspense given to another employer | R8b
update suspense.item set subject = (select min(account_no) from account.employer_account)
 where control_code = '2190102' and subject <> (select min(account_no) from account.employer_account)
returning notice_id::text;

-- one fen more in a notice | R5, R5b
update settlement.notice set fen = fen + 1 where sequence = 1
returning notice_id::text;

-- one fen from one notice to another | R5b
update settlement.notice set fen = fen + case sequence when 1 then 1 else -1 end where sequence in (1, 2)
returning notice_id::text;

-- a notice on another date | R5b
update settlement.notice set accounting_date = accounting_date + 1 where sequence = 1
returning notice_id::text;

-- a notice without fate | I6, I9b
delete from settlement.notice_fate where notice_id = (select notice_id from settlement.notice where sequence = 1)
returning notice_id::text;

-- two notices whose entries are exchanged | I9b
update settlement.notice_fate f set entry_id = o.entry_id
  from settlement.notice_fate o
  join settlement.notice a on a.notice_id = o.notice_id
 where a.sequence in (2, 5) and f.notice_id in (select notice_id from settlement.notice where sequence in (2, 5)) and f.notice_id <> o.notice_id
returning f.notice_id::text;

-- a message taken back to the waiting ones | I18
update settlement.inbound_message set state = 'WAITING' where message_id = (select message_id from settlement.notice where sequence = 1)
returning message_id;

-- one fen more in a line of a remittance | I11b, I13
update collection.remittance_line set employer_fen = employer_fen + 1
 where remittance_id in (select remittance_id from collection.remittance where state = 'POSTED') and account_no = (select min(account_no) from ledger.detail where control_code = '201')
returning account_no;

-- one fen from one line of a remittance to another | I11b
update collection.remittance_line set person_fen = person_fen + case when account_no = (select min(account_no) from ledger.detail where control_code = '201') then 1 else -1 end
 where remittance_id in (select remittance_id from collection.remittance where state = 'POSTED')
   and account_no in (select account_no from ledger.detail where control_code = '201' order by account_no limit 2)
returning account_no;

-- one fen more in the total of a remittance | I11, I13
update collection.remittance set employer_fen = employer_fen + 1 where entry_id = (select entry_id from ledger.line where account_code = '201' and accounting_date = '2026-01-05')
returning remittance_id::text;

-- one fen from the person part of a remittance to the employer part | I13
update collection.remittance set employer_fen = employer_fen + 1, person_fen = person_fen - 1 where state = 'AWAITING_PAYMENT'
returning remittance_id::text;

-- a posted remittance that waits for its money again | I11
update collection.remittance set state = 'AWAITING_PAYMENT', notice_id = null, entry_id = null, posted_at = null
 where entry_id = (select entry_id from ledger.line where account_code = '201' and accounting_date = '2026-01-05')
returning (select entry_id::text from ledger.line where account_code = '201' and accounting_date = '2026-01-05');

-- a remittance that calls itself posted | I11
update collection.remittance set state = 'POSTED', notice_id = gen_random_uuid(), entry_id = gen_random_uuid(), posted_at = now()
 where state = 'AWAITING_PAYMENT'
returning remittance_id::text;

-- what a teller took in without a checker | I14b
update collection.remittance set via = 'COUNTER' where state = 'AWAITING_PAYMENT'
returning remittance_id::text;

-- an entry without its row in the action log | I15
delete from audit.action where entry_id = (select entry_id from ledger.line where account_code = '201' and accounting_date = '2026-01-05')
returning entry_id::text;

-- an accounting date that was never opened | I12b
delete from calendar.accounting_day where day = '2026-01-05'
returning day::text;

-- one fen more of a stranger's money in every table at once | I12
update ledger.line set debit_fen = debit_fen + sign(debit_fen)::bigint, credit_fen = credit_fen + sign(credit_fen)::bigint
 where entry_id = (select entry_id from settlement.notice_fate f join settlement.notice n using (notice_id) where n.sequence = 2);
update ledger.detail set fen = fen + 1, balance_fen = balance_fen + 1
 where entry_id = (select entry_id from settlement.notice_fate f join settlement.notice n using (notice_id) where n.sequence = 2)
returning entry_id::text;
update ledger.balance set posted_fen = posted_fen + 1
 where account_no = (select notice_id::text from settlement.notice where sequence = 2);
update settlement.notice set fen = fen + 1 where sequence = 2;
update suspense.item set fen = fen + 1 where notice_id = (select notice_id from settlement.notice where sequence = 2);

-- one fen more in a folded total | R10c
update ledger.total set credit_fen = credit_fen + 1 where account_code = '201' and accounting_date = '2026-01-05'
returning format('account %s on %s', account_code, accounting_date);

-- one fen from one folded total to another | R10c
update ledger.total set credit_fen = credit_fen + case account_code when '201' then 1 else -1 end
 where accounting_date = '2026-01-05' and account_code in ('201', '2190101')
returning format('account %s on %s', account_code, accounting_date);

-- a folded total removed | R10c
delete from ledger.total where account_code = '201' and accounting_date = '2026-01-05'
returning format('account %s on %s', account_code, accounting_date);

-- a total of a date that is not folded | R10c
insert into ledger.total (account_code, accounting_date, debit_fen, credit_fen) values ('201', '2026-01-06', 1, 1)
returning format('account %s on %s', account_code, accounting_date);

-- a date that calls itself folded | R10c
insert into ledger.folded_date (accounting_date) values ('2026-01-06')
returning format('on %s', accounting_date);

-- one fen more in an allocation of held money | R8, R8c
update suspense.allocation set fen = fen + 1
returning item_id::text;

-- one fen more of held money for a case, in fen and rest | R8, R8c
update suspense.allocation set fen = fen + 1, remaining_fen = remaining_fen - 1
returning item_id::text;

-- one fen more left of held money | R8c
update suspense.allocation set remaining_fen = remaining_fen + 1
returning item_id::text;

-- an allocation given to another item | R8, R8c
update suspense.allocation set item_id = (select item_id from suspense.item where reason = 'UNKNOWN_PAYER' and opened_on = '2026-01-05')
returning item_id::text;

-- an allocation removed | R8, R8c
delete from suspense.allocation
returning item_id::text;

-- one fen more in an identification | R8c
update suspense.identification set fen = fen + 1
returning item_id::text;

-- held money identified as another employer's | R8, R8c
update suspense.identification set employer_account = (select min(account_no) from account.employer_account)
returning item_id::text;

-- an identification removed | R8
delete from suspense.identification
returning item_id::text;

-- an assignment that somebody else asked for | I14c
update suspense.assignment set maker = 'B2'
returning assignment_id::text;

-- one fen more due in an assignment | R8c
update suspense.assignment set due_fen = due_fen + 1
returning assignment_id::text;

-- one fen more in the total of a remittance that waits | I13
update collection.remittance set person_fen = person_fen + 1 where state = 'AWAITING_PAYMENT'
returning remittance_id::text;

-- one person more in a remittance | I13
update collection.remittance set persons = persons + 1 where state = 'AWAITING_PAYMENT'
returning remittance_id::text;
