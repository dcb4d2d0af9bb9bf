-- A leg that waited for a limit is asked for no more once its walk has ended: its task ends with the walk,
-- by no change.
alter table registry.limit_task_end alter column change_id drop not null;
