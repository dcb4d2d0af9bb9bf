-- Lines of a payout are paid one after the other: one that the money does not reach for is refused,
-- and a later, smaller one is paid from what is left.
create function core.take_what_fits(taken bigint, fen bigint, most bigint) returns bigint
    language sql immutable
    return case when taken + fen <= most then taken + fen else taken end;

create aggregate core.taken_of (fen bigint, most bigint) (
    sfunc = core.take_what_fits, stype = bigint, initcond = '0');
