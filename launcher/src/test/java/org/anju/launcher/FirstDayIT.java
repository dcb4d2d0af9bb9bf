/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anju.kernel.Clause;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
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
    @TempDir private static Path folder;
    private Path kept;
    private AnjuProgram.Ended played;

    @BeforeAll
    void play() {
        kept = folder.resolve("kept");
        played =
                AnjuProgram.run(
                        temporary, "day", EXAMPLE.toString(), "--json", "--keep", kept.toString());
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
    void sendsNothingInEitherDirectionThatTheOfficialSchemasRefuse()
            throws IOException, SAXException, SQLException {
        BankLinkTraffic traffic = BankLinkTraffic.of(kept);
        OfficialSchemas schemas = new OfficialSchemas();
        if (!schemas.areHere()) {
            System.out.printf(
                    "FirstDayIT: skipped %d messages, no schemas in %s (set ANJU_XSD)%n",
                    traffic.messages().size(), schemas.folder());
        }
        assumeThat(schemas.areHere()).isTrue();

        Map<String, Integer> judged = new TreeMap<>();
        for (byte[] message : traffic.messages()) {
            judged.merge(valid(schemas, message), 1, Integer::sum);
        }

        System.out.println("FirstDayIT: valid by the official schemas " + judged + ", 0 skipped");
        assertThat(judged)
                .containsOnlyKeys(
                        "camt.054.001.08", "camt.060.001.05", "admi.004.001.02", "admi.007.001.01");
        assertThat(traffic.taken()).isEqualTo(traffic.sent());
        assertThat(traffic.arrived())
                .as("nothing the centre wrote escaped the judgement")
                .containsAll(traffic.written())
                .isNotEmpty();
    }

    private static String valid(OfficialSchemas schemas, byte[] message)
            throws SAXException, IOException {
        try {
            return schemas.requireValid(message);
        } catch (SAXException fault) {
            throw new SAXException(new String(message, StandardCharsets.UTF_8), fault);
        }
    }

    private static Stream<JsonNode> broken(JsonNode checks) {
        return checks.valueStream().filter(check -> !check.get("holds").asBoolean());
    }
}
