/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anju.centre.audit.Actor;
import org.anju.kernel.ChinaTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class BankReasonService implements BankReasons {

    private final BankReasonRepository reasons;
    private final String bank;
    private final Clock clock;

    BankReasonService(
            BankReasonRepository reasons, @Value("${anju.bank.node}") String bank, Clock clock) {
        this.reasons = reasons;
        this.bank = bank;
        this.clock = clock;
    }

    @Override
    public String bank() {
        return bank;
    }

    @Override
    public List<BankReason> standard() {
        return reasons.of(BankReason.EVERY);
    }

    @Override
    public List<BankReason> own() {
        return reasons.of(bank);
    }

    @Override
    public List<UnreadCode> unread() {
        return reasons.unread(bank, day(clock.instant()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(BankReason reason, Actor maker, Actor checker) {
        Instant now = clock.instant();
        reasons.add(reason, maker, checker, now);
        // One that begins later is asked for in its turn: what is unknown is asked about every
        // hour.
        if (!reason.from().isAfter(day(now))) {
            reasons.askAgain(reason.code(), now);
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ChinaTime.ZONE);
    }
}
