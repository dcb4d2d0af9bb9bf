/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import org.anju.centre.settlement.BankDayRepository.NewDifference;
import org.anju.centre.settlement.BankDayRepository.Told;
import org.anju.centre.settlement.InboxRepository.Waiting;
import org.anju.channel.message.SystemEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Understands what the bank tells of its own dates (会计日): from when it books to one (日始), from when
 * it does not, and the last number of each (日终). The numbers show what is missing; they are not the
 * newest that the bank has given, so nothing is compared with what came after them.
 */
@Service
class BankDayService {

    private final BankDayRepository days;
    private final NumberWatchService numbers;
    private final OwnAccountRepository accounts;
    private final Clock clock;

    BankDayService(
            BankDayRepository days,
            NumberWatchService numbers,
            OwnAccountRepository accounts,
            Clock clock) {
        this.days = days;
        this.numbers = numbers;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Keeps what was told, in the caller's transaction; the same again changes nothing.
     *
     * @throws NoticeParkedException if the account is none of this centre
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void told(Waiting message, SystemEvent event) {
        String account = event.account().number();
        if (accounts.findRegistered(account).isEmpty()) {
            throw new NoticeParkedException(
                    "a day of account "
                            + account
                            + ", which is none of this centre; register it or ask the bank");
        }
        AccountDate date = new AccountDate(account, event.businessDate().orElseThrow());
        Instant now = clock.instant();
        days.lock(account);
        Told told =
                switch (event.code()) {
                    case START_OF_DAY -> Told.START;
                    case CLOSE_OF_DAY -> Told.CLOSE;
                    case HEARTBEAT ->
                            throw new IllegalArgumentException("a heartbeat tells of no date");
                };
        if (days.addEvent(date, told, event, message.messageId(), now)) {
            numbers.given(account, event.lastSequence());
            days.open(date, now);
            if (told == Told.CLOSE) {
                days.close(date, now);
            }
        } else if (told == Told.CLOSE) {
            requireSameNumber(date, event.lastSequence(), message.messageId(), now);
        }
    }

    private void requireSameNumber(AccountDate date, long number, String messageId, Instant now) {
        long standing = days.toldNumber(date, Told.CLOSE);
        if (standing != number) {
            days.addDifference(
                    date,
                    new NewDifference(
                            DifferenceKind.CLOSE_CONTRADICTED, messageId, null, standing, number),
                    now);
        }
    }
}
