/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.LocalDate;
import org.anju.kernel.Cny;

/**
 * A batch as it stands.
 *
 * @param own the number of the own account that pays out or receives
 * @param leg who ordered it, as {@link NewBatch#leg} says
 * @param messageId the number of the message that carries it to the bank
 * @param groupId its number in that message; the bank's booking of it names it
 * @param lines how many payments it has
 * @param total what they sum up to
 * @param progress how many of them are decided
 * @param problem what stands in its way; empty where nothing does
 */
public record PaymentBatch(
        BatchId id,
        BatchPurpose purpose,
        String own,
        boolean batchBooking,
        LocalDate executionDate,
        String leg,
        String messageId,
        String groupId,
        int lines,
        Cny total,
        BatchState state,
        Progress progress,
        Instant expiresAt,
        String problem) {

    /**
     * How many lines are decided.
     *
     * @param settled how many the bank has executed
     * @param settledSum what those sum up to
     * @param refused how many it has refused
     * @param booked what it has told by notices to have booked
     */
    public record Progress(int settled, Cny settledSum, int refused, Cny booked) {}

    /** Which way its money goes. */
    public BatchDirection direction() {
        return purpose.direction();
    }

    /** Whether it waits for its release. */
    public boolean isBuilt() {
        return state == BatchState.BUILT;
    }

    /** Where its lines and the bank's bookings have brought it, once the bank has it. */
    BatchState reached() {
        if (unknown() > 0) {
            return unknown() == lines ? BatchState.RECEIVED : BatchState.PARTIAL;
        }
        return progress.booked().equals(progress.settledSum())
                ? BatchState.DONE
                : BatchState.REPORTED;
    }

    /**
     * Whether a further booking of the bank can be of this batch: nothing of one that is over
     * without its execution, and no more than its lines are, once these are decided no more than
     * what is settled.
     */
    boolean mayBeBooked(Cny amount) {
        Cny most = unknown() == 0 ? progress.settledSum() : total;
        return switch (state) {
            case BUILT, VOID, REFUSED -> false;
            case QUEUED, SENDING, RECEIVED, UNKNOWN, PARTIAL, REPORTED, DONE ->
                    progress.booked().plus(amount).compareTo(most) <= 0;
        };
    }

    /** How many lines nobody knows of whether they are executed. */
    public int unknown() {
        return lines - progress.settled() - progress.refused();
    }
}
