/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/**
 * The numbered steps between a message of the bank and booked money, and between an order and what
 * became of it (clauses 5.2 b, c). A program may die at each of them; whatever it leaves behind,
 * the money is posted once and paid once. The number is what documents and commands call the step.
 */
enum HandlingStep implements NumberedStep {
    /** The message was read and its signature holds; nothing is stored. */
    REQUEST_READ(1),
    /** Raw bytes, signature and receipt are written, but not committed. */
    MESSAGE_STORED(2),
    /** The message is kept for ever; the bank has no answer yet. */
    MESSAGE_KEPT(3),
    /** The receipt is signed; no byte of it has left. */
    RECEIPT_SIGNED(4),
    /** A worker holds a set of waiting messages. */
    MESSAGE_TAKEN(5),
    /** What the messages say is at hand; nothing of it is written. */
    MESSAGE_DECODED(6),
    /** Numbers that are missing before this one are written down. */
    GAP_SEEN(7),
    /** The notices are written under the bank's references; nobody was asked whose they are. */
    NOTICE_RECORDED(8),
    /** Businesses took the money and wrote its entries. */
    NOTICE_CLAIMED(9),
    /** What each notice became stands beside its entry. */
    NOTICE_BOOKED(10),
    /** The messages are marked as applied; nothing of it all is committed. */
    MESSAGE_APPLIED(11),
    /** The transaction that holds all of it is committed. */
    MESSAGE_DONE(12),
    /** A request for missing notices is numbered and frozen, but not committed. */
    ASK_WRITTEN(13),
    /** The request is kept; nothing of it has left. */
    ASK_KEPT(14),
    /** The attempt to send it is committed; no byte has left. */
    ATTEMPT_KEPT(15),
    /** The bank's answer is here; nothing about it is stored. */
    ANSWER_CAME(16),
    /** The answer was verified and written, but not committed. */
    ANSWER_STORED(17),
    /** How the attempt ended is committed. */
    ATTEMPT_DONE(18),
    /** Missing notices are all there and their gap is closed, but not committed. */
    GAP_CLOSED(19),
    /** An order is numbered and its bytes are frozen, but not committed. */
    ORDER_WRITTEN(20),
    /** An order stands where the news put it; nobody was told, nothing of it is committed. */
    ORDER_MOVED(21),
    /** Whoever ordered it was told and has written what follows; nothing of it is committed. */
    OUTCOME_TOLD(22),
    /** The question what became of an order is numbered and frozen, but not committed. */
    QUERY_WRITTEN(23),
    /** The file of a batch is written and kept, but not committed. */
    BATCH_FILE_WRITTEN(24),
    /** The attempt to send a batch is committed; no byte has left. */
    BATCH_ATTEMPT_KEPT(25),
    /** The bank's answer to a batch is here; nothing about it is stored. */
    BATCH_ANSWER_CAME(26),
    /** How the attempt ended is written, but not committed. */
    BATCH_ANSWER_STORED(27),
    /** The question what became of a batch is numbered and frozen, but not committed. */
    BATCH_QUERY_WRITTEN(28),
    /** A file of results is kept for ever; the bank has no answer yet. */
    BATCH_RESULT_KEPT(29),
    /** Its lines are decided and whoever ordered them was told; nothing of it is committed. */
    BATCH_RESULT_TAKEN(30),
    /** What the bank booked for a batch is booked, but not committed. */
    BATCH_BOOKED(31);

    private final int number;

    HandlingStep(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
