/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.util.Optional;
import org.anju.kernel.Cny;

/**
 * What is told of a whole statement, alike on each of its pages.
 *
 * @param statementId the statement's own id
 * @param sequence its number among the account's statements, from 1
 * @param version 1 for the first statement of these dates, one more for each that corrects it
 * @param notices the numbers of the account's notices on these dates; absent where there were none
 * @param from the first booking date
 * @param to the last booking date; not before the first
 * @param copy whether this repeats a statement that the bank has given before
 * @param account the account
 * @param opening the balance booked before the first entry; below zero where overdrawn
 * @param closing the balance booked after the last entry
 * @param credits how many entries credit the account, and their sum
 * @param debits how many entries debit the account, and their sum
 */
public record StatementHead(
        String statementId,
        long sequence,
        long version,
        Optional<NoticeNumbers> notices,
        LocalDate from,
        LocalDate to,
        boolean copy,
        AccountId account,
        Cny opening,
        Cny closing,
        EntryTotals credits,
        EntryTotals debits) {

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public StatementHead {
        TextRule.REFERENCE.require("a statement's id", statementId);
        requireNumber("a statement's number", sequence);
        requireNumber("a statement's version", version);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a statement ends on or after its first date");
        }
        WireAmount.requireBalance("the opening balance", opening);
        WireAmount.requireBalance("the closing balance", closing);
    }

    private static void requireNumber(String field, long number) {
        if (number < 1 || number > AccountNotification.SEQUENCE_MAX) {
            throw new IllegalArgumentException(field + " has 1 to 18 digits, from 1");
        }
    }
}
