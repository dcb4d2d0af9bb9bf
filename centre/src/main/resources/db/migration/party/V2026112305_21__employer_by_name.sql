-- The bank names who pays; of an unknown wallet that name may be an employer's.
create index employer_by_name on party.employer (name);
