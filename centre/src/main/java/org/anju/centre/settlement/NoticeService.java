/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.util.List;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.IndexedField;
import org.anju.centre.settlement.InboxRepository.Waiting;
import org.anju.centre.settlement.NoticeRepository.NewNotice;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.Direction;
import org.anju.channel.message.NotifiedEntry;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns a notice into booked money: decoded, deduplicated by the bank's reference, booked. */
@Service
class NoticeService implements Notices {

    private final NoticeRepository notices;
    private final OwnAccountRepository wallets;
    private final NoticeBookingService booking;
    private final AccountingDays days;
    private final FieldCipher cipher;
    private final Ids ids;
    private final Clock clock;

    NoticeService(
            NoticeRepository notices,
            OwnAccountRepository wallets,
            NoticeBookingService booking,
            AccountingDays days,
            FieldCipher cipher,
            Ids ids,
            Clock clock) {
        this.notices = notices;
        this.wallets = wallets;
        this.booking = booking;
        this.days = days;
        this.cipher = cipher;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<NoticeSummary> all() {
        return notices.summaries();
    }

    /**
     * Books every entry of the notice that was not booked before, in the caller's transaction.
     *
     * @throws NoticeParkedException if a person must look at it; nothing may then be committed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void apply(Waiting message, AccountNotification notification) {
        OwnAccount wallet =
                wallets.findRegistered(notification.account().number())
                        .orElseThrow(
                                () ->
                                        new NoticeParkedException(
                                                "account "
                                                        + notification.account().number()
                                                        + " is no wallet of this centre; register"
                                                        + " it or ask the bank"));
        for (NotifiedEntry entry : notification.entries()) {
            apply(message, wallet, notification.sequence(), entry);
        }
    }

    private void apply(Waiting message, OwnAccount wallet, long sequence, NotifiedEntry entry) {
        requireBookable(entry);
        byte[] payerIndex =
                cipher.blindIndex(IndexedField.WALLET_NUMBER, entry.debtor().account().number());
        NewNotice notice =
                new NewNotice(
                        new NoticeId(ids.next()),
                        message,
                        wallet.number(),
                        sequence,
                        entry,
                        days.current(),
                        payerIndex);
        if (!notices.add(notice, clock.instant())) {
            requireSameMovement(wallet, entry);
            return;
        }
        booking.book(notice, wallet);
    }

    // Only money that comes in is booked until the centre itself pays; anything else is a person's.
    private static void requireBookable(NotifiedEntry entry) {
        if (entry.direction() != Direction.CREDIT || entry.reversal()) {
            throw new NoticeParkedException(
                    "booking "
                            + entry.accountServicerReference()
                            + " is "
                            + (entry.reversal() ? "a reversal" : "a debit")
                            + " that no order of the centre explains; ask the bank");
        }
    }

    private void requireSameMovement(OwnAccount wallet, NotifiedEntry entry) {
        if (!notices.standsAlike(wallet.number(), entry)) {
            throw new NoticeParkedException(
                    "booking "
                            + entry.accountServicerReference()
                            + " was told before with other content; neither is overwritten,"
                            + " ask the bank",
                    IncidentKind.CONTENT_DIFFERS);
        }
    }
}
