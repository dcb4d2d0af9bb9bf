/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.anju.centre.CentreProgram;
import org.anju.channel.message.CreditTransfer;
import org.anju.channel.message.PaymentGroup;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The database goes away at each step of a batch, one after another, and whoever was there breaks
 * off. In the end the bank has one file, every line is decided once and the money is booked once.
 */
class CutAtEveryBatchStepTest extends BatchCourse {

    private static final int TRIES_MAX = 50;

    private final ConnectionCutter cutter = new ConnectionCutter(LinkedCentre.PROGRAM);

    @Override
    LinkedCentre opened() {
        LinkedCentre opened = new LinkedCentre(cutter);
        cutter.cuts(opened.database);
        return opened;
    }

    @ParameterizedTest
    @EnumSource(value = HandlingStep.class, mode = EnumSource.Mode.MATCH_ALL, names = "BATCH_.*")
    @Clause("5.2c")
    void decidesEveryLineOnceWhateverStepTheDatabaseGoesAwayAt(HandlingStep step) {
        cutter.arm(step);
        Cny before = steady(centre::balance);
        BatchId id = steady(() -> built(lines(MANY, step.name())));
        releaseUntilCommitted(id);
        centre.pass(Duration.ofMinutes(11));
        CentreProgram.await("the bank was asked", () -> !queries(id).isEmpty());
        if (files(id).isEmpty()) {
            denied(id);
        }
        CentreProgram.await("the bank has it", () -> !files(id).isEmpty());
        List<CreditTransfer> all = files(id).getFirst().transfers();
        String messageId = centre.bank.mint();
        byte[] body = result(id, messageId, all, _ -> "ACSC", "");
        centre.untilReceipt(
                () ->
                        centre.bank
                                .deliver(messageId, PaymentStatusReport.DEFINITION, body)
                                .status());
        awaitFile(messageId, "TAKEN");
        bookedByTheBank(id, sum(MANY));
        awaitState(id, BatchState.DONE);
        cutter.assertCut(step);
        assertThat(now(id).progress().settledSum()).isEqualTo(Cny.ofFen(sum(MANY)));
        assertThat(outcomes(id, "SETTLED")).hasSize(MANY);
        assertThat(files(id)).allSatisfy(file -> assertThat(file).isEqualTo(files(id).getFirst()));
        assertThat(before.minus(steady(centre::balance))).isEqualTo(Cny.ofFen(sum(MANY)));
        centre.assertSound();
    }

    @Override
    PaymentBatch now(BatchId id) {
        return steady(() -> super.now(id));
    }

    // The test's own connections are cut with the program's: what it asks it asks again.
    private static <T> T steady(Supplier<T> look) {
        List<RuntimeException> cuts = new ArrayList<>();
        while (cuts.size() < TRIES_MAX) {
            try {
                return look.get();
            } catch (DataAccessException | TransactionException cut) {
                cuts.add(cut);
            }
        }
        throw cuts.getLast();
    }

    private void releaseUntilCommitted(BatchId id) {
        while (now(id).isBuilt()) {
            try {
                inTransaction(() -> batches().release(id, CHECKER));
            } catch (RuntimeException cut) {
                assertThat(now(id).isBuilt()).isTrue();
            }
        }
        CentreProgram.await(
                "its sending is over",
                () ->
                        now(id).state() == BatchState.RECEIVED
                                || now(id).state() == BatchState.UNKNOWN);
    }

    // A bank that has no such batch says so, and gets the same bytes again.
    private void denied(BatchId id) {
        String messageId = centre.bank.mint();
        byte[] body = denial(id, messageId);
        centre.untilReceipt(
                () ->
                        centre.bank
                                .deliver(messageId, PaymentStatusReport.DEFINITION, body)
                                .status());
    }

    private List<PaymentGroup> files(BatchId id) {
        return centre.asked.asked().stream()
                .filter(ask -> ask.headers().messageId().equals(now(id).messageId()))
                .filter(ask -> ask.message() instanceof PaymentInitiation)
                .map(ask -> ((PaymentInitiation) ask.message()).groups().getFirst())
                .toList();
    }
}
