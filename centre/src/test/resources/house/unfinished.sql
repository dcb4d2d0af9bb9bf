-- TODO: check the balance
select 1;
-- Todos is the name of a town.
select 2; -- FIXME
