/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Payments of the bank that come as one file and are judged and booked in sets. */
public interface BulkBank {

    /** Keeps the next lines of a file, in the caller's transaction. */
    void add(UUID bulk, List<BulkLine> lines);

    /**
     * Refuses what the accounts and limits forbid, line after line; a payout's lines also where the
     * money does not last. In the caller's transaction, which then holds all accounts.
     */
    void judge(BulkOrder order);

    /**
     * Books every line that is not refused between the other side and the bank's own account of
     * batches, and between that and the ordering account their sum, of which its owner is told.
     *
     * @return the booking of the sum; empty where every line is refused
     */
    Optional<UUID> bookWhole(BulkOrder order);

    /** Says under what a line was booked by itself. */
    void booked(UUID bulk, int number, UUID booking);

    /** Says why a line was refused when it was to be booked by itself. */
    void refused(UUID bulk, int number, String reason);

    /** Refuses every line of a file for one reason. */
    void refuse(UUID bulk, String reason);

    /** The lines after a number in their order, at most 2,000. */
    List<BulkLine> next(UUID bulk, int after);

    /** How many lines there are up to a number, and how many of them are booked. */
    BulkCount count(UUID bulk, int upTo);

    /**
     * How many lines there are.
     *
     * @param booked how many of them are booked
     */
    record BulkCount(int lines, int booked) {}
}
