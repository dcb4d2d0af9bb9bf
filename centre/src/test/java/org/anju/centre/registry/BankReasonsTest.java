/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.anju.centre.registry.RegistryChange.SetBankReason;
import org.anju.centre.settlement.BankReason;
import org.anju.centre.settlement.RetryClass;
import org.anju.centre.staff.Decision;
import org.anju.kernel.Clause;
import org.anju.kernel.RowProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a bank's own reason codes mean comes from two people, by date. */
class BankReasonsTest {

    private RegistryOnDatabase centre;

    @BeforeEach
    void open() {
        centre = new RegistryOnDatabase();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private static BankReason reason(String code, String meaning, String iso, RetryClass retry) {
        return new BankReason(
                RegistryOnDatabase.BANK, code, RegistryOnDatabase.TODAY, meaning, iso, retry);
    }

    private List<String> problems(BankReason reason) {
        try {
            centre.propose(new SetBankReason(reason));
            return List.of();
        } catch (RegistryRefusal refusal) {
            return refusal.problems().stream().map(RowProblem::code).toList();
        }
    }

    @Test
    @Clause("8.1.2")
    void aMeaningHoldsOnceASecondPersonHasApprovedIt() {
        BankReason short1 = reason("L3004", "余额不足", "AM04", RetryClass.LATER);
        RequestedChange asked = centre.propose(new SetBankReason(short1));
        assertThat(centre.reasons().own()).isEmpty();
        assertThat(centre.decide(asked, Decision.APPROVE).change())
                .isEqualTo(new SetBankReason(short1));
        assertThat(centre.reasons().own()).containsExactly(short1);
        centre.decide(
                centre.propose(new SetBankReason(reason("L3004", "x", "AC01", RetryClass.NEVER))),
                Decision.REJECT);
        assertThat(centre.reasons().own()).containsExactly(short1);
    }

    @Test
    void aMistakeOfTheSameDayIsMendedByAnotherRow() {
        BankReason wrong = reason("L3004", "余额不足", "AM14", RetryClass.AFTER_LIMIT);
        BankReason right = reason("L3004", "余额不足", "AM04", RetryClass.LATER);
        centre.approved(new SetBankReason(wrong));
        centre.approved(new SetBankReason(right));
        assertThat(centre.reasons().own()).containsExactly(right, wrong);
    }

    @Test
    void whatCannotBeReadSoIsRefusedWithTheMend() {
        assertThat(problems(reason("AG09", "未收到", "AC01", RetryClass.AFTER_CORRECTION)))
                .containsExactly("REGISTRY_REASON_CODE");
        assertThat(problems(reason("L 3", "", "AM04", RetryClass.LATER)))
                .containsExactly("REGISTRY_REASON_CODE", "REGISTRY_REASON_MEANING");
        assertThat(problems(reason("L3004", "不明", "ZZ99", RetryClass.NEVER)))
                .containsExactly("REGISTRY_REASON_ISO");
        assertThat(problems(reason("T1", "清算超时", "AB05", RetryClass.LATER)))
                .as("a code after which must be asked becomes no refusal")
                .containsExactly("REGISTRY_REASON_ISO");
        LocalDate past = RegistryOnDatabase.TODAY.minusDays(1);
        assertThat(
                        problems(
                                new BankReason(
                                        RegistryOnDatabase.BANK,
                                        "L3004",
                                        past,
                                        "余额不足",
                                        "AM04",
                                        RetryClass.LATER)))
                .containsExactly("REGISTRY_DAY_PAST");
    }
}
