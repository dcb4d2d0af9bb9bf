-- The accounts that the walks of money need beside those at the bank: loans, collections, letters of
-- transfer, returned payments and what the bank owes or gave too much get their sub-ledgers. Nothing
-- was ever booked under them.
alter table ledger.chart_account
    drop constraint chart_account_sub_ledger_check,
    add constraint chart_account_sub_ledger_check check (sub_ledger in (
        'PERSON', 'EMPLOYER', 'NOTICE', 'LOAN', 'LETTER', 'BATCH', 'ORDER'));

update ledger.chart_account set sub_ledger = 'LOAN' where code in ('121', '122', '2190105');
update ledger.chart_account set sub_ledger = 'LETTER' where code = '2190104';
update ledger.chart_account set sub_ledger = 'BATCH' where code = '2190106';
update ledger.chart_account set sub_ledger = 'ORDER' where code = '21902';
update ledger.chart_account set sub_ledger = 'NOTICE' where code in ('11902', '21906');
