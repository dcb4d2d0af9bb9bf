/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.anju.kernel.Cny;

/**
 * The balances of one account in the course of the day (余额), {@code camt.052.001.08}.
 *
 * @param messageId the message's id; the header repeats it
 * @param created when the bank made the report
 * @param requestMessageId the id of the {@link ReportRequest} answered, where one was made
 * @param reportId the report's own id
 * @param lastSequence the number of the account's last notice in these balances; 0 where there has
 *     been none
 * @param asOf the moment of the balances
 * @param bookingDate the bank's booking date at that moment
 * @param account the account
 * @param booked all that is booked; below zero where the account is overdrawn
 * @param available what may be paid away: what is booked less what is held
 */
public record BalanceReport(
        String messageId,
        OffsetDateTime created,
        Optional<String> requestMessageId,
        String reportId,
        long lastSequence,
        OffsetDateTime asOf,
        LocalDate bookingDate,
        AccountId account,
        Cny booked,
        Cny available)
        implements Message {

    /** The message definition. */
    public static final String DEFINITION = "camt.052.001.08";

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public BalanceReport {
        TextRule.MESSAGE_ID.require("a message id", messageId);
        created = WireTime.exact(created);
        requestMessageId.ifPresent(id -> TextRule.MESSAGE_ID.require("a request's id", id));
        TextRule.REFERENCE.require("a report's id", reportId);
        if (lastSequence < 0 || lastSequence > AccountNotification.SEQUENCE_MAX) {
            throw new IllegalArgumentException("an account's last number has 1 to 18 digits");
        }
        asOf = WireTime.exact(asOf);
        WireAmount.requireBalance("the booked balance", booked);
        WireAmount.requireBalance("the available balance", available);
    }

    @Override
    public String definition() {
        return DEFINITION;
    }
}
