/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.anju.kernel.Clause;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The example of a hostile world, played once: it holds, on every day and in the end, and what went
 * over the bank link is what the official schemas say. That a wrong expectation is told is proved
 * by {@link DayIT}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstDayIT {

    private static final Path EXAMPLE = AnjuProgram.ROOT.resolve("examples/first-day");

    @TempDir private static Path temporary;
    private AnjuProgram.Ended played;

    @BeforeAll
    void play() {
        played = AnjuProgram.run(temporary, "day", EXAMPLE.toString(), "--json");
        assertThat(played.exitCode()).as(played.told()).isZero();
    }

    @Test
    @Clause("fig.1")
    @Clause("5.4")
    @Clause("6.1.1.1-2")
    @Clause("6.1.1.1-4")
    void holdsWhateverDoesNotAgreeWithItsReasonAndHasTwoPeopleAssignIt() {
        JsonNode result = played.json();

        assertThat(result.get("result").asString()).isEqualTo("held");
        assertThat(broken(result.get("expectations"))).isEmpty();
        assertThat(broken(result.get("invariants"))).isEmpty();
        assertThat(result.get("suspense"))
                .extracting(item -> item.get("reason").asString())
                .contains(
                        "SHORT",
                        "OVER",
                        "WRONG_MONTH",
                        "UNREADABLE_REMARK",
                        "OTHERS_WALLET",
                        "UNKNOWN_PAYER",
                        "ALREADY_PAID",
                        "EXPIRED",
                        "CANCELLED");
        assertThat(result.get("suspense"))
                .as("what the clerk paid from a wallet of nobody known is the employer's now")
                .filteredOn(item -> item.get("amount_fen").asLong() == 63_960_00)
                .filteredOn(item -> item.get("reason").asString().equals("UNKNOWN_PAYER"))
                .singleElement()
                .satisfies(
                        item -> {
                            assertThat(item.get("employer").asString()).isEqualTo("freight");
                            assertThat(item.get("remaining_fen").asLong()).isZero();
                            assertThat(item.get("remittance").asString())
                                    .isEqualTo("freight-february");
                        });
    }

    @Test
    void holdsItsInvariantsAtTheEndOfEveryDay() {
        JsonNode days = played.json().get("days");

        assertThat(days).hasSize(5);
        for (JsonNode day : days) {
            assertThat(day.get("invariants"))
                    .extracting(invariant -> invariant.get("id").asString())
                    .contains("trial-balance", "bank-equals-books-and-on-the-way");
            assertThat(broken(day.get("invariants"))).as(day.get("date").asString()).isEmpty();
        }
    }

    @Test
    void sendsNothingInEitherDirectionThatTheOfficialSchemasRefuse() {
        JsonNode schemas = played.json().get("schemas");
        if (schemas.isNull()) {
            System.out.println("FirstDayIT: skipped every message, no schemas (set ANJU_XSD)");
        }
        assumeThat(schemas.isNull()).isFalse();

        System.out.println("FirstDayIT: judged by the official schemas " + schemas);
        assertThat(schemas)
                .extracting(judged -> judged.get("definition").asString())
                .contains(
                        "camt.054.001.08", "camt.060.001.05", "admi.004.001.02", "admi.007.001.01");
        assertThat(schemas)
                .allSatisfy(
                        judged -> {
                            assertThat(judged.get("valid").asLong()).isPositive();
                            assertThat(judged.get("invalid").asLong()).isZero();
                            assertThat(judged.get("skipped").asLong()).isZero();
                        });
        assertThat(played.json().get("invariants"))
                .extracting(invariant -> invariant.get("id").asString())
                .contains("every-message-valid");
    }

    private static Stream<JsonNode> broken(JsonNode checks) {
        return checks.valueStream().filter(check -> !check.get("holds").asBoolean());
    }
}
