-- Special deposit accounts and loan wallets are opened below 10101 and 10104 as wallets are below
-- 10103: two digits each, 99 of a kind are more than any centre has.
create sequence ledger.deposit_account_no minvalue 1 maxvalue 99;
create sequence ledger.loan_wallet_account_no minvalue 1 maxvalue 99;
grant usage on sequence ledger.deposit_account_no, ledger.loan_wallet_account_no to anju_app;
