/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;

/**
 * Asks a bank for the notices of one account that were not received (补发请求), {@code
 * camt.060.001.05}. The bank answers each number that it has given with a copy of its notice, see
 * {@link AccountNotification#copy}; numbers that it has not given yet are passed over.
 *
 * @param messageId the message's id; the header repeats it
 * @param created when the asker made the request
 * @param account the account whose notices are asked for
 * @param owner the node that the account's notices are addressed to: the asker itself
 * @param fromSequence the first number asked for, from 1
 * @param toSequence the last number asked for; not below the first, and at most {@link #RANGE_MAX}
 *     numbers in all
 */
public record ReportRequest(
        String messageId,
        OffsetDateTime created,
        AccountId account,
        String owner,
        long fromSequence,
        long toSequence)
        implements Message {

    /** The message definition. */
    public static final String DEFINITION = "camt.060.001.05";

    /** What is asked for: notices of movements, and nothing else. */
    public static final String REQUESTED = AccountNotification.DEFINITION;

    /** How many numbers one request may ask for; a longer gap takes several requests. */
    public static final int RANGE_MAX = 10_000;

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public ReportRequest {
        TextRule.MESSAGE_ID.require("a message id", messageId);
        created = WireTime.exact(created);
        TextRule.NODE.require("an account's owner", owner);
        if (fromSequence < 1 || toSequence > AccountNotification.SEQUENCE_MAX) {
            throw new IllegalArgumentException("a notice's number has 1 to 18 digits, from 1");
        }
        if (toSequence < fromSequence || toSequence - fromSequence >= RANGE_MAX) {
            throw new IllegalArgumentException(
                    "a request asks for 1 to " + RANGE_MAX + " numbers in ascending order");
        }
    }

    @Override
    public String definition() {
        return DEFINITION;
    }
}
