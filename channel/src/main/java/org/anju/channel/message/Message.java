/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/** The business content of one message; one case per message definition that the channel knows. */
public sealed interface Message
        permits AccountNotification,
                AccountStatement,
                BalanceReport,
                CollectionInitiation,
                MessageReject,
                PaymentInitiation,
                PaymentStatusReport,
                RecallAnswer,
                RecallRequest,
                ReceiptAcknowledgement,
                ReportRequest,
                StatusRequest,
                SystemEvent,
                WalletEnquiry,
                WalletEnquiryAnswer {

    /** The message definition with its version, such as {@code camt.054.001.08}. */
    String definition();
}
