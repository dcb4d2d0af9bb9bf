/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of one transfer or debit (交易结果): one line of a result. Status and reason are the
 * bank's codes as they came.
 *
 * @param originalInstructionId the instruction id of the order
 * @param originalEndToEndId the end-to-end id of the order
 * @param originalUetr the UETR of the order
 * @param status how far it has come
 * @param reasonCode why, where the bank says so: an ISO code such as {@code AM04} or one of the
 *     bank's own, 1 to 35 letters, digits or underscores
 * @param text why, in words, 1 to 105 characters in one line
 * @param acceptedAt when the bank accepted it for execution
 * @param accountServicerReference the bank's booking id on the account that the order named, where
 *     it is booked; the notice of that booking carries it too
 * @param bookingDate the bank's booking date, where it is booked
 * @param payment what the bank executed, where it tells
 */
public record TransactionStatus(
        String originalInstructionId,
        String originalEndToEndId,
        UUID originalUetr,
        WireStatus status,
        Optional<String> reasonCode,
        Optional<String> text,
        Optional<OffsetDateTime> acceptedAt,
        Optional<String> accountServicerReference,
        Optional<LocalDate> bookingDate,
        Optional<ReportedPayment> payment) {

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public TransactionStatus {
        TextRule.REFERENCE.require("an instruction id", originalInstructionId);
        TextRule.REFERENCE.require("an end-to-end id", originalEndToEndId);
        Uetr.require(originalUetr);
        reasonCode.ifPresent(code -> TextRule.REASON_CODE.require("a reason code", code));
        text.ifPresent(words -> TextRule.REASON_TEXT.require("a reason's text", words));
        acceptedAt = acceptedAt.map(WireTime::exact);
        accountServicerReference.ifPresent(
                reference -> TextRule.REFERENCE.require("a bank's reference", reference));
    }
}
