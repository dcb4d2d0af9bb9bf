/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.time.LocalDate;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.notice.OutboxMessage;
import org.anju.kernel.AccountingDate;

/**
 * Everything that one booked act writes: the entry, its details and balances, the audit row and the
 * outbox row.
 *
 * @param id minted by the caller
 * @param idempotencyKey names the fact that is booked, such as {@code notice:<id>}; a fact is
 *     booked once, for ever
 * @param movement what happened; decides the lines
 * @param date the accounting date, which must be open
 * @param bankDate the bank's booking date
 * @param summary the text of the voucher (摘要), without personal data
 * @param details the subjects of every control account that the movement touches
 */
public record Posting(
        EntryId id,
        String idempotencyKey,
        MoneyMovement movement,
        AccountingDate date,
        LocalDate bankDate,
        String summary,
        SubLedgerDetails details,
        AuditRecord audit,
        OutboxMessage outbox) {}
