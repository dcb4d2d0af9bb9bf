-- The chart of accounts (科目表): the sixteen official first-level accounts with untouched codes, and
-- the details that e-CNY adds below them. A row is added by migration or, for a wallet, by opening it.
create schema ledger;
grant usage on schema ledger to anju_app, anju_read;

create table ledger.chart_account (
    code        text primary key check (code ~ '^\d{3}(\d{2}){0,3}$'),
    name        text not null,
    parent_code text references ledger.chart_account,
    kind        text not null check (kind in ('ASSET', 'LIABILITY', 'NET_ASSET', 'INCOME', 'EXPENSE')),
    side        text not null check (side in ('DEBIT', 'CREDIT')),
    -- what a detail of this account belongs to; null where the account has no sub-ledger
    sub_ledger  text check (sub_ledger in ('PERSON', 'EMPLOYER', 'NOTICE')),
    postable    boolean not null,
    check ((parent_code is null and length(code) = 3)
           or parent_code = left(code, length(code) - 2))
);

insert into ledger.chart_account (code, name, parent_code, kind, side, sub_ledger, postable) values
    ('101', '住房公积金存款', null, 'ASSET', 'DEBIT', null, false),
    ('102', '增值收益存款', null, 'ASSET', 'DEBIT', null, true),
    ('111', '应收利息', null, 'ASSET', 'DEBIT', null, true),
    ('119', '其他应收款', null, 'ASSET', 'DEBIT', null, false),
    ('121', '委托贷款', null, 'ASSET', 'DEBIT', null, true),
    ('122', '逾期贷款', null, 'ASSET', 'DEBIT', null, true),
    ('124', '国家债券', null, 'ASSET', 'DEBIT', null, true),
    ('201', '住房公积金', null, 'LIABILITY', 'CREDIT', 'PERSON', true),
    ('211', '应付利息', null, 'LIABILITY', 'CREDIT', null, true),
    ('214', '专项应付款', null, 'LIABILITY', 'CREDIT', null, false),
    ('219', '其他应付款', null, 'LIABILITY', 'CREDIT', null, false),
    ('301', '贷款风险准备', null, 'NET_ASSET', 'CREDIT', null, true),
    ('311', '增值收益', null, 'NET_ASSET', 'CREDIT', null, true),
    ('321', '增值收益分配', null, 'NET_ASSET', 'CREDIT', null, false),
    ('401', '业务收入', null, 'INCOME', 'CREDIT', null, false),
    ('411', '业务支出', null, 'EXPENSE', 'DEBIT', null, false);

insert into ledger.chart_account (code, name, parent_code, kind, side, sub_ledger, postable) values
    ('10101', '活期存款专户', '101', 'ASSET', 'DEBIT', null, false),
    ('10102', '定期、通知、协定存款', '101', 'ASSET', 'DEBIT', null, false),
    ('10103', '数字人民币对公钱包', '101', 'ASSET', 'DEBIT', null, false),
    ('10104', '委托贷款账户钱包', '101', 'ASSET', 'DEBIT', null, false),
    ('10108', '资金在途', '101', 'ASSET', 'DEBIT', null, false),
    ('11902', '应收受托银行款(单边账)', '119', 'ASSET', 'DEBIT', null, true),
    ('21401', '管理费用', '214', 'LIABILITY', 'CREDIT', null, true),
    ('21402', '城市廉租住房建设补充资金', '214', 'LIABILITY', 'CREDIT', null, true),
    ('21901', '数字人民币暂收', '219', 'LIABILITY', 'CREDIT', null, false),
    ('21902', '付款退回待处理', '219', 'LIABILITY', 'CREDIT', null, true),
    ('21904', '应付归集手续费', '219', 'LIABILITY', 'CREDIT', null, true),
    ('21905', '应付委贷手续费', '219', 'LIABILITY', 'CREDIT', null, true),
    ('21906', '长款待查', '219', 'LIABILITY', 'CREDIT', null, true),
    ('32101', '提取贷款风险准备', '321', 'NET_ASSET', 'CREDIT', null, true),
    ('32102', '提取管理费用', '321', 'NET_ASSET', 'CREDIT', null, true),
    ('32103', '提取城市廉租住房建设补充资金', '321', 'NET_ASSET', 'CREDIT', null, true),
    ('32104', '待分配增值收益', '321', 'NET_ASSET', 'CREDIT', null, true),
    ('40101', '住房公积金利息收入', '401', 'INCOME', 'CREDIT', null, false),
    ('40102', '增值收益利息收入', '401', 'INCOME', 'CREDIT', null, true),
    ('40103', '委托贷款利息收入', '401', 'INCOME', 'CREDIT', null, true),
    ('40104', '国家债券利息收入', '401', 'INCOME', 'CREDIT', null, true),
    ('40105', '其他收入', '401', 'INCOME', 'CREDIT', null, true),
    ('41101', '住房公积金利息支出', '411', 'EXPENSE', 'DEBIT', null, true),
    ('41102', '归集手续费支出', '411', 'EXPENSE', 'DEBIT', null, true),
    ('41103', '委托贷款手续费支出', '411', 'EXPENSE', 'DEBIT', null, true);

insert into ledger.chart_account (code, name, parent_code, kind, side, sub_ledger, postable) values
    ('1010801', '资金在途-兑换(账户→钱包)', '10108', 'ASSET', 'DEBIT', null, true),
    ('1010802', '资金在途-兑换(钱包→账户)', '10108', 'ASSET', 'DEBIT', null, true),
    ('1010803', '资金在途-托收', '10108', 'ASSET', 'DEBIT', null, true),
    ('1010804', '资金在途-批量代发代收', '10108', 'ASSET', 'DEBIT', null, true),
    ('1010805', '资金在途-贷款发放与退回', '10108', 'ASSET', 'DEBIT', null, true),
    ('1010806', '资金在途-还款清算', '10108', 'ASSET', 'DEBIT', null, true),
    ('1010807', '资金在途-异地转移', '10108', 'ASSET', 'DEBIT', null, true),
    ('2190101', '数字人民币挂账(来源不明)', '21901', 'LIABILITY', 'CREDIT', 'NOTICE', true),
    ('2190102', '暂存款-单位', '21901', 'LIABILITY', 'CREDIT', 'EMPLOYER', true),
    ('2190103', '暂存款-个人与灵活就业', '21901', 'LIABILITY', 'CREDIT', 'PERSON', true),
    ('2190104', '暂存款-异地转入待核', '21901', 'LIABILITY', 'CREDIT', 'NOTICE', true),
    ('2190105', '暂存款-还款', '21901', 'LIABILITY', 'CREDIT', 'NOTICE', true),
    ('2190106', '托收待匹配', '21901', 'LIABILITY', 'CREDIT', null, true),
    ('4010101', '活期存款利息收入', '40101', 'INCOME', 'CREDIT', null, true),
    ('4010102', '定期存款利息收入', '40101', 'INCOME', 'CREDIT', null, true),
    ('4010103', '利息收入-数字人民币钱包', '40101', 'INCOME', 'CREDIT', null, true);

-- A wallet's account is 10103 and two digits; 99 wallets per centre are more than any has.
create sequence ledger.wallet_account_no minvalue 1 maxvalue 99;
grant usage on sequence ledger.wallet_account_no to anju_app;

grant select, insert on ledger.chart_account to anju_app;
grant select on ledger.chart_account to anju_read;
