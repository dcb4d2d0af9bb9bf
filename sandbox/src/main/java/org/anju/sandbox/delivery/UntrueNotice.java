/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.util.List;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.Direction;
import org.anju.channel.message.MovementCode;
import org.anju.channel.message.NotifiedEntry;
import org.anju.kernel.Cny;

/** What a notice says once a fault has made it untrue; the form stays that of a true one. */
final class UntrueNotice {

    private static final Cny ONE_YUAN = Cny.ofFen(100);

    private UntrueNotice() {}

    /** Its movement goes the other way. */
    static AccountNotification signFlipped(AccountNotification told) {
        return with(
                told,
                told.account(),
                told.sequence(),
                told.entries().stream().map(UntrueNotice::flipped).toList());
    }

    /** It is of another account, under the number that it has on its own. */
    static AccountNotification ofAccount(AccountNotification told, AccountId other) {
        return with(told, other, told.sequence(), told.entries());
    }

    /** It has another number. */
    static AccountNotification numbered(AccountNotification told, long number) {
        return with(told, told.account(), number, told.entries());
    }

    /** It tells of another booking of one yuan more. */
    static AccountNotification ofBooking(AccountNotification told, String reference) {
        return with(
                told,
                told.account(),
                told.sequence(),
                told.entries().stream()
                        .map(
                                entry ->
                                        entry(
                                                entry,
                                                entry.amount().plus(ONE_YUAN),
                                                entry.direction(),
                                                entry.code(),
                                                reference))
                        .toList());
    }

    private static AccountNotification with(
            AccountNotification told, AccountId account, long number, List<NotifiedEntry> entries) {
        return new AccountNotification(
                told.messageId(),
                told.created(),
                told.notificationId(),
                number,
                false,
                account,
                entries);
    }

    private static NotifiedEntry flipped(NotifiedEntry entry) {
        return entry(
                entry,
                entry.amount(),
                switch (entry.direction()) {
                    case CREDIT -> Direction.DEBIT;
                    case DEBIT -> Direction.CREDIT;
                },
                opposite(entry.code()),
                entry.accountServicerReference());
    }

    private static NotifiedEntry entry(
            NotifiedEntry entry,
            Cny amount,
            Direction direction,
            MovementCode code,
            String reference) {
        return new NotifiedEntry(
                entry.entryReference(),
                amount,
                direction,
                entry.reversal(),
                entry.bookingDate(),
                entry.valueDate(),
                reference,
                code,
                entry.endToEndId(),
                entry.uetr(),
                entry.debtor(),
                entry.creditor(),
                entry.remittanceInformation(),
                entry.returned());
    }

    private static MovementCode opposite(MovementCode code) {
        return switch (code) {
            case ACCOUNT_TO_WALLET_OUT -> MovementCode.ACCOUNT_TO_WALLET_IN;
            case ACCOUNT_TO_WALLET_IN -> MovementCode.ACCOUNT_TO_WALLET_OUT;
            case WALLET_TO_ACCOUNT_OUT -> MovementCode.WALLET_TO_ACCOUNT_IN;
            case WALLET_TO_ACCOUNT_IN -> MovementCode.WALLET_TO_ACCOUNT_OUT;
            case WALLET_TO_WALLET_OUT -> MovementCode.WALLET_TO_WALLET_IN;
            case WALLET_TO_WALLET_IN, COLLECTION_IN -> MovementCode.WALLET_TO_WALLET_OUT;
            case LOAN_DISBURSEMENT -> MovementCode.LOAN_REPAYMENT;
            case LOAN_REPAYMENT -> MovementCode.LOAN_DISBURSEMENT;
            case LOAN_SWEEP_OUT -> MovementCode.LOAN_SWEEP_IN;
            case LOAN_SWEEP_IN -> MovementCode.LOAN_SWEEP_OUT;
            case LOAN_BACK_OUT -> MovementCode.LOAN_BACK_IN;
            case LOAN_BACK_IN -> MovementCode.LOAN_BACK_OUT;
            case INTEREST -> MovementCode.FEE;
            case FEE -> MovementCode.INTEREST;
            case RETURN -> MovementCode.RETURN;
            case REVERSAL -> MovementCode.REVERSAL;
        };
    }
}
