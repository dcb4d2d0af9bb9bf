-- An account number and a month written without a gap between them, and two months told apart from
-- a month with a day.
insert into collection.remark_rule (rule_no, kind, pattern, example) values
    (120, 'ACCOUNT', '(?<!\d)(?<account>\d{10})(?<year>20\d\d) ?[-./年] ?(?<month>1[0-2]|0?[1-9])(?!\d)(?! ?[-./日] ?\d)(?: ?月份?)?', '某某公司12345678902026年1月'),
    (130, 'ACCOUNT', '(?<!\d)(?<year>20\d\d)(?<month>0[1-9]|1[0-2])(?<account>\d{10})(?!\d)', '2026011234567890某某公司');
update collection.remark_rule
   set pattern = '(?<!\d)(?<year>20\d\d) ?[-./_~—–] ?(?<month>1[0-2]|0?[1-9])(?!\d)(?! ?[-./_~—–] ?\d)(?: ?月份?)?'
 where rule_no = 210;
