/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * An error that the bank can be asked to commit on a notice. A fault that spoils does so on the
 * first attempt only; the retry is right, so that every notice can arrive in the end.
 */
public enum Fault {
    /** Delivered right, then again and again in sequence, each copy signed anew. */
    DUPLICATE,
    /** Delivered right several times at once. */
    PARALLEL_DUPLICATES,
    /** Kept back until it is released; later notices pass it. */
    HOLD,
    /** Never delivered unless somebody asks for this very notice; later notices pass it. */
    LOST,
    /** Kept back until the account's next notice has arrived, then delivered. */
    REORDERED,
    /** Not delivered before a time that is told has passed; later notices pass it. */
    LATE,
    /** Signed by the right key, but over another text. */
    BAD_SIGNATURE,
    /** Signed by a key that the receiver does not know. */
    WRONG_KEY,
    /** One byte changed after signing. */
    ALTERED_BYTE,
    /** Cut off in the middle, and signed so. */
    TRUNCATED,
    /** Names a file of the receiver's machine as an external entity, and is signed so. */
    EXTERNAL_ENTITY,
    /** Delivered right, then once more under the same message id with another amount. */
    SAME_ID_OTHER_CONTENT,
    /** Signed by a clock that is six minutes slow. */
    CLOCK_SKEW,
    /**
     * Told as the opposite: a debit as a credit, a credit as a debit. The notice itself is kept
     * back as if it were lost.
     */
    SIGN_FLIPPED,
    /**
     * Told as a movement of another account of which the same centre is told. The notice itself is
     * kept back as if it were lost.
     */
    WRONG_ACCOUNT,
    /**
     * Told under the number 1, as though the account's numbers began anew with it. The notice
     * itself is kept back as if it were lost.
     */
    NUMBER_RESET,
    /** Delivered right; thereafter its number is told once more, of a booking that there is not. */
    SAME_NUMBER_OTHER_CONTENT;

    /** The name in the control API: lower case with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fault with a name of the control API. */
    public static Optional<Fault> named(String wireName) {
        return Arrays.stream(values())
                .filter(fault -> fault.wireName().equals(wireName))
                .findFirst();
    }

    /** Whether a notice with it is kept back at first. */
    public boolean withholds() {
        return switch (this) {
            case HOLD, LOST, REORDERED, LATE, SIGN_FLIPPED, WRONG_ACCOUNT, NUMBER_RESET -> true;
            case DUPLICATE,
                    PARALLEL_DUPLICATES,
                    BAD_SIGNATURE,
                    WRONG_KEY,
                    ALTERED_BYTE,
                    TRUNCATED,
                    EXTERNAL_ENTITY,
                    SAME_ID_OTHER_CONTENT,
                    CLOCK_SKEW,
                    SAME_NUMBER_OTHER_CONTENT ->
                    false;
        };
    }

    /** Whether a message of its own, rightly signed, tells something that is not so. */
    public boolean isUntrue() {
        return switch (this) {
            case SIGN_FLIPPED, WRONG_ACCOUNT, NUMBER_RESET, SAME_NUMBER_OTHER_CONTENT -> true;
            case DUPLICATE,
                    PARALLEL_DUPLICATES,
                    HOLD,
                    LOST,
                    REORDERED,
                    LATE,
                    BAD_SIGNATURE,
                    WRONG_KEY,
                    ALTERED_BYTE,
                    TRUNCATED,
                    EXTERNAL_ENTITY,
                    SAME_ID_OTHER_CONTENT,
                    CLOCK_SKEW ->
                    false;
        };
    }
}
