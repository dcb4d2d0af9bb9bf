/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.message.ReportedPayment;
import org.anju.channel.message.TransactionStatus;
import org.anju.channel.message.WireStatus;
import org.anju.kernel.ChinaTime;
import org.anju.sandbox.habit.BankHabits;
import org.anju.sandbox.payment.Verdict.Cancelled;
import org.anju.sandbox.payment.Verdict.Rejected;
import org.anju.sandbox.payment.Verdict.Settled;

/**
 * What a message tells of one order.
 *
 * @param untrue whether a fault makes it something else than what was decided
 */
record ToldStatus(
        WireStatus status,
        Optional<String> reason,
        Optional<String> text,
        Optional<UUID> booking,
        Optional<LocalDate> bookingDate,
        boolean untrue) {

    private static final String NO_REASON = "MS03";

    /** What was decided. */
    static ToldStatus of(Verdict verdict) {
        return switch (verdict) {
            case Settled settled ->
                    new ToldStatus(
                            WireStatus.SETTLED,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(settled.booking()),
                            Optional.of(settled.bookingDate()),
                            false);
            case Rejected rejected ->
                    bare(
                            WireStatus.REJECTED,
                            Optional.of(rejected.reason()),
                            Optional.of(rejected.detail()));
            case Cancelled _ -> bare(WireStatus.CANCELLED, Optional.empty(), Optional.empty());
        };
    }

    /** That it waits for its execution. */
    static ToldStatus pending() {
        return bare(WireStatus.PENDING, Optional.empty(), Optional.empty());
    }

    /** The opposite of what was decided: refused where it is executed, and the other way round. */
    static ToldStatus oppositeOf(Verdict verdict) {
        return switch (verdict) {
            case Settled _ -> untrue(WireStatus.REJECTED, Optional.of(NO_REASON));
            case Rejected _, Cancelled _ -> untrue(WireStatus.SETTLED, Optional.empty());
        };
    }

    /** A status that was not decided. */
    static ToldStatus untrue(WireStatus status, Optional<String> reason) {
        return new ToldStatus(
                status, reason, Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    private static ToldStatus bare(
            WireStatus status, Optional<String> reason, Optional<String> text) {
        return new ToldStatus(status, reason, text, Optional.empty(), Optional.empty(), false);
    }

    /** As a result's line tells it, in the words of the bank. */
    TransactionStatus line(Instruction order, BankHabits habits) {
        return new TransactionStatus(
                order.names().instructionId(),
                order.names().endToEndId(),
                order.names().uetr(),
                status,
                reason.map(habits::reason),
                text,
                Optional.of(order.received().atZone(ChinaTime.ZONE).toOffsetDateTime()),
                booking.map(habits::serial),
                bookingDate,
                Optional.of(
                        new ReportedPayment(
                                order.amount(), order.remark(), order.debtor(), order.creditor())));
    }
}
