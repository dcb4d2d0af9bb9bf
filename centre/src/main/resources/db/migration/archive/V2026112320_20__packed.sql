-- Long evidence is made smaller part by part before it is sealed; what was kept before is as it was.
alter table archive.evidence add column packed boolean not null default false;
comment on column archive.evidence.packed is 'whether each part begins with how it was packed';
-- One byte more, which says how the part is packed.
alter table archive.evidence_part
    drop constraint evidence_part_sealed_check,
    add constraint evidence_part_sealed_check check (length(sealed) <= 262144 + 29);
