/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.anju.postgres.DatabaseAccess;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.stereotype.Repository;

/** Has the database prepare every statement of every repository against the migrated schema. */
class SqlStatementsTest {

    @Test
    void everyStatementFitsTheSchema() throws Exception {
        Map<String, String> statements = statements();

        assertThat(statements).hasSizeGreaterThan(25);
        try (Connection database = connect()) {
            for (Map.Entry<String, String> statement : statements.entrySet()) {
                describe(database, statement.getKey(), statement.getValue());
            }
        }
    }

    @Test
    void findsAMisspeltColumn() throws Exception {
        try (Connection database = connect()) {
            assertThatThrownBy(
                            () ->
                                    describe(
                                            database,
                                            "Wrong.STATEMENT",
                                            "select nmae from core.account where number = :n"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Wrong.STATEMENT")
                    .hasMessageContaining("nmae");
        }
    }

    private static void describe(Connection database, String name, String sql) {
        String positional =
                NamedParameterUtils.substituteNamedParameters(
                        NamedParameterUtils.parseSqlStatement(sql), null);
        try (PreparedStatement statement = database.prepareStatement(positional)) {
            statement.getParameterMetaData();
        } catch (SQLException e) {
            throw new AssertionError(name + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> statements() throws ReflectiveOperationException {
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Repository.class));
        Map<String, String> statements = new TreeMap<>();
        for (BeanDefinition repository :
                scanner.findCandidateComponents(SandboxBank.class.getPackageName())) {
            for (Field field : Class.forName(repository.getBeanClassName()).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                    field.setAccessible(true);
                    statements.put(
                            repository.getBeanClassName() + "." + field.getName(),
                            (String) field.get(null));
                }
            }
        }
        return statements;
    }

    private static Connection connect() throws SQLException {
        DatabaseAccess access = Play.shared().database();
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }
}
