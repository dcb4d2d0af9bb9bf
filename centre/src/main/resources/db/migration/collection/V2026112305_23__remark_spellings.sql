-- The other spelling of 账号 behind a name, and the hyphen that Unicode calls one.
insert into collection.remark_rule (rule_no, kind, pattern, example) values
    (605, 'TAIL', '帐号', '某某公司帐号1234567890'),
    (606, 'TAIL', '单位帐号', '某某公司单位帐号1234567890'),
    (340, 'SEPARATOR', '‐+', '某某公司‐1234567890‐202601');
update collection.remark_rule
   set pattern = '(?<!\d)(?<year>20\d\d) ?[-‐./_~—–] ?(?<month>1[0-2]|0?[1-9])(?!\d)(?! ?[-‐./_~—–] ?\d)(?: ?月份?)?'
 where rule_no = 210;
