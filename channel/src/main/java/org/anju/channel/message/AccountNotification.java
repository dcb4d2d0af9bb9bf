/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * The notice of movements on one account (动账通知), {@code camt.054.001.08}: what the bank says
 * happened. Notices of one account are numbered without gaps, so a lost one is seen.
 *
 * @param messageId the message's id; the header repeats it
 * @param created when the bank made the notice
 * @param notificationId the notice's own id
 * @param sequence its number among the account's notices, from 1, one more each time
 * @param copy whether this repeats a notice that the bank was asked for again (补发); a copy has a
 *     message id of its own, and all that it tells, its number too, is the notice's
 * @param account the account that moved
 * @param entries the movements, 1 to 100
 */
public record AccountNotification(
        String messageId,
        OffsetDateTime created,
        String notificationId,
        long sequence,
        boolean copy,
        AccountId account,
        List<NotifiedEntry> entries)
        implements Message {

    /** How many movements one notice may tell of. */
    public static final int ENTRIES_MAX = 100;

    /** The message definition. */
    public static final String DEFINITION = "camt.054.001.08";

    /** The largest number that the schema's 18 digits hold. */
    static final long SEQUENCE_MAX = 999_999_999_999_999_999L;

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public AccountNotification {
        TextRule.MESSAGE_ID.require("a message id", messageId);
        created = WireTime.exact(created);
        TextRule.REFERENCE.require("a notice's id", notificationId);
        if (sequence < 1 || sequence > SEQUENCE_MAX) {
            throw new IllegalArgumentException("a notice's number has 1 to 18 digits, from 1");
        }
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > ENTRIES_MAX) {
            throw new IllegalArgumentException(
                    "a notice has 1 to " + ENTRIES_MAX + " entries, not " + entries.size());
        }
    }

    @Override
    public String definition() {
        return DEFINITION;
    }
}
