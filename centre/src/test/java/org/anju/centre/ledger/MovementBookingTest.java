/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The lines of M05 to M42 as the domain memo 1.4 lists them, typed from there: W is wallet 1010301,
 * A deposit account 1010101, E loan wallet 1010401, T1 to T7 are 1010801 to 1010807. Amounts are in
 * fen; where one movement has several parts they are the figures of the memo's one day (1.5).
 */
class MovementBookingTest {

    private static final AccountCode W = new AccountCode("1010301");
    private static final AccountCode A = new AccountCode("1010101");
    private static final AccountCode E = new AccountCode("1010401");
    private static final Cny TEN = Cny.ofFen(1_000);

    static Stream<Arguments> paidAndReceived() {
        // The closing withdrawal of 80,000.00 with interest 370.00, of which 300.00 accrued.
        var closing =
                new AccountClosure(
                        Cny.parseYuan("80000"), Cny.parseYuan("300"), Cny.parseYuan("70"));
        // The transfer-out of 12,000.00 with interest 55.50, of which 50.00 accrued.
        var moving =
                new AccountClosure(
                        Cny.parseYuan("12000"), Cny.parseYuan("50"), Cny.parseYuan("5.50"));
        return Stream.of(
                row(
                        new PaidMoney.HeldMoneyRefunded(ControlAccount.UNIDENTIFIED, W, TEN),
                        "M05 2190101 D 1000, 1010301 C 1000"),
                row(
                        new PaidMoney.HeldMoneyRefunded(ControlAccount.EMPLOYER_TEMPORARY, W, TEN),
                        "M05 2190102 D 1000, 1010301 C 1000"),
                row(
                        new PaidMoney.HeldMoneyRefunded(ControlAccount.PERSON_TEMPORARY, W, TEN),
                        "M05 2190103 D 1000, 1010301 C 1000"),
                row(
                        new ReceivedMoney.FlexibleDepositMatched(W, TEN),
                        "M06 1010301 D 1000, 201 C 1000"),
                row(
                        new ReceivedMoney.CollectionArrived(W, TEN),
                        "M08 1010301 D 1000, 2190106 C 1000"),
                row(new ReceivedMoney.CollectionAllocated(TEN), "M10 2190106 D 1000, 201 C 1000"),
                row(new PaidMoney.DepositRefunded(W, TEN), "M12 201 D 1000, 1010301 C 1000"),
                row(new ReceivedMoney.TransferInMatched(W, TEN), "M13 1010301 D 1000, 201 C 1000"),
                row(
                        new ReceivedMoney.TransferInReceived(W, TEN),
                        "M14 1010301 D 1000, 2190104 C 1000"),
                row(new ReceivedMoney.TransferInAccepted(TEN), "M14 2190104 D 1000, 201 C 1000"),
                row(new PaidMoney.TransferInRefunded(W, TEN), "M14 2190104 D 1000, 1010301 C 1000"),
                row(
                        new PaidMoney.TransferOutPaid(W, moving),
                        "M15 201 D 1200000, 211 D 5000, 41101 D 550, 1010301 C 1205550"),
                row(new PaidMoney.WithdrawalPaid(W, TEN), "M16 201 D 1000, 1010301 C 1000"),
                row(
                        new PaidMoney.ClosingWithdrawalPaid(W, closing),
                        "M17 201 D 8000000, 211 D 30000, 41101 D 7000, 1010301 C 8037000"),
                row(new PaidMoney.PaymentReturned(W, TEN), "M19 1010301 D 1000, 21902 C 1000"),
                row(new PaidMoney.ReturnedPaymentPaid(W, TEN), "M19 21902 D 1000, 1010301 C 1000"),
                row(new PaidMoney.WithdrawalsReported(TEN), "M22 201 D 1000, 1010804 C 1000"),
                row(
                        new PaidMoney.WithdrawalBatchPaid(W, TEN),
                        "M22 1010804 D 1000, 1010301 C 1000"));
    }

    static Stream<Arguments> halvesOfOwnTransfers() {
        return Stream.of(
                row(left(OwnTransfer.FUNDING, A), "M20 1010801 D 1000, 1010101 C 1000"),
                row(arrived(OwnTransfer.FUNDING, W), "M20 1010301 D 1000, 1010801 C 1000"),
                row(left(OwnTransfer.BATCH_FUNDING, A), "M21 1010801 D 1000, 1010101 C 1000"),
                row(arrived(OwnTransfer.BATCH_FUNDING, W), "M21 1010301 D 1000, 1010801 C 1000"),
                row(left(OwnTransfer.COLLECTION_ONWARD, W), "M09 1010802 D 1000, 1010301 C 1000"),
                row(
                        arrived(OwnTransfer.COLLECTION_ONWARD, A),
                        "M09 1010101 D 1000, 1010802 C 1000"),
                row(left(OwnTransfer.SWEEP, W), "M34 1010802 D 1000, 1010301 C 1000"),
                row(arrived(OwnTransfer.SWEEP, A), "M34 1010101 D 1000, 1010802 C 1000"),
                row(left(OwnTransfer.LOAN_FUNDING, A), "M25 1010805 D 1000, 1010101 C 1000"),
                row(arrived(OwnTransfer.LOAN_FUNDING, W), "M25 1010301 D 1000, 1010805 C 1000"),
                row(left(OwnTransfer.LOAN_ONWARD, W), "M26 1010805 D 1000, 1010301 C 1000"),
                row(arrived(OwnTransfer.LOAN_ONWARD, E), "M26 1010401 D 1000, 1010805 C 1000"),
                row(left(OwnTransfer.LOAN_BACK, E), "M28 1010805 D 1000, 1010401 C 1000"),
                row(arrived(OwnTransfer.LOAN_BACK, A), "M28 1010101 D 1000, 1010805 C 1000"),
                row(left(OwnTransfer.REPAYMENT_CLEARING, E), "M32 1010806 D 1000, 1010401 C 1000"),
                row(
                        arrived(OwnTransfer.REPAYMENT_CLEARING, A),
                        "M32 1010101 D 1000, 1010806 C 1000"),
                row(
                        left(OwnTransfer.COUNTER_REPAYMENT_ONWARD, W),
                        "M33a 1010802 D 1000, 1010301 C 1000"),
                row(
                        arrived(OwnTransfer.COUNTER_REPAYMENT_ONWARD, A),
                        "M33a 1010101 D 1000, 1010802 C 1000"),
                row(
                        left(OwnTransfer.BATCH_REPAYMENT_ONWARD, W),
                        "M33b 1010802 D 1000, 1010301 C 1000"),
                row(
                        arrived(OwnTransfer.BATCH_REPAYMENT_ONWARD, A),
                        "M33b 1010101 D 1000, 1010802 C 1000"),
                row(
                        new OwnMoney.NeverArrived(OwnTransfer.FUNDING, TEN),
                        "M42 11902 D 1000, 1010801 C 1000"),
                row(
                        new OwnMoney.NeverLeft(OwnTransfer.SWEEP, TEN),
                        "M42 1010802 D 1000, 21906 C 1000"));
    }

    static Stream<Arguments> loansAndTheBank() {
        // The counter repayment of the memo's day: 100,000.00 principal and 361.11 interest.
        var counter = split("100000", "0", "0", "361.11", "0", "0");
        // One of every part: 1.00 + 2.00 + 3.00 + 4.00 + 5.00 + 6.00 = 21.00.
        var every = split("1", "2", "3", "4", "5", "6");
        String paid = ", 121 C 100, 122 C 200, 111 C 300, 40103 C 400, 40105 C 500, 2190105 C 600";
        String red =
                ", 121 C -100, 122 C -200, 111 C -300, 40103 C -400, 40105 C -500,"
                        + " 2190105 C -600";
        return Stream.of(
                row(new LoanMoney.LoanOffset(every), "M24 201 D 2100" + paid),
                row(new LoanMoney.LoanPaidOut(E, TEN), "M27 121 D 1000, 1010401 C 1000"),
                row(new LoanMoney.LoanPayoutReversed(E, TEN), "M29 121 D -1000, 1010401 C -1000"),
                row(new LoanMoney.DirectRepayment(E, every), "M30 1010401 D 2100" + paid),
                row(new LoanMoney.DirectRepaymentReversed(E, every), "M31 1010401 D -2100" + red),
                row(
                        new LoanMoney.CounterRepayment(W, counter),
                        "M33a 1010301 D 10036111, 121 C 10000000, 40103 C 36111"),
                row(new LoanMoney.RepaymentsReported(every), "M33b 1010804 D 2100" + paid),
                row(
                        new LoanMoney.RepaymentBatchArrived(W, TEN),
                        "M33b 1010301 D 1000, 1010804 C 1000"),
                row(
                        new LoanMoney.RepaymentBatchArrived(E, TEN),
                        "M33b 1010401 D 1000, 1010804 C 1000"),
                row(new BankMoney.WalletInterest(W, TEN), "M35 1010301 D 1000, 4010103 C 1000"),
                row(
                        new BankMoney.DepositInterest(A, Cny.ofFen(600), Cny.ofFen(400)),
                        "M36 1010101 D 1000, 111 C 600, 4010101 C 400"),
                row(
                        new BankMoney.DepositInterest(A, Cny.ofFen(600), Cny.ofFen(-100)),
                        "M36 1010101 D 500, 111 C 600, 4010101 C -100"),
                row(new BankMoney.SurplusInterest(Cny.ZERO, TEN), "M36 102 D 1000, 40102 C 1000"),
                row(new BankMoney.CollectionFeePaid(A, TEN), "M41 21904 D 1000, 1010101 C 1000"),
                row(new BankMoney.LoanFeePaid(A, TEN), "M41 21905 D 1000, 1010101 C 1000"),
                row(new BankMoney.UnexplainedDebit(W, TEN), "M42 11902 D 1000, 1010301 C 1000"),
                row(
                        new BankMoney.UnexplainedDebitRestored(W, TEN),
                        "M42 1010301 D 1000, 11902 C 1000"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"paidAndReceived", "halvesOfOwnTransfers", "loansAndTheBank"})
    void isBookedAsTheMemoSays(MoneyMovement movement, String expected) {
        Booking booking = Booking.of(movement);
        assertThat(told(booking)).isEqualTo(expected);
        assertThat(sum(booking, true)).isEqualTo(sum(booking, false));
    }

    @Test
    void theHalvesOfATransferLeaveNothingInTransit() {
        for (OwnTransfer transfer : OwnTransfer.values()) {
            List<Booking.Line> both =
                    Stream.of(left(transfer, W), arrived(transfer, A))
                            .flatMap(half -> Booking.of(half).lines().stream())
                            .filter(line -> line.account().equals(transfer.transit()))
                            .toList();
            assertThat(both).hasSize(2);
            assertThat(both.stream().map(line -> line.debit().minus(line.credit())))
                    .as("%s", transfer)
                    .containsExactlyInAnyOrder(TEN, TEN.negated());
        }
    }

    @Test
    void partsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> split("1", "0", "0", "-0.01", "0", "0"))
                .hasMessageContaining("below 0");
        assertThatThrownBy(() -> split("0", "0", "0", "0", "0", "0"))
                .hasMessageContaining("positive");
        assertThatThrownBy(() -> new AccountClosure(Cny.ofFen(-1), TEN, TEN))
                .hasMessageContaining("at least 0");
        assertThatThrownBy(() -> new AccountClosure(TEN, Cny.ZERO, TEN.negated()))
                .hasMessageContaining("positive");
        assertThatThrownBy(() -> new PaidMoney.HeldMoneyRefunded(ControlAccount.LOAN, W, TEN))
                .hasMessageContaining("no money waits");
        assertThatThrownBy(() -> new BankMoney.SurplusInterest(Cny.ofFen(-1), TEN))
                .hasMessageContaining("at least 0");
    }

    private static OwnMoney left(OwnTransfer transfer, AccountCode account) {
        return new OwnMoney.Left(transfer, account, TEN);
    }

    private static OwnMoney arrived(OwnTransfer transfer, AccountCode account) {
        return new OwnMoney.Arrived(transfer, account, TEN);
    }

    private static RepaymentSplit split(String... yuan) {
        List<Cny> parts = Arrays.stream(yuan).map(Cny::parseYuan).toList();
        return new RepaymentSplit(
                parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5));
    }

    private static Arguments row(MoneyMovement movement, String expected) {
        return arguments(named(movement.getClass().getSimpleName(), movement), expected);
    }

    private static String told(Booking booking) {
        return booking.rule()
                + " "
                + String.join(
                        ", ",
                        booking.lines().stream()
                                .map(
                                        line ->
                                                line.debit().isZero()
                                                        ? line.account()
                                                                + " C "
                                                                + line.credit().fen()
                                                        : line.account()
                                                                + " D "
                                                                + line.debit().fen())
                                .toList());
    }

    private static long sum(Booking booking, boolean debits) {
        return booking.lines().stream()
                .mapToLong(line -> debits ? line.debit().fen() : line.credit().fen())
                .sum();
    }
}
