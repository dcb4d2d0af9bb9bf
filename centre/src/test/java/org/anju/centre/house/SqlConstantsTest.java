/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.anju.centre.CentreDatabase;
import org.anju.centre.house.SqlConstants.Constant;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.DatabaseRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every statement of every repository, planned by the migrated database for the serving role. */
class SqlConstantsTest {

    private static CentreDatabase database;
    private static SingleConnectionDataSource connection;
    private static SqlConstants statements;

    @BeforeAll
    static void migrate() {
        database = CentreDatabase.create();
        DatabaseAccess access = database.access(DatabaseRole.APP);
        // Only as plain text does the server leave the numbered parameters to the plan.
        String url = access.url() + "?preferQueryMode=simple";
        connection = new SingleConnectionDataSource(url, access.user(), access.password(), true);
        connection.setAutoCommit(false);
        statements = new SqlConstants(new JdbcTemplate(connection));
    }

    @AfterAll
    static void close() {
        connection.close();
        database.close();
    }

    @Test
    void theDatabasePlansEveryStatementOfEveryRepository() throws IOException {
        List<Class<?>> repositories = SqlConstants.repositories("org/anju/centre");
        List<Constant> constants = repositories.stream().flatMap(SqlConstants::of).toList();
        assertThat(repositories).hasSizeGreaterThan(8);
        assertThat(constants).hasSizeGreaterThanOrEqualTo(repositories.size());
        statements.makeTemporaryTables(constants);
        assertThat(constants.stream().map(statements::refusal).flatMap(Optional::stream)).isEmpty();
    }

    @Test
    void goesRedOnAMisspeltColumnAWrongTypeAMissingRightAndAMereText() {
        assertThat(
                        SqlConstants.of(RedRepository.class)
                                .map(statements::refusal)
                                .flatMap(Optional::stream))
                .satisfiesExactlyInAnyOrder(
                        red ->
                                assertThat(red)
                                        .startsWith("RedRepository.MISSPELT")
                                        .contains("column \"entry_idd\" does not exist"),
                        red ->
                                assertThat(red)
                                        .startsWith("RedRepository.WRONG_TYPE")
                                        .contains("operator does not exist"),
                        red ->
                                assertThat(red)
                                        .startsWith("RedRepository.FORBIDDEN")
                                        .contains("permission denied for table entry"),
                        red ->
                                assertThat(red)
                                        .startsWith("RedRepository.MERE_TEXT")
                                        .contains("is no statement that can be planned"));
    }

    /** Breaks the rule in every way, and keeps it once. */
    static final class RedRepository {

        static final String RIGHT =
                """
                select entry_id
                  from ledger.entry
                 where idempotency_key = :key and summary <> 'why?'
                """;

        static final String MISSPELT =
                """
                select entry_idd
                  from ledger.entry
                 where idempotency_key = :key
                """;

        static final String WRONG_TYPE =
                """
                select entry_id
                  from ledger.entry
                 where accounting_date = 7
                """;

        static final String FORBIDDEN =
                """
                delete from ledger.entry
                 where entry_id = :id
                """;

        static final String MERE_TEXT = "remark";

        private RedRepository() {}
    }
}
