/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.AccountStatement;
import org.anju.channel.message.BalanceReport;
import org.anju.channel.message.CollectionInitiation;
import org.anju.channel.message.Message;
import org.anju.channel.message.MessageReject;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.RecallAnswer;
import org.anju.channel.message.RecallRequest;
import org.anju.channel.message.ReceiptAcknowledgement;
import org.anju.channel.message.ReportRequest;
import org.anju.channel.message.StatusRequest;
import org.anju.channel.message.SystemEvent;
import org.anju.channel.message.WalletEnquiry;
import org.anju.channel.message.WalletEnquiryAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The number that a notice carries on its account, without gaps as the bank gives them.
 *
 * @param account the centre's wallet
 * @param number from 1
 * @param madeAt when the bank made the message that carries it
 */
record NoticeNumber(String account, long number, Instant madeAt) {

    /** The number that a message carries; null where it is no notice. */
    static @Nullable NoticeNumber of(Message message) {
        return switch (message) {
            case AccountNotification notice ->
                    new NoticeNumber(
                            notice.account().number(),
                            notice.sequence(),
                            notice.created().toInstant());
            case ReportRequest _,
                    SystemEvent _,
                    ReceiptAcknowledgement _,
                    MessageReject _,
                    AccountStatement _,
                    BalanceReport _,
                    CollectionInitiation _,
                    PaymentInitiation _,
                    PaymentStatusReport _,
                    RecallAnswer _,
                    RecallRequest _,
                    StatusRequest _,
                    WalletEnquiry _,
                    WalletEnquiryAnswer _ ->
                    null;
        };
    }
}
