-- What only the owner can do, each seen by the harness that calls the attacks fruitless.

-- one fen in a line | change
set local session_replication_role = replica;
update ledger.line set debit_fen = debit_fen + 1 where debit_fen > 0 and entry_id = (select min(entry_id::text)::uuid from ledger.entry);

-- one fen in a detail | change
set local session_replication_role = replica;
update ledger.detail set fen = fen + 1 where account_no = (select min(account_no) from ledger.detail);

-- one fen in a balance | change
update ledger.balance set posted_fen = posted_fen + 1 where account_no = (select min(account_no) from ledger.balance);

-- one row of the action log | change
delete from audit.action where action_id = (select min(action_id::text)::uuid from audit.action);

-- an item | change
update suspense.item set fen = fen + 1;

-- an item's money between two | change
update settlement.notice set fen = fen + case sequence when 1 then 1 else -1 end where sequence in (1, 2);

-- a part of the evidence | change
update archive.evidence_part set sealed = sealed || '\x00'::bytea;

-- a trigger switched off | change
alter table ledger.line disable trigger check_new_lines;

-- a check function replaced | change
create or replace function ledger.check_new_lines() returns trigger language plpgsql as $$begin return null; end$$;

-- a right given | change
grant update on ledger.line to anju_app;

-- a right on one column given | change
grant update (summary) on ledger.entry to anju_app;

-- a schema made | change
create schema attack;
