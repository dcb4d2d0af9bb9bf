/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One page of what a bank has booked on one account on closed booking dates (对账单), {@code
 * camt.053.001.08}. Head, balances and totals are the whole statement's and stand on each of its
 * pages. Whether the balances, the totals, the entries and the notices agree is not judged here: a
 * statement that contradicts itself is readable, and a finding of the reconciliation.
 *
 * @param messageId the message's id; the header repeats it
 * @param created when the bank made this page
 * @param requestMessageId the id of the {@link ReportRequest} answered, where one was made
 * @param head what stands on each page of the statement
 * @param page the page's number, from 1 to {@link #PAGES_MAX}
 * @param lastPage whether no page follows
 * @param entries the movements of this page, 0 to {@link #ENTRIES_MAX}, as the notices told them
 */
public record AccountStatement(
        String messageId,
        OffsetDateTime created,
        Optional<String> requestMessageId,
        StatementHead head,
        int page,
        boolean lastPage,
        List<NotifiedEntry> entries)
        implements Message {

    /** The message definition. */
    public static final String DEFINITION = "camt.053.001.08";

    /** How many movements one page may have. */
    public static final int ENTRIES_MAX = 100;

    /** The largest number of a page that the schema's 5 digits hold. */
    public static final int PAGES_MAX = 99_999;

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public AccountStatement {
        TextRule.MESSAGE_ID.require("a message id", messageId);
        created = WireTime.exact(created);
        requestMessageId.ifPresent(id -> TextRule.MESSAGE_ID.require("a request's id", id));
        if (page < 1 || page > PAGES_MAX) {
            throw new IllegalArgumentException("a page's number is from 1 to " + PAGES_MAX);
        }
        entries = List.copyOf(entries);
        if (entries.size() > ENTRIES_MAX) {
            throw new IllegalArgumentException(
                    "a page has at most " + ENTRIES_MAX + " entries, not " + entries.size());
        }
    }

    @Override
    public String definition() {
        return DEFINITION;
    }
}
