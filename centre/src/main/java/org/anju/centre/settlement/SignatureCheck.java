/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.util.List;

/**
 * The check of a stored message made again: its bytes, its headers and its signature, as if it
 * arrived now, save for the time, which is measured at the moment of its arrival.
 *
 * @param checkedAt when the check was made
 */
public record SignatureCheck(Instant checkedAt, List<Step> steps) {

    /** What is checked, in this order; after the first that fails nothing is. */
    public enum Kind {
        /** The stored bytes are those that were stored. */
        EVIDENCE,
        /** The envelope's headers have their form. */
        HEADERS,
        /** The message is for this centre. */
        RECEIVER,
        /** The key is one that is trusted for the sender today. */
        KEY,
        /** It was signed within five minutes of its arrival. */
        TIME,
        /** The digest in the headers is the body's. */
        DIGEST,
        /** The signature is that key's over these headers. */
        SIGNATURE,
        /** The signed body says the same as the headers around it. */
        AGREEMENT
    }

    /** How a step ended. */
    public enum Result {
        HOLDS,
        FAILS,
        NOT_REACHED
    }

    /**
     * One step.
     *
     * @param mend what to do where it fails; empty otherwise
     */
    public record Step(Kind kind, Result result, String mend) {}

    public SignatureCheck {
        steps = List.copyOf(steps);
    }

    /** Whether every step holds. */
    public boolean valid() {
        return steps.stream().allMatch(step -> step.result() == Result.HOLDS);
    }
}
