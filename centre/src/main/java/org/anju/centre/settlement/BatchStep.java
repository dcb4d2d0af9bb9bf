/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import org.anju.kernel.Cny;

/**
 * Something that happened to a batch.
 *
 * @param kind what
 * @param at when
 * @param subject who did it, or which message or notice told it
 * @param outcome how it ended, a word of the program; empty where that is said by the kind
 * @param words the digest of the file that was released, the place and reason where something was
 *     not taken, the bank's words; empty where there are none
 * @param lines how many lines it is about; 0 where it is about none
 * @param amount what it is about
 */
public record BatchStep(
        Kind kind,
        Instant at,
        String subject,
        String outcome,
        String words,
        int lines,
        Cny amount) {

    /** What can happen to a batch. */
    public enum Kind {
        /** Somebody told its lines. */
        BUILT,
        /** Somebody else released it, and its file was frozen. */
        RELEASED,
        /** Its file was sent. */
        SENT,
        /** The bank was asked what became of it. */
        ASKED,
        /** The bank told results, and they were taken. */
        RESULT,
        /** The bank's file of results waits to be read. */
        RESULT_WAITS,
        /** The bank's file of results was not taken. */
        RESULT_REFUSED,
        /** The bank told a booking of it. */
        BOOKED
    }
}
