/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.schema;

/**
 * What the official schemas say of one message.
 *
 * @param definition the message's own definition, such as {@code camt.054.001.08}; empty where the
 *     bytes are so damaged that none can be told
 * @param fault the first fault; empty unless invalid
 */
public record Judgement(String definition, Verdict verdict, String fault) {

    /** Whether a message is as its schema says. */
    public enum Verdict {
        /** Header and document are as the schemas say. */
        VALID,
        /** At least one of them is not. */
        INVALID,
        /** There is no schema of its document, and no fault in what there is a schema of. */
        SKIPPED
    }
}
