/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By what something became known about an order.
 *
 * @param source the number of the message that told it, or what of the program it was
 * @param code the reason as ISO 20022 codes it; empty where there is none
 * @param words what was said, for the person who looks after it; may be empty
 * @param retry what may be done next; meant only of a refusal
 * @param proof what an execution is known by; meant only of a settlement
 * @param bankDate the bank's booking date; null where nothing was booked
 */
record OrderNews(
        String source,
        String code,
        String words,
        RetryClass retry,
        SettledOrder.Proof proof,
        @Nullable LocalDate bankDate) {

    /** Something that the program itself did or saw. */
    static OrderNews own(String source) {
        return said(source, "", "");
    }

    /** Something that moved nothing. */
    static OrderNews said(String source, String code, String words) {
        return refusal(source, code, words, RetryClass.NEVER);
    }

    /** The bank's reason for a refusal. */
    static OrderNews refusal(String source, String code, String words, RetryClass retry) {
        return new OrderNews(source, code, words, retry, SettledOrder.Proof.RESULT, null);
    }

    /** An execution. */
    static OrderNews execution(String source, SettledOrder.Proof proof, LocalDate bankDate) {
        return new OrderNews(source, "", "", RetryClass.NEVER, proof, bankDate);
    }
}
