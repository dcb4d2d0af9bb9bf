-- Which kinds of evidence there are says the program alone; here stands that one is named.
alter table archive.evidence
    drop constraint evidence_kind_check,
    add constraint evidence_kind_check check (kind ~ '^[A-Z]+(_[A-Z]+)*$');
