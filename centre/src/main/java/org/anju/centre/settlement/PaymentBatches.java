/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.audit.Actor;

/** The centre's batches of payments (clauses 6.1.3.3, 6.2.2.3, 6.3.4). */
public interface PaymentBatches {

    /**
     * Builds a batch in the caller's transaction: each line gets its numbers and is kept, totals
     * are counted. Nothing leaves before {@link #release}.
     *
     * @throws SettlementRefusal if there is no line or there are too many, a case was ordered
     *     before, or a retry names a line that may yet be executed, or was
     */
    BatchId build(NewBatch batch, BatchLines lines, Actor actor);

    /**
     * Builds a batch of the refused lines of another, each as the retry of its line, in the
     * caller's transaction.
     *
     * @param refused the batch whose lines were refused
     * @throws SettlementRefusal as {@link #build}
     */
    BatchId buildAgain(BatchId refused, NewBatch batch, Actor actor);

    /**
     * The latest line of each of these cases; nothing of cases that were never ordered.
     *
     * @param caseKeys as {@link NewBatchLine#caseKey} names them
     */
    Map<String, OrderedLine> ordered(Collection<String> caseKeys);

    /**
     * A line as its case's latest.
     *
     * @param refused whether it is certain that it was not executed: the case may then be ordered
     *     again as its retry
     */
    record OrderedLine(BatchLineId line, boolean refused) {}

    /**
     * Releases a batch in the caller's transaction: its file is frozen, encrypted and kept, and
     * leaves after the commit; its time to live begins. Whatever becomes of it is told to {@link
     * BatchOutcome}.
     *
     * @param actor another person than the one who built it, unless it is the program
     * @throws SettlementRefusal if it is not BUILT, or this person built it
     */
    void release(BatchId id, Actor actor);

    /**
     * Takes back a batch that was not released, in the caller's transaction; its cases may then not
     * be ordered again except as retries of its lines.
     *
     * @throws SettlementRefusal if it is not BUILT
     */
    void withdraw(BatchId id, Actor actor);

    /** The batch as it stands. */
    Optional<PaymentBatch> find(BatchId id);

    /** Lines of a batch that were refused, in their order, at most 200. */
    List<BatchLineTold> refused(BatchId id);

    /** The latest batch of a leg. */
    Optional<PaymentBatch> ofLeg(String leg);
}
