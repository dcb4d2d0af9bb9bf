-- Papers that show why something is to be done are evidence too. Which kinds there are says the
-- program; the table asks only for a name of that form.
alter table archive.evidence
    drop constraint if exists evidence_kind_check,
    add constraint evidence_kind_named check (kind ~ '^[A-Z][A-Z_]{2,40}$');
