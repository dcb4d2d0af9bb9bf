-- How the remark (附言) of an employer's payment is read, as data: a new spelling is a new row.
create schema collection;
grant usage on schema collection to anju_app, anju_read;

create table collection.remark_rule (
    rule_no  smallint primary key,
    kind     text not null check (kind in ('ACCOUNT', 'MONTH', 'SEPARATOR', 'WORD', 'LEAD', 'TAIL')),
    pattern  text not null check (pattern <> ''),
    example  text not null,
    unique (kind, pattern)
);
comment on table collection.remark_rule is
    'Rules that read a payment remark, tried in the order of rule_no. ACCOUNT, MONTH and SEPARATOR are '
    'regular expressions with the groups account, year, month; WORD, LEAD and TAIL are words. All are '
    'applied to text folded by NFKC, in upper case, with single blanks.';

insert into collection.remark_rule (rule_no, kind, pattern, example) values
    (100, 'ACCOUNT', '(?<!\d)(?<account>\d{10})(?!\d)', '某某公司 1234567890 2026-01'),
    (110, 'ACCOUNT', '(?<!\d)(?<account>\d{10})(?<year>20\d\d)(?<month>0[1-9]|1[0-2])(?!\d)', '某某公司1234567890202601'),
    (200, 'MONTH', '(?<!\d)(?<year>20\d\d) ?年 ?(?<month>1[0-2]|0?[1-9]) ?月份?', '2026年1月份'),
    (210, 'MONTH', '(?<!\d)(?<year>20\d\d) ?[-./_~—–] ?(?<month>1[0-2]|0?[1-9])(?! ?[-./_~—–]? ?\d)(?: ?月份?)?', '2026-01'),
    (220, 'MONTH', '(?<!\d)(?<year>20\d\d)(?<month>0[1-9]|1[0-2])(?!\d)(?: ?月份?)?', '202601'),
    (230, 'MONTH', '(?<!\d)(?<year>20\d\d) (?<month>1[0-2]|0[1-9])(?! ?[-./]? ?\d)(?: ?月份?)?', '2026 01'),
    (240, 'MONTH', '(?<!\d)(?<year>\d\d) ?年 ?(?<month>1[0-2]|0?[1-9]) ?月份?', '26年1月'),
    (300, 'SEPARATOR', '[,;:|/\\+&=*#@~_]+', '某某公司,1234567890,202601'),
    (310, 'SEPARATOR', '[、。·・;]+', '某某公司、1234567890、202601'),
    (320, 'SEPARATOR', '[-–—―]+', '某某公司-1234567890-202601'),
    (330, 'SEPARATOR', '["''“”‘’《》〈〉【】〔〕\[\]{}<>「」『』]+', '【某某公司】1234567890'),
    (400, 'WORD', '单位', '单位 某某公司'),
    (401, 'WORD', '名称', '名称:某某公司'),
    (402, 'WORD', '单位名称', '单位名称:某某公司'),
    (403, 'WORD', '账号', '账号:1234567890'),
    (404, 'WORD', '帐号', '帐号:1234567890'),
    (405, 'WORD', '单位账号', '单位账号:1234567890'),
    (406, 'WORD', '单位帐号', '单位帐号:1234567890'),
    (407, 'WORD', '公积金账号', '公积金账号:1234567890'),
    (408, 'WORD', '月份', '月份:2026-01'),
    (409, 'WORD', '缴存月份', '缴存月份:2026-01'),
    (410, 'WORD', '汇缴月份', '汇缴月份:2026-01'),
    (411, 'WORD', '缴存', '某某公司 缴存 2026-01'),
    (412, 'WORD', '汇缴', '某某公司 汇缴 2026-01'),
    (413, 'WORD', '公积金', '某某公司 公积金 2026-01'),
    (414, 'WORD', '住房公积金', '某某公司 住房公积金 2026-01'),
    (415, 'WORD', '缴公积金', '某某公司 2026-01 缴公积金'),
    (416, 'WORD', '缴存公积金', '某某公司 2026-01 缴存公积金'),
    (417, 'WORD', '公积金缴存', '某某公司 2026-01 公积金缴存'),
    (418, 'WORD', '公积金汇缴', '某某公司 2026-01 公积金汇缴'),
    (500, 'LEAD', '单位名称', '单位名称某某公司'),
    (501, 'LEAD', '名称', '名称某某公司'),
    (600, 'TAIL', '单位账号', '某某公司单位账号1234567890'),
    (601, 'TAIL', '账号', '某某公司账号1234567890'),
    (602, 'TAIL', '汇缴', '某某公司汇缴2026-01'),
    (603, 'TAIL', '公积金', '某某公司公积金2026-01'),
    (604, 'TAIL', '住房公积金', '某某公司住房公积金2026-01');

grant select on collection.remark_rule to anju_app, anju_read;
