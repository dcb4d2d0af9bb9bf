/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/**
 * Where an order stands. What it is after each event says one table, {@link OrderTransitions}; an
 * order never goes back to a lower rank, save that one of which provably no byte left is queued
 * again.
 */
public enum OrderState {
    /** Its numbers are minted and its bytes frozen; nothing of it has left. */
    QUEUED(Rank.HERE),
    /** It is on its way; how far it got is not yet known. */
    SENDING(Rank.UNDER_WAY),
    /** The bank signed that it has it; nothing is checked or done. */
    RECEIVED(Rank.UNDER_WAY),
    /** The bank signed that it accepted it or is executing it. */
    IN_PROGRESS(Rank.UNDER_WAY),
    /** Nobody at the centre knows whether it is executed; the bank is asked. */
    UNKNOWN(Rank.UNDER_WAY),
    /** The bank signed that it has no such order. */
    NOT_FOUND(Rank.UNDER_WAY),
    /** The bank holds it; two people decide. */
    SUSPENDED(Rank.UNDER_WAY),
    /** What the bank says about it contradicts itself; two people decide. */
    MANUAL(Rank.UNDER_WAY),
    /** It was taken back before anything left. */
    VOID(Rank.DECIDED),
    /** It was executed: the bank signed it, or booked it, whichever came first. */
    SETTLED(Rank.DECIDED),
    /** The bank signed that it refuses it. */
    REJECTED(Rank.DECIDED),
    /** The bank signed that it cancelled it before execution. */
    CANCELLED(Rank.DECIDED),
    /** Its time is over and the bank has never had it: it can no longer be executed. */
    NOT_EXECUTED(Rank.DECIDED),
    /** It was executed, and the money came back later. */
    RETURNED(Rank.AFTERWARDS),
    /** Its booking stands in a statement that was signed off. */
    RECONCILED(Rank.AFTERWARDS);

    private final Rank rank;

    OrderState(Rank rank) {
        this.rank = rank;
    }

    /** How far an order is, in ascending order. */
    enum Rank {
        HERE,
        UNDER_WAY,
        DECIDED,
        AFTERWARDS
    }

    Rank rank() {
        return rank;
    }

    /** Whether the bank executed it, whatever came after. */
    boolean isExecuted() {
        return this == SETTLED || rank == Rank.AFTERWARDS;
    }

    /** Whether nothing of the order was or will be executed, so that it may be replaced. */
    public boolean isDefinitelyNotExecuted() {
        return switch (this) {
            case VOID, REJECTED, CANCELLED, NOT_EXECUTED -> true;
            case QUEUED,
                    SENDING,
                    RECEIVED,
                    IN_PROGRESS,
                    UNKNOWN,
                    NOT_FOUND,
                    SUSPENDED,
                    MANUAL,
                    SETTLED,
                    RETURNED,
                    RECONCILED ->
                    false;
        };
    }
}
