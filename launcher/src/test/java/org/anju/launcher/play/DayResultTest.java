/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.anju.launcher.link.JudgedMessages;
import org.anju.launcher.play.DayResult.Account;
import org.anju.launcher.play.DayResult.CheckedInvariant;
import org.anju.launcher.play.DayResult.Expectation;
import org.anju.launcher.play.DayResult.Messages;
import org.anju.launcher.play.DayResult.PlayedStep;
import org.anju.launcher.play.DayResult.PlayedSteps;
import org.anju.launcher.play.DayResult.Refused;
import org.anju.launcher.play.DayResult.Remittance;
import org.anju.launcher.play.DayResult.SuspenseItem;
import org.anju.launcher.play.DayResult.TrialBalance;
import org.anju.launcher.play.DayResult.Wallet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DayResultTest {

    private static final Expectation MET =
            new Expectation(7, "pay", "payment from a", "posted", "posted", true);
    private static final CheckedInvariant HOLDS =
            new CheckedInvariant("bank", "S1", "Sums to zero", true, List.of());

    private static final String DOCUMENTED_KEYS =
            """
            days[].date
            days[].invariants[].breaks[]
            days[].invariants[].holds
            days[].invariants[].id
            days[].invariants[].source
            days[].invariants[].title
            days[].steps[].at
            days[].steps[].line
            days[].steps[].step
            days[].steps[].text
            expectations[].expected
            expectations[].found
            expectations[].holds
            expectations[].line
            expectations[].step
            expectations[].subject
            failure
            format
            heaps[].limit_mb
            heaps[].peak_mb
            heaps[].program
            invariants[].breaks[]
            invariants[].holds
            invariants[].id
            invariants[].source
            invariants[].title
            messages.applied
            messages.attempts
            messages.delivered
            messages.notices
            messages.parked
            messages.refused[].mend
            messages.refused[].message_id
            messages.refused[].place
            messages.refused[].reason
            messages.refused[].value
            messages.waiting
            remittances[].employer
            remittances[].employer_fen
            remittances[].entry
            remittances[].month
            remittances[].name
            remittances[].person_fen
            remittances[].persons
            remittances[].state
            remittances[].total_fen
            result
            schemas[].definition
            schemas[].invalid
            schemas[].skipped
            schemas[].spoilt
            schemas[].valid
            suspense[].amount_fen
            suspense[].employer
            suspense[].notice
            suspense[].opened_on
            suspense[].reason
            suspense[].remaining_fen
            suspense[].remittance
            suspense[].wallet
            title
            trial_balance.accounts[].balance_fen
            trial_balance.accounts[].code
            trial_balance.accounts[].credit_fen
            trial_balance.accounts[].debit_fen
            trial_balance.accounts[].name
            trial_balance.accounts[].side
            trial_balance.credit_fen
            trial_balance.date
            trial_balance.debit_fen
            wallets[].bank_fen
            wallets[].book_fen
            wallets[].key
            wallets[].name
            wallets[].number
            wallets[].owner
            """;

    /** The keys are frozen: whoever changes this list breaks somebody's program. */
    @Test
    void writesTheDocumentedKeysAndNoOthers() {
        JsonNode json = JsonMapper.shared().readTree(whole().json());

        assertThat(paths(json)).containsExactlyElementsOf(DOCUMENTED_KEYS.lines().toList());
    }

    @Test
    void isHeldWhereEverythingHolds() {
        assertThat(DayResult.verdict(null, List.of(MET), List.of(HOLDS))).isEqualTo("held");
    }

    @Test
    void isBrokenByOneExpectationOneInvariantOrAFailure() {
        Expectation broken = new Expectation(8, "pay", "payment", "posted", "suspense", false);
        CheckedInvariant breaks =
                new CheckedInvariant("centre", "I1", "Balanced", false, List.of("entry 1"));

        assertThat(DayResult.verdict(null, List.of(MET, broken), List.of(HOLDS)))
                .isEqualTo("broken");
        assertThat(DayResult.verdict(null, List.of(MET), List.of(HOLDS, breaks)))
                .isEqualTo("broken");
        assertThat(DayResult.verdict("no answer", List.of(MET), List.of(HOLDS)))
                .isEqualTo("broken");
    }

    private static DayResult whole() {
        return new DayResult(
                DayResult.FORMAT,
                "标题",
                "broken",
                null,
                List.of(
                        new PlayedSteps(
                                "2026-01-05",
                                List.of(
                                        new PlayedStep(
                                                7, "pay", "2026-01-05T09:00:00+08:00", "paid")),
                                List.of(
                                        new CheckedInvariant(
                                                "centre", "R1", "Even", false, List.of("no"))))),
                List.of(MET),
                new TrialBalance(
                        "2026-01-05", List.of(new Account("201", "缴存", 0, 1, 1, "CREDIT")), 1, 1),
                List.of(new Wallet("a", "9900000000000001", "甲", "CENTRE", 1, null)),
                List.of(new Remittance("r", "a", "2026-01", "POSTED", 1, 1, 1, 2, null)),
                List.of(new SuspenseItem("a", 1, null, "SHORT", 2, 1, null, "2026-01-05")),
                new Messages(1, 1, 2, 0, 0, 1, List.of(new Refused(null, "MALFORMED", "", "", ""))),
                List.of(new JudgedMessages("camt.054.001.08", 1, 0, 0, 0)),
                List.of(
                        new CheckedInvariant(
                                "play", "bank-equals-books", "Equal", false, List.of("no"))),
                List.of(new DayResult.Heap("centre", 120, 512)));
    }

    private static List<String> paths(JsonNode node) {
        List<String> paths = new ArrayList<>();
        collect(node, "", paths);
        return paths.stream().distinct().sorted().toList();
    }

    private static void collect(JsonNode node, String path, List<String> paths) {
        if (node.isObject()) {
            node.properties()
                    .forEach(
                            member ->
                                    collect(
                                            member.getValue(),
                                            path.isEmpty()
                                                    ? member.getKey()
                                                    : path + "." + member.getKey(),
                                            paths));
        } else if (node.isArray()) {
            node.forEach(item -> collect(item, path + "[]", paths));
        } else {
            paths.add(path);
        }
    }
}
