/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.anju.centre.settlement.OrderTransitions.Step;
import org.junit.jupiter.api.Test;

/** The table in {@code docs/reference/orders.md} is the one that the program goes by. */
class OrdersPageTest {

    private static final Path PAGE = Path.of("../docs/reference/orders.md");
    private static final String REGENERATE =
            "mvn -q test -pl centre -am -Dtest=OrdersPageTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Danju.regenerate=true";
    private static final String HEAD = "| state | becomes | is contradicted by |\n|---|---|---|\n";

    @Test
    void thePageHasTheTableOfTheProgram() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(HEAD);
        int end = page.indexOf("\n\n", start);
        assertThat(start).as("the table's head").isPositive();
        String whole = page.substring(0, start) + table() + page.substring(end + 1);
        if (Boolean.getBoolean("anju.regenerate")) {
            Files.writeString(PAGE, whole);
        }
        assertThat(Files.readString(PAGE)).as("stale; run %s", REGENERATE).isEqualTo(whole);
    }

    @Test
    void aPageWithAnotherMoveIsSeen() throws IOException {
        assertThat(Files.readString(PAGE).replace("`SENT_OFF` → SENDING", "`SENT_OFF` → SETTLED"))
                .doesNotContain(table());
    }

    private static String table() {
        return HEAD
                + Arrays.stream(OrderState.values())
                        .map(OrdersPageTest::row)
                        .collect(Collectors.joining());
    }

    private static String row(OrderState state) {
        return "| %s | %s | %s |\n".formatted(state, cell(state, true), cell(state, false));
    }

    private static String cell(OrderState state, boolean moves) {
        String cell =
                Arrays.stream(OrderEvent.values())
                        .map(event -> word(event, OrderTransitions.step(state, event), moves))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(", "));
        return cell.isEmpty() ? "—" : cell;
    }

    private static String word(OrderEvent event, Step step, boolean moves) {
        return switch (step) {
            case Step.Moves(var to) -> moves ? "`%s` → %s".formatted(event, to) : "";
            case Step.Conflicts() -> moves ? "" : "`%s`".formatted(event);
            case Step.Stays() -> "";
        };
    }
}
