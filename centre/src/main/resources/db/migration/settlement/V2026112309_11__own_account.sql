-- Wallets of the centre become one kind of account whose movements the bank tells: beside them stand
-- special deposit accounts and the loan wallet that the bank keeps (clauses 3.4, 5.1).
alter table settlement.centre_wallet rename to own_account;
alter table settlement.own_account
    add column kind text not null default 'WALLET'
        check (kind in ('DEPOSIT', 'WALLET', 'LOAN_WALLET'));
alter table settlement.own_account alter column kind drop default;
