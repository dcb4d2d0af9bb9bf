/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.RepaymentSplit;
import org.anju.centre.route.Phase;
import org.anju.centre.staff.Decision;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.Direction;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.anju.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Settlement instructions on the running program: two people, holds, walks, books. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstructionTest {

    private static final TransactionParty PERSON =
            new TransactionParty("张一", AccountId.wallet("7000000000000001"));
    private static final TransactionParty SELLER =
            new TransactionParty("售房有限公司", AccountId.wallet("7000000000000002"));
    private static final Grounds GROUNDS =
            new Grounds("审批表", "form.txt", "approved".getBytes(StandardCharsets.UTF_8));

    private InstructingCentre centre;

    @BeforeAll
    void open() {
        centre = new InstructingCentre();
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
    @Clause("5.2a")
    void aWithdrawalIsHeldWhenApprovedAndBookedWhenPaid() {
        String account = centre.account(50_000);
        Instruction asked =
                centre.prepare(
                        order(InstructionKind.WITHDRAWAL, 30_000, account, "", null, PERSON));
        assertThat(asked.state()).isEqualTo(InstructionState.CHECKING);
        assertThat(centre.held(account)).isZero();
        centre.decide(asked, Decision.APPROVE);
        assertThat(centre.held(account)).isEqualTo(30_000);
        assertThat(centre.phase(asked)).isEqualTo(Phase.AWAITING_RELEASE);
        assertThatThrownBy(() -> centre.releaseByItsMaker(asked)).isInstanceOf(Refusal.class);
        centre.release(asked);
        centre.settle(asked, 1);
        centre.settle(asked, 2);
        assertThat(centre.phase(asked)).isEqualTo(Phase.SETTLED);
        assertThat(centre.now(asked).state()).isEqualTo(InstructionState.BOOKED);
        assertThat(centre.held(account)).isZero();
        assertThat(centre.balance(account)).isEqualTo(20_000);
    }

    @Test
    @Clause("8.1.2")
    void whatIsRejectedHoldsAndMovesNothing() {
        String account = centre.account(10_000);
        Instruction asked =
                centre.prepare(
                        order(InstructionKind.DEPOSIT_REFUND, 9_000, account, "", null, PERSON));
        centre.decide(asked, Decision.REJECT);
        assertThat(centre.now(asked).state()).isEqualTo(InstructionState.REJECTED);
        assertThat(centre.held(account)).isZero();
        assertThatThrownBy(() -> centre.decide(asked, Decision.APPROVE))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsNotPaidIsLetGoOf() {
        String account = centre.account(10_000);
        Instruction asked =
                centre.prepare(
                        order(InstructionKind.WITHDRAWAL, 10_000, account, "", null, PERSON));
        centre.decide(asked, Decision.APPROVE);
        centre.release(asked);
        centre.refuse(asked, 1);
        assertThat(centre.now(asked).state()).isEqualTo(InstructionState.REFUSED);
        assertThat(centre.held(account)).isZero();
        assertThat(centre.balance(account)).isEqualTo(10_000);
    }

    @Test
    void aHoldThatOutlivesItsInstructionIsNamed() {
        String account = centre.account(10_000);
        Instruction asked =
                centre.prepare(
                        order(InstructionKind.WITHDRAWAL, 10_000, account, "", null, PERSON));
        centre.decide(asked, Decision.APPROVE);
        centre.release(asked);
        centre.refuse(asked, 1);
        assertThat(centre.brokenOf(Set.of("I11i"))).isEmpty();
        String ends = " ledger.hold_end where hold_key like 'instruction:" + asked.id() + "%'";
        centre.edit("create table ledger.ends_kept as select * from" + ends);
        centre.edit("delete from" + ends);
        assertThat(centre.brokenOf(Set.of("I11i")))
                .singleElement()
                .asString()
                .contains(asked.id() + "");
        centre.edit("insert into ledger.hold_end select * from ledger.ends_kept");
        centre.edit("drop table ledger.ends_kept");
        assertThat(centre.brokenOf(Set.of("I11i"))).isEmpty();
    }

    @Test
    void moreThanThereIsCannotBeApproved() {
        String account = centre.account(10_000);
        Instruction first =
                centre.prepare(order(InstructionKind.WITHDRAWAL, 8_000, account, "", null, PERSON));
        Instruction second =
                centre.prepare(order(InstructionKind.WITHDRAWAL, 8_000, account, "", null, PERSON));
        centre.decide(first, Decision.APPROVE);
        assertThatThrownBy(() -> centre.decide(second, Decision.APPROVE))
                .isInstanceOf(InstructionRefusal.class);
        assertThat(centre.now(second).state()).isEqualTo(InstructionState.CHECKING);
        assertThat(centre.held(account)).isEqualTo(8_000);
    }

    @Test
    void whatAnInstructionLacksOrHasTooMuchIsNamed() {
        String account = centre.account(10_000);
        assertThat(refused(order(InstructionKind.WITHDRAWAL, 0, account, "", null, PERSON)))
                .isEqualTo("amount");
        assertThat(refused(order(InstructionKind.WITHDRAWAL, 1, "", "", null, PERSON)))
                .isEqualTo("account");
        assertThat(refused(order(InstructionKind.WITHDRAWAL, 1, "123", "", null, PERSON)))
                .isEqualTo("account");
        assertThat(refused(order(InstructionKind.WITHDRAWAL, 1, account, "", null, null)))
                .isEqualTo("party");
        assertThat(refused(order(InstructionKind.WITHDRAWAL, 1, account, "L1", null, PERSON)))
                .isEqualTo("loan");
        assertThat(refused(order(InstructionKind.SWEEP, 1, account, "", null, null)))
                .isEqualTo("account");
        assertThat(
                        refused(
                                order(
                                        InstructionKind.COUNTER_REPAYMENT,
                                        2,
                                        "",
                                        "L1",
                                        principal(1),
                                        PERSON)))
                .isEqualTo("split");
    }

    @Test
    @Clause("6.1.1.1-4")
    void heldMoneyGoesBackToTheWalletThatPaidItAndToNoOther() {
        UUID item = centre.heldMoney("7000000000000077", 4_300);
        TransactionParty payer =
                new TransactionParty("未知付款人", AccountId.wallet("7000000000000077"));
        assertThat(refused(refund(item, 4_300, SELLER))).isEqualTo("party");
        assertThat(refused(refund(item, 4_200, payer))).isEqualTo("amount");
        Instruction asked = centre.prepare(refund(item, 4_300, payer));
        centre.decide(asked, Decision.APPROVE);
        assertThatThrownBy(() -> centre.prepare(refund(item, 4_300, payer)))
                .isInstanceOf(Refusal.class);
        centre.release(asked);
        centre.settle(asked, 2);
        assertThat(centre.now(asked).state()).isEqualTo(InstructionState.BOOKED);
        assertThat(centre.leftOf(item)).isZero();
    }

    @Test
    void moneyThatIsExpectedOfAWalletIsBookedWhenItComes() {
        String account = centre.account(100);
        Instruction asked =
                centre.prepare(
                        order(InstructionKind.FLEXIBLE_DEPOSIT, 6_600, account, "", null, PERSON));
        centre.decide(asked, Decision.APPROVE);
        Instruction same =
                centre.prepare(
                        order(InstructionKind.FLEXIBLE_DEPOSIT, 6_600, account, "", null, PERSON));
        assertThatThrownBy(() -> centre.decide(same, Decision.APPROVE))
                .isInstanceOf(InstructionRefusal.class);
        centre.pay(PERSON.account().number(), 6_500);
        assertThat(centre.now(asked).state()).isEqualTo(InstructionState.APPROVED);
        centre.pay(PERSON.account().number(), 6_600);
        assertThat(centre.now(asked).state()).isEqualTo(InstructionState.BOOKED);
        assertThat(centre.phase(asked)).isEqualTo(Phase.SETTLED);
        assertThat(centre.balance(account)).isEqualTo(6_700);
    }

    @Test
    @Clause("6.3.2.3d")
    void aLoanIsPaidOutByTheBankRepaidIntoItsWalletAndThatTakenBack() {
        Instruction loan =
                centre.prepare(
                        order(InstructionKind.LOAN_DISBURSEMENT, 90_000, "", "L-7", null, SELLER));
        centre.decide(loan, Decision.APPROVE);
        centre.release(loan);
        centre.settle(loan, 1);
        centre.settle(loan, 2);
        assertThat(centre.now(loan).state()).isEqualTo(InstructionState.APPROVED);
        centre.move(BankAccountKind.LOAN_WALLET, Direction.DEBIT, SELLER, 90_000, false);
        assertThat(centre.now(loan).state()).isEqualTo(InstructionState.BOOKED);
        assertThat(centre.loan("L-7")).isEqualTo(90_000);
        Instruction repaid =
                centre.prepare(
                        order(
                                InstructionKind.DIRECT_REPAYMENT,
                                5_000,
                                "",
                                "L-7",
                                principal(5_000),
                                PERSON));
        centre.decide(repaid, Decision.APPROVE);
        UUID reference =
                centre.move(BankAccountKind.LOAN_WALLET, Direction.CREDIT, PERSON, 5_000, false);
        assertThat(centre.loan("L-7")).isEqualTo(85_000);
        centre.reverse(BankAccountKind.LOAN_WALLET, Direction.DEBIT, PERSON, 5_000, reference);
        assertThat(centre.now(repaid).state()).isEqualTo(InstructionState.REVERSED);
        assertThat(centre.loan("L-7")).isEqualTo(90_000);
    }

    @Test
    void anOffsetIsBookedWhenItIsApproved() {
        String account = centre.account(20_000);
        Instruction loan =
                centre.prepare(
                        order(InstructionKind.LOAN_DISBURSEMENT, 15_000, "", "L-8", null, SELLER));
        centre.decide(loan, Decision.APPROVE);
        centre.release(loan);
        centre.settle(loan, 1);
        centre.settle(loan, 2);
        centre.move(BankAccountKind.LOAN_WALLET, Direction.DEBIT, SELLER, 15_000, false);
        Instruction offset =
                centre.prepare(
                        order(
                                InstructionKind.OFFSET,
                                6_000,
                                account,
                                "L-8",
                                principal(6_000),
                                null));
        centre.decide(offset, Decision.APPROVE);
        assertThat(centre.now(offset).state()).isEqualTo(InstructionState.BOOKED);
        assertThat(centre.balance(account)).isEqualTo(14_000);
        assertThat(centre.loan("L-8")).isEqualTo(9_000);
    }

    @Test
    void theSameInstructionAgainIsTheOneThatStands() {
        String account = centre.account(1_000);
        NewInstruction asked = order(InstructionKind.WITHDRAWAL, 500, account, "", null, PERSON);
        Instruction made = centre.prepare(asked);
        assertThat(centre.prepare(asked).id()).isEqualTo(made.id());
        NewInstruction other =
                new NewInstruction(
                        asked.id(),
                        asked.kind(),
                        Cny.ofFen(600),
                        asked.concern(),
                        asked.party(),
                        asked.remark(),
                        asked.grounds());
        assertThatThrownBy(() -> centre.prepare(other)).isInstanceOf(InstructionRefusal.class);
    }

    private String refused(NewInstruction asked) {
        try {
            centre.prepare(asked);
        } catch (Refusal refusal) {
            return refusal.problems().getFirst().column();
        }
        throw new AssertionError("was taken: " + asked);
    }

    private static NewInstruction refund(UUID item, long fen, TransactionParty party) {
        return new NewInstruction(
                new InstructionId(UUID.randomUUID()),
                InstructionKind.HELD_MONEY_REFUND,
                Cny.ofFen(fen),
                new Concern("", "", Optional.of(item), Cny.ZERO, Optional.empty()),
                Optional.of(party),
                "退款",
                GROUNDS);
    }

    private static NewInstruction order(
            InstructionKind kind,
            long fen,
            String account,
            String loan,
            @Nullable RepaymentSplit split,
            @Nullable TransactionParty party) {
        return new NewInstruction(
                new InstructionId(UUID.randomUUID()),
                kind,
                Cny.ofFen(fen),
                new Concern(account, loan, Optional.empty(), Cny.ZERO, Optional.ofNullable(split)),
                Optional.ofNullable(party),
                "测试付款",
                GROUNDS);
    }

    private static RepaymentSplit principal(long fen) {
        return new RepaymentSplit(Cny.ofFen(fen), Cny.ZERO, Cny.ZERO, Cny.ZERO, Cny.ZERO, Cny.ZERO);
    }
}
