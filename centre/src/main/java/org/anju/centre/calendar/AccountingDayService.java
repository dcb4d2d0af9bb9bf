/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.calendar;

import java.time.Clock;
import java.util.Map;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.notice.Outbox;
import org.anju.centre.notice.OutboxMessage;
import org.anju.kernel.AccountingDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AccountingDayService implements AccountingDays {

    private final AccountingDayRepository repository;
    private final ActionLog actionLog;
    private final Outbox outbox;
    private final Clock clock;
    private final ObjectProvider<DayListener> listeners;

    // The listeners are asked for late: most of them ask which day is open.
    AccountingDayService(
            AccountingDayRepository repository,
            ActionLog actionLog,
            Outbox outbox,
            Clock clock,
            ObjectProvider<DayListener> listeners) {
        this.repository = repository;
        this.actionLog = actionLog;
        this.outbox = outbox;
        this.clock = clock;
        this.listeners = listeners;
    }

    @Override
    public AccountingDate current() {
        return repository.open().orElseThrow(DayRefusal::noneOpen);
    }

    @Override
    @Transactional
    public void open(AccountingDate date, Actor actor) {
        repository.lockForOpening();
        AccountingDate open = repository.open().orElse(null);
        if (date.equals(open)) {
            return;
        }
        if (open != null && date.compareTo(open) < 0) {
            throw DayRefusal.notLater(date, open);
        }
        repository.cutOpenDay(clock.instant());
        repository.add(date, clock.instant());
        actionLog.record(AuditRecord.succeeded(actor, "accounting-day.open", date.toString()));
        outbox.publish(new OutboxMessage("accounting-day.opened", date.toString(), Map.of()));
        listeners.orderedStream().forEach(listener -> listener.opened(date));
    }
}
