/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.anju.house.red.ChainedJdbc;
import org.junit.jupiter.api.Test;

/** JDBC in repositories only, seen in the compiled classes: a chain of calls needs no import. */
class CompiledJdbcTest {

    private static final ArchRule ONLY_REPOSITORIES_ASK =
            noClasses()
                    .that()
                    .haveNameNotMatching(".*Repository(\\$.*)?")
                    .should()
                    .accessClassesThat()
                    .resideInAnyPackage(
                            "java.sql..", "org.springframework.jdbc.core..", "org.postgresql..")
                    .because("the test of all statements looks into repositories only");

    @Test
    void nothingButARepositoryAsksTheDatabase() {
        ONLY_REPOSITORIES_ASK.check(
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.anju.centre"));
    }

    @Test
    void goesRedOnAChainOfCallsWithoutAnImport() {
        JavaClasses red = new ClassFileImporter().importClasses(ChainedJdbc.class);
        assertThatThrownBy(() -> ONLY_REPOSITORIES_ASK.check(red))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("java.sql.Connection.createStatement()");
    }
}
