/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anju.centre.CentreProgram;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.BatchLinePage.Outcome;
import org.anju.centre.settlement.BatchLinePage.Place;
import org.anju.centre.settlement.BatchStep.Kind;
import org.anju.channel.message.CreditTransfer;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.GroupStatus;
import org.anju.channel.message.MessageWriter;
import org.anju.channel.message.PaymentGroup;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.WireStatus;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.Test;

/** Batches from their first line to the last result, with a bank that answers as it likes. */
class BatchCourseTest extends BatchCourse {

    @Test
    @Clause("6.2.2.3b")
    void sendsTheVeryLinesWithTheirTotalsAfterAnotherPersonReleasedThem() {
        BatchId id = built(lines(MANY, "sent"));
        assertThat(now(id).lines()).isEqualTo(MANY);
        assertThat(now(id).total()).isEqualTo(Cny.ofFen(sum(MANY)));
        assertThatThrownBy(() -> inTransaction(() -> batches().release(id, MAKER)))
                .isInstanceOf(SettlementRefusal.class)
                .hasMessageContaining("他人");
        PaymentGroup group = released(id);
        assertThat(group.totals().lines()).isEqualTo(MANY);
        assertThat(group.batchBooking()).isTrue();
        assertThat(group.debtor().account().number()).isEqualTo(LinkedCentre.WALLET);
        assertThat(group.transfers())
                .extracting(line -> line.creditor().account().number())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, MANY).mapToObj(BatchCourseTest::wallet).toList());
        assertThat(group.transfers())
                .extracting(line -> line.amount().fen())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, MANY).mapToObj(line -> 100L + line).toList());
        assertThatThrownBy(() -> inTransaction(() -> batches().release(id, CHECKER)))
                .isInstanceOf(SettlementRefusal.class);
    }

    @Test
    void keepsNoPayeeInTheClear() {
        BatchId id = built(lines(3, "sealed"));
        released(id);
        assertThat(
                        centre.count(
                                "select count(*) from settlement.batch_line where position('"
                                        + wallet(1)
                                        + "'::bytea in sealed) > 0 or batch_line::text like '%"
                                        + wallet(1)
                                        + "%'"))
                .isZero();
    }

    @Test
    @Clause("6.2.2.1c")
    void decidesEachLineByTheFileAndOrdersARefusedOneAgainAsANewLine() {
        BatchId id = built(lines(MANY, "decided"));
        PaymentGroup group = released(id);
        file(id, group.transfers(), line -> line.amount().fen() == 107 ? "RJCT" : "ACSC", "AM02");
        awaitState(id, BatchState.REPORTED);
        assertThat(now(id).progress().settled()).isEqualTo(MANY - 1);
        assertThat(now(id).progress().settledSum()).isEqualTo(Cny.ofFen(sum(MANY) - 107));
        assertThat(now(id).progress().refused()).isEqualTo(1);
        assertThat(outcomes(id, "REFUSED")).containsExactly("decided-7 AM02");
        assertThat(shown(id, Outcome.REFUSED).lines())
                .extracting(item -> item.line().number(), item -> item.line().code())
                .containsExactly(tuple(7, "AM02"));
        assertThat(shown(id, Outcome.SETTLED).sum()).isEqualTo(Cny.ofFen(sum(MANY) - 107));
        BatchLineId refused = line(id, 7);
        BatchLineId settled = line(id, 8);
        assertThatThrownBy(() -> built(List.of(retry("decided-8", settled))))
                .isInstanceOf(SettlementRefusal.class)
                .hasMessageContaining("decided-8");
        assertThatThrownBy(() -> built(lines(7, "decided")))
                .isInstanceOf(SettlementRefusal.class)
                .hasMessageContaining("以前");
        BatchId next = built(List.of(retry("decided-7", refused)));
        assertThat(line(next, 1)).isNotEqualTo(refused);
        assertThat(shown(id, Outcome.REFUSED).lines().getFirst().retriedAs())
                .isEqualTo(new Place(next, 1));
        assertThat(shown(next, Outcome.UNKNOWN).lines().getFirst().retryOf())
                .isEqualTo(new Place(id, 7));
        assertThatThrownBy(() -> built(List.of(retry("decided-7", refused))))
                .isInstanceOf(SettlementRefusal.class);
    }

    @Test
    void leavesUnknownWhatAFileDoesNotTellAndAppendsTheNextFile() {
        BatchId id = built(lines(MANY, "partial"));
        List<CreditTransfer> all = released(id).transfers();
        file(id, all.subList(0, 100), _ -> "ACSC", "");
        awaitState(id, BatchState.PARTIAL);
        assertThat(now(id).unknown()).isEqualTo(MANY - 100);
        assertThat(outcomes(id, "UNKNOWN")).hasSize(MANY - 100);
        centre.pass(Duration.ofMinutes(11));
        CentreProgram.await("the bank is asked", () -> queries(id).contains(wireName(id, 101)));
        file(id, all.subList(80, MANY), _ -> "ACSC", "");
        awaitState(id, BatchState.REPORTED);
        assertThat(now(id).progress().settledSum()).isEqualTo(Cny.ofFen(sum(MANY)));
    }

    @Test
    void refusesAFileThatNamesALineOtherwiseThanItWasOrdered() {
        BatchId id = built(lines(MANY, "other"));
        List<CreditTransfer> all = new ArrayList<>(released(id).transfers());
        CreditTransfer last = all.removeLast();
        all.add(withAmount(last, last.amount().plus(Cny.ofFen(1))));
        String messageId = file(id, all, _ -> "ACSC", "");
        awaitFile(messageId, "REFUSED");
        assertThat(now(id).unknown()).isEqualTo(MANY);
        assertThat(problem(messageId)).contains("line " + MANY);
    }

    @Test
    void refusesAFileWhoseHeadCountsOtherLines() {
        BatchId id = built(lines(MANY, "head"));
        List<CreditTransfer> all = released(id).transfers();
        String messageId = centre.bank.mint();
        String told =
                new String(result(id, messageId, all, _ -> "ACSC", ""), StandardCharsets.UTF_8);
        String counted = "<DtldNbOfTxs>" + MANY + "</DtldNbOfTxs>";
        assertThat(told).contains(counted);
        deliver(
                messageId,
                told.replace(counted, counted.replace("180", "181"))
                        .getBytes(StandardCharsets.UTF_8));
        awaitFile(messageId, "REFUSED");
        assertThat(now(id).unknown()).isEqualTo(MANY);
    }

    @Test
    void keepsTheFirstWordOfALineAndWritesTheOtherBesideIt() {
        BatchId id = built(lines(MANY, "twice"));
        List<CreditTransfer> all = released(id).transfers();
        file(id, all, _ -> "ACSC", "");
        awaitState(id, BatchState.REPORTED);
        String same = file(id, all, _ -> "ACSC", "");
        awaitFile(same, "TAKEN");
        String opposite = file(id, all, line -> line == all.get(4) ? "RJCT" : "ACSC", "AM04");
        awaitFile(opposite, "TAKEN");
        assertThat(now(id).progress().settled()).isEqualTo(MANY);
        assertThat(now(id).problem()).contains("1 lines contradict");
        assertThat(
                        centre.count(
                                "select number from settlement.batch_line_conflict where batch_id ="
                                        + " '"
                                        + id
                                        + "'"))
                .isEqualTo(5);
    }

    @Test
    @Clause("6.1.3.3b")
    void isDoneOnceTheBankHasBookedWhatItsResultsSay() {
        BatchId id = built(lines(2, "booked"));
        List<CreditTransfer> all = released(id).transfers();
        small(id, all, _ -> "ACSC", "");
        awaitState(id, BatchState.REPORTED);
        Cny before = centre.balance();
        bookedByTheBank(id, sum(2));
        awaitState(id, BatchState.DONE);
        assertThat(now(id).progress().booked()).isEqualTo(Cny.ofFen(sum(2)));
        assertThat(centre.balance()).isEqualTo(before.minus(Cny.ofFen(sum(2))));
        assertThat(
                        centre.count(
                                "select count(*) from settlement.batch_movement where batch_id = '"
                                        + id
                                        + "'"))
                .isEqualTo(1);
        centre.assertSound();
    }

    @Test
    void isDoneOnceTheBankHasBookedEachOfItsLinesByItself() {
        BatchId id = built(lines(3, "singly"));
        List<CreditTransfer> all = released(id).transfers();
        Cny before = centre.balance();
        bookedByTheBank(all.get(0));
        bookedByTheBank(all.get(1));
        small(id, all, _ -> "ACSC", "");
        awaitState(id, BatchState.REPORTED);
        bookedByTheBank(all.get(2));
        awaitState(id, BatchState.DONE);
        assertThat(now(id).progress().booked()).isEqualTo(Cny.ofFen(sum(3)));
        assertThat(centre.balance()).isEqualTo(before.minus(Cny.ofFen(sum(3))));
        assertThat(
                        centre.count(
                                "select count(*) from settlement.batch_movement where batch_id = '"
                                        + id
                                        + "'"))
                .isEqualTo(3);
        centre.assertSound();
    }

    @Test
    void changesNothingWhereTheBankDeniesABatchThatIsDone() {
        BatchId id = built(lines(2, "denied"));
        List<CreditTransfer> all = released(id).transfers();
        small(id, all, _ -> "ACSC", "");
        awaitState(id, BatchState.REPORTED);
        bookedByTheBank(id, sum(2));
        awaitState(id, BatchState.DONE);
        small(id, all.subList(0, 1), _ -> "RJCT", "AG09");
        centre.atRest();
        centre.pass(Duration.ofMinutes(11));
        centre.atRest();
        assertThat(now(id).state()).isEqualTo(BatchState.DONE);
        assertThat(now(id).progress().settled()).isEqualTo(2);
        assertThat(now(id).progress().booked()).isEqualTo(Cny.ofFen(sum(2)));
        assertThat(carried(id)).as("it is not sent again").hasSize(1);
        assertThat(queries(id)).as("it is not asked about").isEmpty();
        centre.assertSound();
    }

    @Test
    void takesASmallResultOfABatchAndDecidesNothingByACodeThatNobodyKnows() {
        BatchId id = built(lines(3, "small"));
        List<CreditTransfer> all = released(id).transfers();
        small(id, all, line -> line == all.get(2) ? "RJCT" : "ACSC", "ZZ99");
        awaitState(id, BatchState.PARTIAL);
        assertThat(now(id).progress().settled()).isEqualTo(2);
        assertThat(outcomes(id, "UNKNOWN")).containsExactly("small-3 ");
        small(id, all.subList(2, 3), _ -> "RJCT", "AC04");
        awaitState(id, BatchState.REPORTED);
        centre.assertSound();
    }

    @Test
    void givesTheSameFileTheSameReceiptAndBelievesNoStranger() {
        BatchId id = built(lines(MANY, "again"));
        List<CreditTransfer> all = released(id).transfers();
        String messageId = centre.bank.mint();
        byte[] body = result(id, messageId, all, _ -> "ACSC", "");
        TestBank.Reply first = centre.bank.deliver(messageId, PaymentStatusReport.DEFINITION, body);
        TestBank.Reply second =
                centre.bank.deliver(messageId, PaymentStatusReport.DEFINITION, body);
        assertThat(second.envelope()).isEqualTo(first.envelope());
        awaitState(id, BatchState.REPORTED);
        byte[] altered = result(id, messageId, all, _ -> "RJCT", "AM04");
        assertThat(centre.bank.deliver(messageId, PaymentStatusReport.DEFINITION, altered).status())
                .isEqualTo(409);
        String other = centre.bank.mint();
        assertThat(
                        centre.bank
                                .post(
                                        centre.bank.sign(
                                                other, PaymentStatusReport.DEFINITION, body),
                                        altered)
                                .status())
                .isEqualTo(401);
        assertThat(now(id).progress().settled()).isEqualTo(MANY);
    }

    @Test
    void sendsTheSameBytesAgainToABankThatNeverHadThem() {
        centre.asked.answersWith(AskedBank.Manner.SILENCE);
        BatchId id = built(lines(3, "lost"));
        inTransaction(() -> batches().release(id, CHECKER));
        awaitState(id, BatchState.UNKNOWN);
        centre.asked.answersWith(AskedBank.Manner.RECEIPT);
        PaymentGroup group = carried(id).getFirst();
        small(id, group.transfers().subList(0, 1), _ -> "RJCT", "AG09");
        awaitState(id, BatchState.RECEIVED);
        assertThat(carried(id)).hasSize(2).containsOnly(group);
    }

    @Test
    void endsABatchThatTheBankRefusesWholeAndLetsItsCasesBeOrderedAgain() {
        BatchId id = built(lines(2, "whole"));
        released(id);
        OffsetDateTime now = OffsetDateTime.ofInstant(centre.clock.instant(), ChinaTime.ZONE);
        String messageId = centre.bank.mint();
        PaymentStatusReport report =
                new PaymentStatusReport(
                        messageId,
                        now,
                        now(id).messageId(),
                        PaymentInitiation.DEFINITION,
                        now(id).groupId(),
                        Optional.of(
                                new GroupStatus(
                                        WireStatus.REJECTED,
                                        Optional.of("AM10"),
                                        Optional.empty())),
                        List.of());
        deliver(messageId, MessageWriter.write(new Envelope(header(messageId, now), report)));
        awaitState(id, BatchState.REFUSED);
        assertThat(outcomes(id, "REFUSED")).hasSize(2);
        built(List.of(retry("whole-1", line(id, 1))));
    }

    @Test
    void believesNoResultOfABatchThatHasNotLeft() {
        BatchId id = built(lines(2, "never"));
        String messageId = centre.bank.mint();
        deliver(messageId, resultOfAll(id, messageId));
        CentreProgram.await("a person is called", () -> incidents(id, "BATCH_RESULT_REFUSED") == 1);
        assertThat(now(id).state()).isEqualTo(BatchState.BUILT);
        assertThat(now(id).progress().settled()).isZero();
        BatchId many = built(lines(MANY, "never-many"));
        String large = centre.bank.mint();
        deliver(large, resultOfAll(many, large));
        awaitFile(large, "REFUSED");
        assertThat(now(many).unknown()).isEqualTo(MANY);
    }

    @Test
    void callsAPersonWhereResultsContradictOrAFileIsUntrue() {
        BatchId id = built(lines(MANY, "called"));
        List<CreditTransfer> all = released(id).transfers();
        file(id, all, _ -> "ACSC", "");
        awaitState(id, BatchState.REPORTED);
        awaitFile(file(id, all, line -> line == all.get(4) ? "RJCT" : "ACSC", "AM04"), "TAKEN");
        assertThat(incidents(id, "BATCH_CONFLICT")).isEqualTo(1);
        List<CreditTransfer> other = new ArrayList<>(all);
        other.set(0, withAmount(all.getFirst(), Cny.ofFen(1)));
        awaitFile(file(id, other, _ -> "ACSC", ""), "REFUSED");
        assertThat(incidents(id, "BATCH_RESULT_REFUSED")).isEqualTo(1);
        BatchView view = desk().view(id).orElseThrow();
        assertThat(view.incidents()).hasSize(2);
        assertThat(view.steps())
                .extracting(BatchStep::kind)
                .containsExactly(
                        Kind.BUILT,
                        Kind.RELEASED,
                        Kind.SENT,
                        Kind.RESULT,
                        Kind.RESULT,
                        Kind.RESULT_REFUSED);
        assertThat(view.steps().get(4).outcome()).isEqualTo("CONFLICT");
        assertThat(view.steps().getLast().words()).contains("line 1");
        assertThat(shown(id, Outcome.SETTLED).lines().get(4).contradicted()).isTrue();
    }

    private BatchDesk desk() {
        return centre.program.facade(BatchDesk.class);
    }

    private BatchLinePage shown(BatchId id, Outcome outcome) {
        return desk().lines(id, Optional.of(outcome), new Slice(0, MANY));
    }

    @Test
    @Clause("5.2c")
    void endsABatchThatIsUnknownOnlyBehindTheWholeFence() {
        BatchId id = built(lines(2, "fence"));
        List<CreditTransfer> all = released(id).transfers();
        centre.pass(Duration.ofHours(25));
        CentreProgram.await("a person is called", () -> incidents(id, "BATCH_UNKNOWN") == 1);
        small(id, all, _ -> "RJCT", "AG09");
        centre.atRest();
        centre.pass(Duration.ofMinutes(11));
        centre.atRest();
        assertThat(now(id).state())
                .as("the bank has not told how far its numbers go")
                .isEqualTo(BatchState.RECEIVED);
        centre.hear();
        centre.pass(Duration.ofMinutes(11));
        awaitState(id, BatchState.REFUSED);
        assertThat(incidents(id, "BATCH_UNKNOWN")).isZero();
        assertThat(outcomes(id, "REFUSED")).hasSize(2);
        small(id, all, _ -> "ACSC", "");
        CentreProgram.await("a person is called", () -> incidents(id, "BATCH_CONFLICT") == 1);
        assertThat(now(id).problem()).contains("executed after it had ended");
    }

    @Test
    void believesNoResultOfABatchThatEndedBehindItsFence() {
        BatchId id = built(lines(2, "late"));
        List<CreditTransfer> all = released(id).transfers();
        centre.pass(Duration.ofHours(25));
        small(id, all, _ -> "RJCT", "AG09");
        centre.atRest();
        centre.hear();
        centre.pass(Duration.ofMinutes(11));
        awaitState(id, BatchState.REFUSED);
        small(id, all, _ -> "ACSC", "");
        CentreProgram.await("a person is called", () -> incidents(id, "BATCH_CONFLICT") == 1);
        bookedByTheBank(id, sum(2));
        CentreProgram.await("it is owed by the bank", () -> unexplained(sum(2)) == 1);
        assertThat(now(id).state()).isEqualTo(BatchState.REFUSED);
        assertThat(now(id).progress().settled()).isZero();
        assertThat(now(id).progress().booked()).isEqualTo(Cny.ZERO);
        centre.assertSound();
    }

    @Test
    void takesNothingForItsBookingThatGoesBeyondWhatIsSettled() {
        BatchId id = built(lines(5, "beyond"));
        List<CreditTransfer> all = released(id).transfers();
        small(id, all, _ -> "ACSC", "");
        awaitState(id, BatchState.REPORTED);
        bookedByTheBank(id, sum(5));
        awaitState(id, BatchState.DONE);
        bookedByTheBank(id, sum(5));
        CentreProgram.await("it is owed by the bank", () -> unexplained(sum(5)) == 1);
        assertThat(incidents(id, "BATCH_CONFLICT")).isEqualTo(1);
        assertThat(now(id).progress().booked()).isEqualTo(Cny.ofFen(sum(5)));
        centre.assertSound();
    }

    @Test
    void callsAPersonWhereTheBankBooksAnotherSumThanItTold() {
        BatchId id = built(lines(4, "sum"));
        List<CreditTransfer> all = released(id).transfers();
        small(id, all, _ -> "ACSC", "");
        awaitState(id, BatchState.REPORTED);
        bookedByTheBank(id, sum(4) - 1);
        centre.atRest();
        assertThat(incidents(id, "BATCH_UNKNOWN")).as("its time is not over").isZero();
        centre.pass(Duration.ofHours(25));
        CentreProgram.await("a person is called", () -> incidents(id, "BATCH_UNKNOWN") == 1);
        bookedByTheBank(id, 1);
        awaitState(id, BatchState.DONE);
        assertThat(incidents(id, "BATCH_UNKNOWN")).isZero();
    }

    @Test
    void refusesASmallResultOfOtherLinesOrOfAnotherMessage() {
        BatchId id = built(lines(3, "foreign"));
        List<CreditTransfer> all = released(id).transfers();
        small(id, List.of(withAmount(all.getFirst(), Cny.ofFen(1))), _ -> "ACSC", "");
        CentreProgram.await("a person is called", () -> incidents(id, "BATCH_RESULT_REFUSED") == 1);
        String messageId = centre.bank.mint();
        String own = now(id).messageId();
        String told =
                new String(result(id, messageId, all, _ -> "ACSC", ""), StandardCharsets.UTF_8);
        deliver(messageId, told.replace(own, centre.bank.mint()).getBytes(StandardCharsets.UTF_8));
        CentreProgram.await("one more is called", () -> incidents(id, "BATCH_RESULT_REFUSED") == 2);
        assertThat(now(id).progress().settled()).isZero();
        centre.assertSound();
    }

    private long unexplained(long fen) {
        return centre.count(
                "select count(*) from settlement.notice_fate join settlement.notice using"
                        + " (notice_id) where fate = 'UNEXPLAINED_DEBIT' and fen = "
                        + fen);
    }
}
