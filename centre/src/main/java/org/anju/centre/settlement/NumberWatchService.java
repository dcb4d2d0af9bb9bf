/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import org.anju.centre.settlement.InboxRepository.Numbered;
import org.anju.centre.settlement.InboxRepository.Waiting;
import org.anju.centre.settlement.NumberWatchRepository.Ours;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.SystemEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches the numbers that the bank gives its notices (clause 5.2 c): what is missing is written
 * down in the transaction that works what came after it; what contradicts what stands becomes an
 * incident. No number is ever waited for: each notice is booked when it comes.
 */
@Service
class NumberWatchService {

    private final NumberWatchRepository numbers;
    private final OwnAccountRepository wallets;
    private final StepListener steps;
    private final Clock clock;

    NumberWatchService(
            NumberWatchRepository numbers,
            OwnAccountRepository wallets,
            StepListener steps,
            Clock clock) {
        this.numbers = numbers;
        this.wallets = wallets;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Looks at the number of a notice that is about to be booked.
     *
     * @throws NoticeParkedException if other bookings stand under the number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void arrived(Waiting message, AccountNotification notice) {
        Numbered numbered = message.numbered();
        if (numbered == null) {
            return;
        }
        seeGapBefore(numbered);
        // A copy is made when it is asked for, long after its number was given.
        if (numbered.wentBack() && !notice.copy()) {
            open(IncidentKind.NUMBER_WENT_BACK, message, numbered.number());
        }
        if (numbered.twice()) {
            for (NotifiedEntry entry : notice.entries()) {
                requireAgreement(message, numbered.number(), entry);
            }
        }
    }

    /**
     * Looks at the number of a notice that is set aside: it is here, and what is before it counts.
     * The number of one that is not believed is itself missing where a later one is here.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void setAside(Waiting message, RuntimeException failure) {
        Numbered numbered = message.numbered();
        if (numbered == null) {
            return;
        }
        IncidentKind incident =
                failure instanceof NoticeParkedException parked ? parked.incident() : null;
        // Of one that cannot be true nobody knows whose number it has.
        if (incident != IncidentKind.NOTICE_UNTRUE) {
            seeGapBefore(numbered);
        }
        if (incident != null) {
            if (incident.isOfDispute()) {
                seeGapAt(numbered.number());
            }
            open(incident, message, numbered.number());
        }
    }

    private void seeGapAt(NoticeNumber number) {
        long highest = numbers.ours(number.account(), number.number(), clock.instant()).highest();
        if (highest > number.number()) {
            seeGap(number.account(), 0, number.number(), "NOTICE");
        }
    }

    /**
     * Compares the last number that the bank has given with what has arrived; books nothing.
     *
     * @throws NoticeParkedException if the account is no wallet of this centre
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void heartbeat(Waiting message, SystemEvent event) {
        String account = event.account().number();
        if (wallets.find(account).isEmpty()) {
            throw new NoticeParkedException(
                    "a heartbeat for account "
                            + account
                            + ", which is no wallet of this centre; register it or ask the bank");
        }
        Instant made = event.eventTime().toInstant();
        numbers.heard(account, event.lastSequence(), made);
        Ours ours = numbers.ours(account, event.lastSequence(), made);
        seeGap(account, ours.highest(), event.lastSequence(), "HEARTBEAT");
        // What the bank gave after it made the heartbeat may well have overtaken it.
        if (ours.madeBefore() > 0) {
            numbers.openIncident(
                    IncidentKind.HEARTBEAT_BEHIND,
                    account,
                    event.lastSequence(),
                    ours.madeBefore(),
                    message.messageId(),
                    clock.instant());
        }
    }

    /** The bank told that it has given all numbers of an account up to this one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void given(String account, long last) {
        seeGap(account, numbers.ours(account, last, clock.instant()).highest(), last, "HEARTBEAT");
    }

    private void seeGapBefore(Numbered numbered) {
        NoticeNumber number = numbered.number();
        seeGap(number.account(), numbered.previous(), number.number() - 1, "NOTICE");
    }

    private void seeGap(String account, long previous, long last, String foundBy) {
        if (previous >= last) {
            return;
        }
        numbers.lockAccount(account);
        if (numbers.openGap(account, last, foundBy, clock.instant())) {
            steps.reached(HandlingStep.GAP_SEEN);
        }
    }

    private void requireAgreement(Waiting message, NoticeNumber number, NotifiedEntry entry) {
        if (numbers.contradicts(message, number, entry.accountServicerReference())) {
            throw new NoticeParkedException(
                    "number "
                            + number.number()
                            + " was told before with another booking than "
                            + entry.accountServicerReference()
                            + "; neither is overwritten, ask the bank",
                    IncidentKind.CONTENT_DIFFERS);
        }
    }

    private void open(IncidentKind kind, Waiting message, NoticeNumber number) {
        numbers.openIncident(
                kind,
                number.account(),
                number.number(),
                number.number(),
                message.messageId(),
                clock.instant());
    }
}
