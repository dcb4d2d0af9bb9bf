/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.anju.kernel.Cny;

/**
 * One movement on a wallet, as its holder sees it.
 *
 * @param number counts the wallet's movements from 1, without gaps
 * @param amount positive: money came; negative: money left
 * @param balanceAfter what was in the wallet then
 * @param otherNumber the account on the other side; the bank's own for an opening balance
 * @param remark what the payer wrote (附言), empty for nothing
 */
public record StatementLine(
        long number,
        UUID booking,
        LocalDate bookingDate,
        OffsetDateTime bookedAt,
        Cny amount,
        Cny balanceAfter,
        String otherNumber,
        String otherName,
        String remark) {}
