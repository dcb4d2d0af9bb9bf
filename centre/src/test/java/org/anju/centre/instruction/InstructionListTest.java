/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.lists.ListRefused;
import org.anju.centre.route.Phase;
import org.anju.centre.settlement.BatchState;
import org.anju.centre.staff.Decision;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.anju.kernel.RowProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Instructions with a list: read and checked whole, held line by line, one batch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstructionListTest {

    private static final String HEAD = "业务编号,户名,钱包编号,金额,个人账号\n";

    private InstructingCentre centre;
    private String one = "";
    private String other = "";

    @BeforeAll
    void open() {
        centre = new InstructingCentre();
        one = centre.account(100_000);
        other = centre.account(50_000);
    }

    @AfterAll
    void close() {
        centre.close();
    }

    @AfterEach
    void theBooksAreSound() {
        assertThat(centre.broken()).isEmpty();
    }

    @Test
    @Clause("6.2.2.3b")
    void everyLineIsHeldWhenApprovedAndTheFileLeavesWhenItsMoneyIsInTheWallet() {
        Instruction asked =
                centre.prepare(asked(30_000), list(row("A-1", 100, one), row("A-2", 200, other)));
        assertThat(asked.order().list().orElseThrow().lines()).isEqualTo(2);
        assertThat(centre.held(one)).isZero();
        centre.decide(asked, Decision.APPROVE);
        assertThat(centre.held(one)).isEqualTo(10_000);
        assertThat(centre.held(other)).isEqualTo(20_000);
        assertThat(centre.batch(asked).state()).isEqualTo(BatchState.BUILT);
        centre.release(asked);
        assertThat(centre.batch(asked).state()).isEqualTo(BatchState.BUILT);
        centre.settle(asked, 1);
        assertThat(centre.batch(asked).isBuilt()).isFalse();
        assertThat(centre.batch(asked).total()).isEqualTo(Cny.ofFen(30_000));
        assertThat(centre.phase(asked)).isEqualTo(Phase.WALKING);
    }

    @Test
    @Clause("6.2.2.1c")
    void aCaseIsOrderedOnceAndAgainOnlyWhereItWasNotExecuted() {
        Instruction first = centre.prepare(asked(5_000), list(row("B-1", 50, one)));
        assertThatThrownBy(() -> centre.prepare(asked(5_000), list(row("B-1", 50, one))))
                .isInstanceOfSatisfying(
                        ListRefused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(RowProblem::line, RowProblem::code)
                                        .containsExactly(tuple(2L, "CASE_ORDERED_BEFORE")));
        centre.decide(first, Decision.REJECT);
        assertThat(centre.batch(first).state()).isEqualTo(BatchState.VOID);
        assertThat(centre.held(one)).isIn(0L, 10_000L);
        Instruction again = centre.prepare(asked(5_000), list(row("B-1", 50, one)));
        assertThat(centre.batch(again).state()).isEqualTo(BatchState.BUILT);
    }

    @Test
    void aListIsRefusedWithAllThatIsWrongWithItsLines() {
        String wrong =
                HEAD
                        + "C-1,周一,7000000000000001,100.00,"
                        + one
                        + "\nC-1,周一,7000000000000001,100.00,"
                        + one
                        + "\nC-2,周一,,100.00,"
                        + one
                        + "\nC-3,周一,7000000000000001,1.234,"
                        + one
                        + "\nC-4,周一,7000000000000001,1.00,123456789012\n";
        assertThatThrownBy(() -> centre.prepare(asked(20_000), list(wrong)))
                .isInstanceOfSatisfying(
                        ListRefused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(RowProblem::line)
                                        .containsExactly(3L, 4L, 5L, 6L));
    }

    @Test
    void theSumOfTheListIsWhatItsMakerSays() {
        assertThatThrownBy(() -> centre.prepare(asked(10_001), list(row("D-1", 100, one))))
                .isInstanceOf(InstructionRefusal.class)
                .hasMessageContaining("100.00");
    }

    @Test
    void nothingIsApprovedOfWhichALineIsNotCovered() {
        Instruction asked =
                centre.prepare(
                        asked(200_000), list(row("E-1", 100, one), row("E-2", 1_900, other)));
        long before = centre.held(one);
        assertThatThrownBy(() -> centre.decide(asked, Decision.APPROVE))
                .isInstanceOf(InstructionRefusal.class)
                .hasMessageContaining("第 2 笔");
        assertThat(centre.held(one)).isEqualTo(before);
        assertThat(centre.now(asked).state()).isEqualTo(InstructionState.CHECKING);
    }

    @Test
    void onlyKindsOfManyPaymentsHaveAList() {
        NewInstruction single =
                new NewInstruction(
                        new InstructionId(UUID.randomUUID()),
                        InstructionKind.SWEEP,
                        Cny.ofFen(100),
                        Concern.NONE,
                        Optional.empty(),
                        "清零",
                        grounds());
        assertThatThrownBy(() -> centre.prepare(single, list(row("F-1", 1, one))))
                .isInstanceOf(InstructionRefusal.class);
        assertThatThrownBy(() -> centre.prepare(asked(100)))
                .isInstanceOf(InstructionRefusal.class)
                .hasMessageContaining("清册");
    }

    @Test
    void theSameWithTheSameListIsTheOneThatStands() {
        NewInstruction asked = asked(1_000);
        Instruction first = centre.prepare(asked, list(row("G-1", 10, one)));
        assertThat(centre.prepare(asked, list(row("G-1", 10, one))).digest())
                .isEqualTo(first.digest());
        assertThatThrownBy(() -> centre.prepare(asked, list(row("G-2", 10, one))))
                .isInstanceOf(InstructionRefusal.class);
    }

    private static NewInstruction asked(long fen) {
        return new NewInstruction(
                new InstructionId(UUID.randomUUID()),
                InstructionKind.AGREED_WITHDRAWAL,
                Cny.ofFen(fen),
                Concern.NONE,
                Optional.empty(),
                "约定提取",
                grounds());
    }

    private static Grounds grounds() {
        return new Grounds("约定提取协议", "agreement.txt", new byte[] {1});
    }

    private static String row(String reference, int yuan, String account) {
        return "%s,周一,7000000000000001,%d.00,%s".formatted(reference, yuan, account);
    }

    private static UploadedList list(String... rows) {
        String text =
                rows.length == 1 && rows[0].startsWith(HEAD)
                        ? rows[0]
                        : HEAD + String.join("\n", List.of(rows)) + "\n";
        return new UploadedList(
                "list.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
