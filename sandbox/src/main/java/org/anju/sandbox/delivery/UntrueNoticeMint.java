/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import org.anju.channel.message.AccountId;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.MessageWriter;
import org.anju.kernel.Ids;
import org.anju.sandbox.fault.Fault;
import org.anju.sandbox.habit.BankHabits;
import org.springframework.stereotype.Component;

/**
 * Makes what a fault has the bank tell of a movement that is not so: a message of its own, rightly
 * signed. The notice, its number and the books stay true, and so do copies and statements.
 */
@Component
class UntrueNoticeMint {

    /** A wallet that nobody has, for a centre with one account only. */
    private static final AccountId NOBODYS = AccountId.wallet("9900000000000000");

    private static final long FIRST = 1;

    private final UntrueNoticeRepository untrue;
    private final MessageRepository messages;
    private final Ids ids;
    private final BankHabits habits;

    UntrueNoticeMint(
            UntrueNoticeRepository untrue, MessageRepository messages, Ids ids, BankHabits habits) {
        this.untrue = untrue;
        this.messages = messages;
        this.ids = ids;
        this.habits = habits;
    }

    /**
     * Stores what is told in place of a notice, or after it, in the caller's transaction.
     *
     * @param header the notice's
     * @param notice which is stored already
     */
    void mint(Fault fault, BusinessHeader header, AccountNotification notice) {
        AccountNotification told = under(Ids.onWire(ids.next()), content(fault, header, notice));
        BusinessHeader own =
                new BusinessHeader(
                        header.from(),
                        header.to(),
                        told.messageId(),
                        told.definition(),
                        told.created(),
                        header.businessDate(),
                        false);
        MintedMessage message =
                new MintedMessage(
                        told.messageId(),
                        header.to(),
                        notice.account().number(),
                        told.sequence(),
                        MessageWriter.write(new Envelope(own, told)));
        untrue.add(message, notice, fault);
    }

    private AccountNotification content(
            Fault fault, BusinessHeader header, AccountNotification notice) {
        return switch (fault) {
            case SIGN_FLIPPED -> UntrueNotice.signFlipped(notice);
            case WRONG_ACCOUNT -> UntrueNotice.ofAccount(notice, other(header.to(), notice));
            case NUMBER_RESET -> UntrueNotice.numbered(notice, FIRST);
            case SAME_NUMBER_OTHER_CONTENT ->
                    UntrueNotice.ofBooking(notice, habits.serial(ids.next()));
            case DUPLICATE,
                    PARALLEL_DUPLICATES,
                    HOLD,
                    LOST,
                    REORDERED,
                    LATE,
                    BAD_SIGNATURE,
                    WRONG_KEY,
                    ALTERED_BYTE,
                    TRUNCATED,
                    EXTERNAL_ENTITY,
                    SAME_ID_OTHER_CONTENT,
                    CLOCK_SKEW ->
                    throw new IllegalArgumentException(fault + " makes nothing untrue");
        };
    }

    // The account of which the same centre is told, the lowest number first.
    private AccountId other(String receiver, AccountNotification notice) {
        return messages.notifiedAccounts().stream()
                .filter(account -> account.receiver().equals(receiver))
                .map(MessageRepository.NotifiedAccount::id)
                .filter(account -> !account.equals(notice.account()))
                .findFirst()
                .orElse(NOBODYS);
    }

    private static AccountNotification under(String messageId, AccountNotification told) {
        return new AccountNotification(
                messageId,
                told.created(),
                told.notificationId(),
                told.sequence(),
                told.copy(),
                told.account(),
                told.entries());
    }
}
