/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.util.Arrays;
import java.util.Optional;

/**
 * How the bank spoils the delivery of a notice. The spoiling kinds spoil the first attempt only;
 * the bank's own retry is right.
 */
public enum FaultKind {
    /** Delivers it several times, one after the other. */
    DUPLICATE,
    /** Delivers it several times at once. */
    PARALLEL_DUPLICATES,
    /** Never delivers it by itself: only a step that delivers it again does. */
    LOST,
    /** Delivers it right after the next notice of its wallet. */
    REORDERED,
    /** Delivers it not before some time has passed; later notices pass it. */
    LATE,
    /** The signature does not fit the message. */
    BAD_SIGNATURE,
    /** Signed with a key that the centre does not know. */
    WRONG_KEY,
    /** One byte differs from what was signed. */
    ALTERED_BYTE,
    /** The message ends in the middle, rightly signed. */
    TRUNCATED,
    /** The message holds an external entity, rightly signed. */
    EXTERNAL_ENTITY,
    /** Delivered right, then once more under the same message id with another amount. */
    SAME_ID_OTHER_CONTENT,
    /** Signed with a clock six minutes off. */
    CLOCK_SKEW,
    /** Rightly signed, and the other way round: a debit told as a credit. */
    SIGN_FLIPPED,
    /** Rightly signed, and told of another account of the centre. */
    WRONG_ACCOUNT,
    /** Rightly signed, under the number 1 again. */
    NUMBER_RESET,
    /** Delivered right, then its number again, of another booking. */
    SAME_NUMBER_OTHER_CONTENT;

    /** The word of the file and of the bank, such as {@code bad-signature}. */
    public String word() {
        return Words.of(name());
    }

    /** Whether the step may say how many copies are delivered. */
    public boolean takesCopies() {
        return this == DUPLICATE || this == PARALLEL_DUPLICATES;
    }

    /** Whether the step must say by how much the notice is late. */
    public boolean takesDelay() {
        return this == LATE;
    }

    /** Whether something is told, rightly signed, that is not so. */
    public boolean isUntrue() {
        return switch (this) {
            case SIGN_FLIPPED, WRONG_ACCOUNT, NUMBER_RESET, SAME_NUMBER_OTHER_CONTENT -> true;
            case DUPLICATE,
                    PARALLEL_DUPLICATES,
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

    static Optional<FaultKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
