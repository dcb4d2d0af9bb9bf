/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

/**
 * Turns a notice into booked money: decoded, deduplicated, offered to the claimants in their order.
 */
@Service
class NoticeService implements Notices {

    private final NoticeRepository notices;
    private final CentreWalletRepository wallets;
    private final List<NoticeClaimant> claimants;
    private final AccountingDays days;
    private final FieldCipher cipher;
    private final Ids ids;
    private final StepListener steps;
    private final Clock clock;

    NoticeService(
            NoticeRepository notices,
            CentreWalletRepository wallets,
            List<NoticeClaimant> claimants,
            AccountingDays days,
            FieldCipher cipher,
            Ids ids,
            StepListener steps,
            Clock clock) {
        this.notices = notices;
        this.wallets = wallets;
        this.claimants = List.copyOf(claimants);
        this.days = days;
        this.cipher = cipher;
        this.ids = ids;
        this.steps = steps;
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
        CentreWallet wallet =
                wallets.find(notification.account().number())
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

    private void apply(Waiting message, CentreWallet wallet, long sequence, NotifiedEntry entry) {
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
        steps.reached(HandlingStep.NOTICE_RECORDED);
        Claim claim = claim(incoming(notice, wallet));
        steps.reached(HandlingStep.NOTICE_CLAIMED);
        notices.addFate(notice.id(), claim);
        steps.reached(HandlingStep.NOTICE_BOOKED);
    }

    private Claim claim(IncomingMoney money) {
        return claimants.stream()
                .map(claimant -> claimant.claim(money))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("nobody took notice " + money.notice()));
    }

    private static IncomingMoney incoming(NewNotice notice, CentreWallet wallet) {
        NotifiedEntry entry = notice.entry();
        return new IncomingMoney(
                notice.id(),
                wallet,
                entry.amount(),
                entry.debtor().name(),
                notice.payerIndex(),
                entry.remittanceInformation(),
                entry.bookingDate(),
                notice.date());
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

    private void requireSameMovement(CentreWallet wallet, NotifiedEntry entry) {
        if (!notices.standsAlike(wallet.number(), entry)) {
            throw new NoticeParkedException(
                    "booking "
                            + entry.accountServicerReference()
                            + " was told before with other content; neither is overwritten,"
                            + " ask the bank");
        }
    }
}
