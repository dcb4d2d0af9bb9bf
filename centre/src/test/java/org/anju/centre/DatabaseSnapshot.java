/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What all tables of a test's database held at one moment, and the way back to it: one history can
 * then be lived through many times from the same beginning, by one running program. Sequences run
 * on.
 */
public final class DatabaseSnapshot {

    // Partitions are reached through their parents; what has been migrated is nobody's state.
    private static final String TAKE =
            """
            do $$
            declare
                kept record;
            begin
                create schema kept;
                create table kept.kept_table as
                select c.oid::regclass::text as source,
                       format('kept.%I', n.nspname || '.' || c.relname) as copy,
                       (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                          from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                           and a.attgenerated = '') as columns
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and not c.relispartition
                   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'kept')
                   and c.relname <> 'flyway_schema_history';
                for kept in table kept.kept_table loop
                    execute format('create table %s as select %s from %s',
                                   kept.copy, kept.columns, kept.source);
                end loop;
            end
            $$
            """;

    // As a replica no trigger and no foreign key speaks up: this is not the program's doing.
    private static final String SET_BACK =
            """
            do $$
            declare
                kept record;
            begin
                perform set_config('session_replication_role', 'replica', true);
                for kept in table kept.kept_table loop
                    execute format('delete from %s', kept.source);
                    execute format('insert into %s (%s) overriding system value select %s from %s',
                                   kept.source, kept.columns, kept.columns, kept.copy);
                end loop;
            end
            $$
            """;

    private final JdbcClient superuser;

    private DatabaseSnapshot(JdbcClient superuser) {
        this.superuser = superuser;
    }

    /** Keeps what the database holds now; once per database. */
    public static DatabaseSnapshot of(CentreDatabase database) {
        JdbcClient superuser = database.asSuperuser();
        superuser.sql(TAKE).update();
        return new DatabaseSnapshot(superuser);
    }

    /** Brings every table back to what it held then. Nobody may be writing meanwhile. */
    public void setBack() {
        superuser.sql(SET_BACK).update();
    }
}
