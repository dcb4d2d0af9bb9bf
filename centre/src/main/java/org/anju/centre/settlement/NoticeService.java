/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.IndexedField;
import org.anju.centre.settlement.InboxRepository.Waiting;
import org.anju.centre.settlement.NoticeBookingService.Recorded;
import org.anju.centre.settlement.NoticeRepository.NewNotice;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.Direction;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.AccountingDate;
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

    /** A message that tells of bookings on one account, and what it tells. */
    record Told(Waiting message, AccountNotification notification) {}

    /**
     * Books every entry of these notices that was not booked before, in the caller's transaction.
     *
     * @throws NoticeParkedException if a person must look at one; nothing may then be committed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void apply(List<Told> told) {
        if (told.isEmpty()) {
            return;
        }
        AccountingDate today = days.current();
        List<NewNotice> given = told.stream().flatMap(each -> entries(each, today)).toList();
        Map<NoticeId, Optional<OrderId>> added = notices.add(given, clock.instant());
        List<Recorded> recorded = new ArrayList<>();
        for (NewNotice notice : given) {
            Optional<OrderId> order = added.get(notice.id());
            if (order == null) {
                requireSameMovement(notice);
            } else {
                recorded.add(new Recorded(notice, order));
            }
        }
        booking.book(recorded);
    }

    private Stream<NewNotice> entries(Told told, AccountingDate today) {
        AccountNotification notification = told.notification();
        String number = notification.account().number();
        OwnAccount account =
                accounts.findRegistered(number)
                        .orElseThrow(
                                () ->
                                        new NoticeParkedException(
                                                "account "
                                                        + number
                                                        + " is none of this centre; register it or"
                                                        + " ask the bank",
                                                IncidentKind.NOTICE_UNTRUE));
        notification.entries().forEach(entry -> requireOwnSide(number, entry));
        return notification.entries().stream()
                .map(
                        entry ->
                                new NewNotice(
                                        new NoticeId(ids.next()),
                                        told.message(),
                                        account,
                                        notification.sequence(),
                                        entry,
                                        today,
                                        cipher.blindIndex(
                                                IndexedField.WALLET_NUMBER, otherSide(entry))));
    }

    // A debit is of who paid, a credit of who was paid: what says otherwise contradicts itself.
    private static void requireOwnSide(String account, NotifiedEntry entry) {
        TransactionParty own =
                switch (entry.direction()) {
                    case CREDIT -> entry.creditor();
                    case DEBIT -> entry.debtor();
                };
        if (!own.account().number().equals(account)) {
            throw new NoticeParkedException(
                    "booking "
                            + entry.accountServicerReference()
                            + " is told as a "
                            + entry.direction()
                            + " of account "
                            + account
                            + ", which is not who "
                            + (entry.direction() == Direction.DEBIT ? "paid" : "was paid")
                            + "; nothing is booked, ask the bank",
                    IncidentKind.NOTICE_UNTRUE);
        }
    }

    private static String otherSide(NotifiedEntry entry) {
        return NewNotice.counterparty(entry).account().number();
    }

    private void requireSameMovement(NewNotice notice) {
        NotifiedEntry entry = notice.entry();
        if (!notices.standsAlike(notice.account().number(), entry)) {
            throw new NoticeParkedException(
                    "booking "
                            + entry.accountServicerReference()
                            + " was told before with other content; neither is overwritten,"
                            + " ask the bank",
                    IncidentKind.CONTENT_DIFFERS);
        }
    }
}
