-- The action log (clauses 9.4, 9.5): added to in the transaction of the act, never changed.
create schema audit;
grant usage on schema audit to anju_app, anju_sealer, anju_read;

create table audit.action (
    action_id    uuid        primary key,
    recorded_at  timestamptz not null,
    actor_number text        not null,
    actor_name   text        not null,
    action       text        not null,
    object       text        not null,
    outcome      text        not null check (outcome in ('SUCCEEDED', 'REFUSED')),
    entry_id     uuid,
    more         jsonb       not null
);
create index action_by_object on audit.action (object);

grant select, insert on audit.action to anju_app;
grant select on audit.action to anju_sealer, anju_read;
