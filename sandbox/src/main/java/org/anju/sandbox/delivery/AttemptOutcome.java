/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

/** How one attempt to deliver a notice ended. Only the first means that it was delivered. */
public enum AttemptOutcome {
    /** A signed receipt for this very message. */
    ACKNOWLEDGED,
    /** A signed refusal. */
    REFUSED,
    /** An answer that the subscriber did not verifiably give, or that is no receipt: unknown. */
    UNTRUSTED,
    /** No connection, or no answer in time: unknown. */
    NO_ANSWER,
    /** The bank was killed before it could write down the answer: unknown. */
    INTERRUPTED
}
