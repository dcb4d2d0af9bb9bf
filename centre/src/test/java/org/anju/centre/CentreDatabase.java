/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.DatabaseRole;
import org.anju.postgres.EmbeddedServer;
import org.anju.postgres.ThrowawayServer;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database of the centre for one test class, copied from a template that is migrated once per
 * JVM. The data source logs in as the serving role, so a test has exactly the rights of the
 * program.
 */
public final class CentreDatabase implements AutoCloseable {

    /** The code that the guard row holds. */
    public static final String CENTRE_CODE = "C99999";

    private static final String TEMPLATE = "anju_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private final HikariDataSource pool;
    private final CountingDataSource counting;
    private @Nullable HikariDataSource superusers;

    private CentreDatabase(String name) {
        this.name = name;
        this.pool = pool(access(DatabaseRole.APP));
        this.counting = new CountingDataSource(pool);
        JdbcClient.create(pool)
                .sql("insert into centre.this_centre (code, name) values (:code, 'test')")
                .param("code", CENTRE_CODE)
                .update();
    }

    /** A fresh migrated database. */
    public static CentreDatabase create() {
        String name = "test_" + COUNT.incrementAndGet();
        server().createDatabase(name, Template.NAME);
        return new CentreDatabase(name);
    }

    /** Connections of the serving role. */
    public DataSource dataSource() {
        return counting;
    }

    /** How many statements the pool has sent so far; a test counts round trips with it. */
    public long statementsSent() {
        return counting.sent();
    }

    /** Statements of the serving role. */
    public JdbcClient jdbc() {
        return JdbcClient.create(counting);
    }

    /** Transactions of the serving role. */
    public TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(counting));
    }

    /** The way in for a role of the centre. */
    public DatabaseAccess access(DatabaseRole role) {
        return server().access(role, name);
    }

    /** The way in for tampering, which no role of the centre may do. */
    public DatabaseAccess superuser() {
        return server().superuser(name);
    }

    /**
     * Statements of the superuser, each a transaction of its own. His connections are kept: a new
     * one for every look of a test that waits would cost more than what it looks at.
     */
    public synchronized JdbcClient asSuperuser() {
        if (superusers == null) {
            // Tests change tables under what was prepared, so nothing is.
            DatabaseAccess access = superuser();
            superusers =
                    pool(
                            new DatabaseAccess(
                                    access.url() + "?prepareThreshold=0",
                                    access.user(),
                                    access.password()));
        }
        return JdbcClient.create(superusers);
    }

    @Override
    public synchronized void close() {
        pool.close();
        if (superusers != null) {
            superusers.close();
        }
    }

    private static EmbeddedServer server() {
        return ThrowawayServer.shared();
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.url());
        config.setUsername(access.user());
        config.setPassword(access.password());
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    private static final class Template {

        static final String NAME = migrate();

        private static String migrate() {
            server().createDatabase(TEMPLATE, null);
            DatabaseAccess owner = server().access(DatabaseRole.OWNER, TEMPLATE);
            Flyway.configure()
                    .dataSource(owner.url(), owner.user(), owner.password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return TEMPLATE;
        }
    }
}
