/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;

/**
 * Asks a bank for a report on one account, {@code camt.060.001.05}: for notices that were not
 * received (补发请求), for the balances or for a statement. Of notices the bank answers each number
 * that it has given with a copy of its notice, see {@link AccountNotification#copy}; numbers that
 * it has not given yet are passed over.
 *
 * @param messageId the message's id; the header repeats it
 * @param created when the asker made the request
 * @param account the account that is asked about
 * @param owner the node that the account's notices are addressed to: the asker itself
 * @param requested what is asked for
 */
public record ReportRequest(
        String messageId,
        OffsetDateTime created,
        AccountId account,
        String owner,
        RequestedReport requested)
        implements Message {

    /** The message definition. */
    public static final String DEFINITION = "camt.060.001.05";

    /** How many notices one request may ask for; a longer gap takes several requests. */
    public static final int RANGE_MAX = 10_000;

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public ReportRequest {
        TextRule.MESSAGE_ID.require("a message id", messageId);
        created = WireTime.exact(created);
        TextRule.NODE.require("an account's owner", owner);
    }

    /**
     * Asks for notices by their numbers.
     *
     * @param fromSequence the first number asked for, from 1
     * @param toSequence the last number asked for; not below the first, and at most {@link
     *     #RANGE_MAX} numbers in all
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public ReportRequest(
            String messageId,
            OffsetDateTime created,
            AccountId account,
            String owner,
            long fromSequence,
            long toSequence) {
        this(
                messageId,
                created,
                account,
                owner,
                new RequestedReport.Notices(new NoticeNumbers(fromSequence, toSequence)));
    }

    @Override
    public String definition() {
        return DEFINITION;
    }
}
