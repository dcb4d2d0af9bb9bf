/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.util.List;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.IndexedField;
import org.anju.centre.settlement.InboxRepository.Waiting;
import org.anju.centre.settlement.NoticeRepository.NewNotice;
import org.anju.centre.settlement.NoticeRepository.Recorded;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.NotifiedEntry;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns a notice into booked money: decoded, deduplicated by the bank's reference, booked. */
@Service
class NoticeService implements Notices {

    private final NoticeRepository notices;
    private final OwnAccountRepository accounts;
    private final NoticeBookingService booking;
    private final AccountingDays days;
    private final FieldCipher cipher;
    private final Ids ids;
    private final Clock clock;

    NoticeService(
            NoticeRepository notices,
            OwnAccountRepository accounts,
            NoticeBookingService booking,
            AccountingDays days,
            FieldCipher cipher,
            Ids ids,
            Clock clock) {
        this.notices = notices;
        this.accounts = accounts;
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

    @Override
    public boolean isOtherSide(NoticeId notice, String number) {
        return notices.isOtherSide(notice, cipher.blindIndex(IndexedField.WALLET_NUMBER, number));
    }

    /**
     * Books every entry of the notice that was not booked before, in the caller's transaction.
     *
     * @throws NoticeParkedException if a person must look at it; nothing may then be committed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void apply(Waiting message, AccountNotification notification) {
        OwnAccount account =
                accounts.findRegistered(notification.account().number())
                        .orElseThrow(
                                () ->
                                        new NoticeParkedException(
                                                "account "
                                                        + notification.account().number()
                                                        + " is none of this centre; register it or"
                                                        + " ask the bank"));
        for (NotifiedEntry entry : notification.entries()) {
            apply(message, account, notification.sequence(), entry);
        }
    }

    private void apply(Waiting message, OwnAccount account, long sequence, NotifiedEntry entry) {
        NewNotice notice =
                new NewNotice(
                        new NoticeId(ids.next()),
                        message,
                        account.number(),
                        sequence,
                        entry,
                        days.current(),
                        cipher.blindIndex(IndexedField.WALLET_NUMBER, otherSide(entry)));
        Recorded recorded = notices.add(notice, clock.instant());
        if (!recorded.added()) {
            requireSameMovement(account, entry);
            return;
        }
        booking.book(notice, account, recorded.order());
    }

    private static String otherSide(NotifiedEntry entry) {
        return NewNotice.counterparty(entry).account().number();
    }

    private void requireSameMovement(OwnAccount account, NotifiedEntry entry) {
        if (!notices.standsAlike(account.number(), entry)) {
            throw new NoticeParkedException(
                    "booking "
                            + entry.accountServicerReference()
                            + " was told before with other content; neither is overwritten,"
                            + " ask the bank",
                    IncidentKind.CONTENT_DIFFERS);
        }
    }
}
