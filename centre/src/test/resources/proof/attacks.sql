-- What somebody might try who has got hold of the serving role's own connection. Each row is one
-- transaction, committed where nothing refused it; the states are those by which it must be refused,
-- or 'nothing' where it runs and must change nothing.

-- update of ledger.entry | 42501
update ledger.entry set summary = 'x';

-- update of ledger.line | 42501
update ledger.line set credit_fen = credit_fen + 1;

-- update of ledger.detail | 42501
update ledger.detail set fen = fen + 1;

-- update of audit.action | 42501
update audit.action set actor_name = 'somebody else';

-- update of settlement.notice | 42501
update settlement.notice set fen = fen + 1;

-- update of settlement.notice_fate | 42501
update settlement.notice_fate set fate = 'OWN_TRANSFER';

-- update of suspense.item | 42501
update suspense.item set fen = fen + 1;

-- update of archive.evidence | 42501
update archive.evidence set kind = 'EMPLOYEE_LIST';

-- update of archive.evidence_part | 42501
update archive.evidence_part set sealed = '\x00';

-- update of notice.outbox | 42501
update notice.outbox set topic = 'x';

-- update of portal.answered_request | 42501
update portal.answered_request set status = 201;

-- update of collection.remittance_line | 42501
update collection.remittance_line set base_fen = 1;

-- update of settlement.own_account | 42501
update settlement.own_account set ledger_account = '102';

-- update of staff.approval | 42501
update staff.approval set maker = 'nobody';

-- delete from ledger.entry | 42501
delete from ledger.entry;

-- delete from ledger.line | 42501
delete from ledger.line;

-- delete from ledger.detail | 42501
delete from ledger.detail;

-- delete from ledger.balance | 42501
delete from ledger.balance;

-- delete from audit.action | 42501
delete from audit.action;

-- delete from settlement.notice | 42501
delete from settlement.notice;

-- delete from settlement.notice_fate | 42501
delete from settlement.notice_fate;

-- delete from settlement.inbound_message | 42501
delete from settlement.inbound_message;

-- delete from suspense.item | 42501
delete from suspense.item;

-- delete from collection.remittance | 42501
delete from collection.remittance;

-- delete from collection.remittance_line | 42501
delete from collection.remittance_line;

-- delete from archive.evidence_part | 42501
delete from archive.evidence_part;

-- delete from calendar.accounting_day | 42501
delete from calendar.accounting_day;

-- delete from notice.outbox | 42501
delete from notice.outbox;

-- truncate of the lines | 42501
truncate ledger.line cascade;

-- truncate of everything of the ledger | 42501
truncate ledger.entry, ledger.line, ledger.detail, ledger.balance;

-- truncate of the action log | 42501
truncate audit.action;

-- truncate of one year | 42501
truncate ledger.line_2026;

-- a partition detached | 42501
alter table ledger.line detach partition ledger.line_2026;

-- a line written past the parent into its partition | 42501
insert into ledger.line_2026 (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0);

-- a detail written past the parent into its partition | 42501
insert into ledger.detail_2026 (account_no, control_code, seq, accounting_date, entry_id, fen, balance_fen) values ('1', '201', 1, '2026-01-06', '00000000-0000-7000-8000-0000000000aa', 5, 5);

-- a line updated in its partition | 42501
update ledger.line_2026 set debit_fen = debit_fen + 1;

-- a line copied into its partition | 42501
copy ledger.line_2026 from stdin;

-- an entry that does not balance | AN003
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 4);

-- an entry of one line | 23514
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 1, 'attack');

-- one side only | AN003
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 5, 0);

-- a count that is not that of the lines | AN003
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 3, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 5);

-- more lines than a header may have | 23514
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2001, 'attack');

-- line numbers with a gap | AN003
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 3, '311', 0, 5);

-- lines that come in two statements | AN003
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0);
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 5);

-- lines before their header | AN003
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 5);
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');

-- lines for an entry of an earlier transaction | AN003
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) select accounting_date, entry_id, n, '102', case n when 11 then 5 else 0 end, case n when 12 then 5 else 0 end from ledger.entry, generate_series(11, 12) n where entry_id = (select min(entry_id::text)::uuid from ledger.entry);

-- lines once more for an old entry | 23505,AN003
insert into ledger.line select * from ledger.line where entry_id = (select min(entry_id::text)::uuid from ledger.entry);

-- lines of a foreign entry beside one's own | AN003
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 5), ('2026-01-05', (select min(entry_id::text)::uuid from ledger.entry), 21, '102', 5, 0), ('2026-01-05', (select min(entry_id::text)::uuid from ledger.entry), 22, '311', 0, 5);

-- a header without lines | AN002
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');

-- a header whose lines are taken back to a savepoint | AN002
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
savepoint before_lines;
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 5);
rollback to savepoint before_lines;

-- a header whose check is asked for early and then forgotten | AN002
set constraints all immediate;
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');

-- a header whose check is put off | AN002
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
set constraints all deferred;

-- a line on an account that takes no posting | AN004
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '101', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 5);

-- a line on an account that is not there | AN004
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '999', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 5);

-- a control account without details | AN004
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '201', 0, 5);

-- a line of nothing | 23514
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 0, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 0);

-- a line on both sides | 23514
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 5), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 5, 5);

-- a line of more than there are fen | 22003
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 9223372036854775808, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 9223372036854775808);

-- a line of no number | 22P02
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 'NaN', 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 'NaN');

-- a line of half a fen that is a text | 22P02
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', '0.5', 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, '0.5');

-- a sum that runs over | 22003
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 9223372036854775807 + 1, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 5);

-- an entry on a date that is closed | AN001
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-05', '2026-01-05', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-05', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-05', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 5);

-- an entry on a date that was never opened | AN001
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-07-01', '2026-07-01', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-07-01', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-07-01', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 5);

-- an entry in no partition | AN001
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2099-01-01', '2099-01-01', now(), 2, 'attack');

-- lines on another date than their header | AN003
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-05', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-05', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 5);

-- a fact booked again | 23505
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary) select '00000000-0000-7000-8000-0000000000aa', idempotency_key, content_digest, rule, '2026-01-06', bank_date, now(), 2, summary from ledger.entry limit 1;

-- a header that says it is of an old transaction | 42501
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary, created_in) values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack', '3');

-- an old header overwritten on conflict | 42501
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary) select entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, 'attack' from ledger.entry on conflict (entry_id) do update set summary = excluded.summary;

-- a line overwritten on conflict | 42501
insert into ledger.line select * from ledger.line on conflict (accounting_date, entry_id, line_no) do update set debit_fen = excluded.debit_fen + 1;

-- a null byte in a summary | 22021
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, E'a\000b');

-- details that do not sum to their line | AN005
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
with l as (insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '201', 0, 5) returning 1) insert into ledger.detail (account_no, control_code, seq, accounting_date, entry_id, fen, balance_fen) select (select min(account_no) from ledger.balance where control_code = '201'), '201', (select last_seq from ledger.balance where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')) + 1, '2026-01-06', '00000000-0000-7000-8000-0000000000aa', 4, (select posted_fen from ledger.balance where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')) + 4 from (select count(*) from l) wait;

-- a detail without a line | AN005
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.detail (account_no, control_code, seq, accounting_date, entry_id, fen, balance_fen) select (select min(account_no) from ledger.balance where control_code = '201'), '201', (select last_seq from ledger.balance where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')) + 1, '2026-01-06', '00000000-0000-7000-8000-0000000000aa', 5, (select posted_fen from ledger.balance where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')) + 5;

-- a detail for an entry of an earlier transaction | AN005
insert into ledger.detail (account_no, control_code, seq, accounting_date, entry_id, fen, balance_fen) select (select min(account_no) from ledger.balance where control_code = '201'), '201', (select last_seq from ledger.balance where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')) + 1, '2026-01-05', (select min(entry_id::text)::uuid from ledger.entry), 5, (select posted_fen from ledger.balance where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')) + 5;

-- two details that cancel out, for an old entry | AN005
insert into ledger.detail (account_no, control_code, seq, accounting_date, entry_id, fen, balance_fen) select account_no, control_code, last_seq + 1, '2026-01-05', (select min(entry_id::text)::uuid from ledger.entry), case when account_no = (select min(account_no) from ledger.balance where control_code = '201') then 5 else -5 end, posted_fen + case when account_no = (select min(account_no) from ledger.balance where control_code = '201') then 5 else -5 end from ledger.balance where control_code = '201' limit 2;

-- a detail that skips a number | AN006
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
with l as (insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '201', 0, 5) returning 1) insert into ledger.detail (account_no, control_code, seq, accounting_date, entry_id, fen, balance_fen) select (select min(account_no) from ledger.balance where control_code = '201'), '201', (select last_seq from ledger.balance where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')) + 2, '2026-01-06', '00000000-0000-7000-8000-0000000000aa', 5, (select posted_fen from ledger.balance where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')) + 5 from (select count(*) from l) wait;

-- a detail that takes a number again | 23505,AN006
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
with l as (insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '201', 0, 5) returning 1) insert into ledger.detail (account_no, control_code, seq, accounting_date, entry_id, fen, balance_fen) select (select min(account_no) from ledger.balance where control_code = '201'), '201', (select last_seq from ledger.balance where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')), '2026-01-06', '00000000-0000-7000-8000-0000000000aa', 5, (select posted_fen from ledger.balance where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')) + 5 from (select count(*) from l) wait;

-- a detail with a balance of its own | AN006
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
with l as (insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '201', 0, 5) returning 1) insert into ledger.detail (account_no, control_code, seq, accounting_date, entry_id, fen, balance_fen) select (select min(account_no) from ledger.balance where control_code = '201'), '201', (select last_seq from ledger.balance where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')) + 1, '2026-01-06', '00000000-0000-7000-8000-0000000000aa', 5, (select posted_fen from ledger.balance where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')) + 500 from (select count(*) from l) wait;

-- a detail of nobody | AN006
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
with l as (insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '201', 0, 5) returning 1) insert into ledger.detail (account_no, control_code, seq, accounting_date, entry_id, fen, balance_fen) select '000000000000', '201', 1, '2026-01-06', '00000000-0000-7000-8000-0000000000aa', 5, 5 from (select count(*) from l) wait;

-- a detail of nothing | 23514
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
with l as (insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '201', 0, 5) returning 1) insert into ledger.detail (account_no, control_code, seq, accounting_date, entry_id, fen, balance_fen) select (select min(account_no) from ledger.balance where control_code = '201'), '201', (select last_seq from ledger.balance where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')) + 1, '2026-01-06', '00000000-0000-7000-8000-0000000000aa', 0, (select posted_fen from ledger.balance where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')) from (select count(*) from l) wait;

-- a detail under an account without a sub-ledger | AN005,AN004
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
with l as (insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '201', 0, 5) returning 1) insert into ledger.detail (account_no, control_code, seq, accounting_date, entry_id, fen, balance_fen) select (select min(account_no) from ledger.balance where control_code = '201'), '102', 1, '2026-01-06', '00000000-0000-7000-8000-0000000000aa', 5, 5 from (select count(*) from l) wait;

-- a balance taken below zero | 23514
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
with l as (insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '201', 1000000000000, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '102', 0, 1000000000000) returning 1) insert into ledger.detail (account_no, control_code, seq, accounting_date, entry_id, fen, balance_fen) select (select min(account_no) from ledger.balance where control_code = '201'), '201', (select last_seq from ledger.balance where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')) + 1, '2026-01-06', '00000000-0000-7000-8000-0000000000aa', -1000000000000, (select posted_fen from ledger.balance where control_code = '201' and account_no = (select min(account_no) from ledger.balance where control_code = '201')) - 1000000000000 from (select count(*) from l) wait;

-- a balance raised directly | 42501
update ledger.balance set posted_fen = posted_fen + 1;

-- a balance opened with money in it | 42501
insert into ledger.balance (account_no, control_code, posted_fen) values ('777', '201', 100);

-- a balance merged into another | 42501
merge into ledger.balance b using (select account_no from ledger.balance limit 1) s on b.account_no = s.account_no when matched then update set posted_fen = 0;

-- a hold made negative | AN008
update ledger.balance set held_fen = -1 where control_code = '201';

-- a hold above the balance | AN008
update ledger.balance set held_fen = posted_fen + 1 where control_code = '201';

-- a hold of more than there is | 23514
insert into ledger.hold (hold_key, account_no, control_code, fen, held_at)
select 'attack', account_no, control_code, posted_fen + 1, now() from ledger.balance where control_code = '201' limit 1;

-- a hold of a subject that is not there | 23503
insert into ledger.hold (hold_key, account_no, control_code, fen, held_at) values ('attack', 'nobody', '201', 1, now());

-- a hold paid by an entry that is not there | AN007
insert into ledger.hold (hold_key, account_no, control_code, fen, held_at)
select 'attack', account_no, control_code, 1, now() from ledger.balance where control_code = '201' and posted_fen > 0 limit 1;
insert into ledger.hold_end (hold_key, entry_id, ended_at) values ('attack', '00000000-0000-7000-8000-0000000000aa', now());
set constraints all immediate;

-- a balance under an account that is not there | 23503
insert into ledger.balance (account_no, control_code) values ('1', '999');

-- a row removed by a writable query | 42501
with gone as (delete from ledger.detail returning *) select count(*) from gone;

-- details moved by a writable query | 42501
with gone as (delete from ledger.detail returning *) insert into ledger.detail select * from gone;

-- a row locked for a change | 42501
select * from ledger.line for update;

-- a closed date opened again | AN031
update calendar.accounting_day set state = 'CUT', cut_at = now() where state = 'OPEN';
update calendar.accounting_day set state = 'OPEN', cut_at = null where day = '2026-01-05';

-- a date before the books opened anew | AN031
update calendar.accounting_day set state = 'CUT', cut_at = now() where state = 'OPEN';
insert into calendar.accounting_day (day, state, opened_at) values ('2025-12-31', 'OPEN', now());

-- two dates open at once | 23505
insert into calendar.accounting_day (day, state, opened_at) values ('2026-12-31', 'OPEN', now());

-- the time of a cut changed | AN031
update calendar.accounting_day set cut_at = now() where state = 'CUT';

-- a closed date renamed | 42501
update calendar.accounting_day set day = day + 30;

-- a posted remittance that waits again | AN041
update collection.remittance set state = 'AWAITING_PAYMENT', notice_id = null, entry_id = null, posted_at = null where state = 'POSTED';

-- a posted remittance with another entry | AN041
update collection.remittance set entry_id = gen_random_uuid() where state = 'POSTED';

-- a refused remittance that waits for money | AN041,23514
update collection.remittance set state = 'AWAITING_PAYMENT' where state = 'REFUSED';

-- the total of a remittance changed | 42501
update collection.remittance set employer_fen = employer_fen + 1;

-- the persons of a remittance replaced | 42501
insert into collection.remittance_line select * from collection.remittance_line on conflict (remittance_id, account_no) do update set base_fen = 1;

-- a notice told twice | 23505
insert into settlement.notice select gen_random_uuid(), account, servicer_reference, sequence, direction, fen, movement_code, booking_date, value_date, accounting_date, uetr, end_to_end_id, counterparty_name, counterparty_index, counterparty_last4, counterparty, remittance, sender, message_id, recorded_at from settlement.notice;

-- a notice of a message that never came | 23503
insert into settlement.notice select gen_random_uuid(), account, 'FORGED', sequence, direction, fen, movement_code, booking_date, value_date, accounting_date, uetr, end_to_end_id, counterparty_name, counterparty_index, counterparty_last4, counterparty, remittance, 'NOBODY', 'FORGED', recorded_at from settlement.notice limit 1;

-- a notice of less than nothing | 23514
insert into settlement.notice select gen_random_uuid(), account, 'FORGED', sequence, direction, -1, movement_code, booking_date, value_date, accounting_date, uetr, end_to_end_id, counterparty_name, counterparty_index, counterparty_last4, counterparty, remittance, sender, message_id, recorded_at from settlement.notice limit 1;

-- a second fate for a notice | 23505
insert into settlement.notice_fate select notice_id, 'OWN_TRANSFER', gen_random_uuid() from settlement.notice_fate;

-- a request that its maker approves | AN015,23514,42501
insert into staff.approval (approval_id, kind, case_id, title, digest, checker_post, maker, maker_name, made_at) values (gen_random_uuid(), 'REMITTANCE_INTAKE', 'x', 'x', 'x', 'CHECKER', 'attacker', 'x', now());
update staff.approval set state = 'APPROVED', checker = maker, checker_name = maker_name, reason = '', decided_at = now() where maker = 'attacker';

-- a post given to oneself | 23514,23503
insert into staff.post_assignment (assignment_id, number, post, valid_from, assigned_at, assigned_by) values (gen_random_uuid(), 'attacker', 'CHECKER', '2026-01-01', now(), 'attacker');

-- becoming the owner | 42501
set role anju_owner;

-- becoming the superuser | 42501
set session authorization postgres;

-- triggers switched off for the session | 42501
set session_replication_role = replica;

-- a trigger switched off | 42501
alter table ledger.line disable trigger check_new_lines;

-- all triggers switched off | 42501
alter table ledger.entry disable trigger all;

-- a trigger removed | 42501
drop trigger check_new_lines on ledger.line;

-- a trigger added | 42501
create trigger t before insert on ledger.line for each row execute function suppress_redundant_updates_trigger();

-- a constraint removed | 42501
alter table ledger.balance drop constraint balance_covers_holds;

-- a table taken over | 42501
alter table ledger.entry owner to anju_app;

-- a table renamed | 42501
alter table ledger.entry rename to entry_old;

-- a check function replaced | 42501
create or replace function ledger.check_new_lines() returns trigger language plpgsql as $$begin return null; end$$;

-- a function made in the public schema | 42501
create function public.f() returns int language sql as 'select 1';

-- a schema made | 42501
create schema attack;

-- a view made in the ledger | 42501
create view ledger.v as select 1;

-- a rule made | 42501
create rule r as on insert to ledger.line do instead nothing;

-- a policy made | 42501
create policy p on ledger.line using (true);

-- an event trigger made | 42501
create event trigger e on ddl_command_start execute function f();

-- an extension made | 42501,0A000,58P01
create extension dblink;

-- rights granted to oneself | nothing
grant update, delete on ledger.line to anju_app;

-- rights granted to everybody | nothing
grant all on ledger.line to public;

-- what the owner owns taken over | 42501
reassign owned by anju_owner to anju_app;

-- what the owner owns dropped | 42501
drop owned by anju_owner;

-- a check function called by hand | 42501,0A000
select ledger.check_new_lines();

-- a sequence set back | 42501
select setval('ledger.wallet_account_no', 1);

-- the case numbers set back | 42501
select setval('collection.case_no', 1);

-- the chart changed | 42501
update ledger.chart_account set postable = true;

-- an account of the chart that hides under another kind | 23514,23503
insert into ledger.chart_account (code, name, parent_code, kind, side, sub_ledger, postable) values ('1010399x', 'x', '10103', 'ASSET', 'DEBIT', null, true);

-- a program of the machine started | 42501
copy ledger.line from program 'true';

-- a program of the machine told the books | 42501
copy (select * from ledger.line) to program 'cat';

-- a file of the machine written | 42501
copy (select 1) to '/tmp/anju-attack';

-- a file of the machine read | 42501
select pg_read_file('/etc/passwd');

-- a folder of the machine listed | 42501
select pg_ls_dir('/');

-- a file of the machine imported | 42501
select lo_import('/etc/passwd');

-- another server called | 42883
select dblink('host=127.0.0.1', 'select 1');

-- the passwords read | 42501
select rolpassword from pg_authid;

-- durability switched off | 55P02
set fsync = off;

-- the guard of a file of the log switched off | 42501
set session log_statement = 'none';

-- the server stopped | 42501
select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres';

-- the configuration read again | 42501
select pg_reload_conf();

-- a transaction prepared and left | 55000
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 5);
prepare transaction 'attack';

-- a temporary table in front of the header | AN003
create temporary table entry (like ledger.entry);
insert into entry select '00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack', pg_current_xact_id();
set local search_path = pg_temp, ledger, public;
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 5);

-- a temporary calendar in front of the real one | AN001
create temporary table accounting_day as select date '2030-01-01' as day, 'OPEN' as state;
set local search_path = pg_temp, calendar, ledger;
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2030-01-01', '2030-01-01', now(), 2, 'attack');

-- a temporary chart in front of the real one | AN004
create temporary table chart_account as select * from ledger.chart_account;
update chart_account set postable = true;
set local search_path = pg_temp, ledger;
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '101', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 5);

-- a temporary function in front of the lock | AN001
create function pg_temp.lock_of_day(day date) returns bigint language sql as 'select 1::bigint';
set local search_path = pg_temp, ledger;
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2030-01-01', '2030-01-01', now(), 2, 'attack');

-- a function of one's own that runs as its owner | 42501
create function pg_temp.f() returns void language sql security definer as 'update ledger.line set debit_fen = 1';
select pg_temp.f();

-- a block that swallows the refusal | nothing
do $$ begin update ledger.line set debit_fen = 1; exception when others then null; end $$;

-- a block that swallows the refusal of half an entry | AN002
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
do $$ begin insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0); exception when others then null; end $$;

-- the lock of the date taken and the date posted on | AN001
select pg_advisory_xact_lock(calendar.lock_of_day('2026-01-05'));
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-05', '2026-01-05', now(), 2, 'attack');

-- a cursor that changes what it reads | 42501
declare c cursor for select * from ledger.line for update;

-- a table locked against everybody | 42501
lock table ledger.line in access exclusive mode;

-- a notification that nobody hears | nothing
listen attack;
notify attack, 'x';

-- time-outs and isolation of the session | AN003
set local statement_timeout = 0;
set local lock_timeout = 0;
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 4);

-- checks put off that cannot be | AN003
set constraints all deferred;
insert into ledger.entry (entry_id, idempotency_key, content_digest, rule, accounting_date, bank_date, recorded_at, line_count, summary)
values ('00000000-0000-7000-8000-0000000000aa', 'attack', '\x00', 'M02', '2026-01-06', '2026-01-06', now(), 2, 'attack');
insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen, credit_fen) values ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 1, '102', 5, 0), ('2026-01-06', '00000000-0000-7000-8000-0000000000aa', 2, '311', 0, 4);

-- statistics of others read | nothing
select * from pg_stats limit 1;
