/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anju.channel.message.SystemEvent;
import org.anju.channel.message.SystemEventCode;
import org.anju.channel.message.WireTime;
import org.anju.kernel.Ids;
import org.anju.sandbox.day.DayEventRepository.Told;
import org.anju.sandbox.delivery.MessageKind;
import org.anju.sandbox.delivery.Outbox;
import org.anju.sandbox.delivery.QueuedMessage;
import org.springframework.stereotype.Component;

/** Tells subscribers, account by account, that a date begins or was closed. */
@Component
class DayEvents {

    private final DayEventRepository accounts;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    DayEvents(DayEventRepository accounts, Outbox outbox, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Tells the start of the date to which the bank books now, with the last numbers so far. */
    void start(LocalDate date) {
        tell(SystemEventCode.START_OF_DAY, date, accounts.lastNumbers(date, date));
    }

    /** Tells the close of a date with its last numbers. */
    void close(LocalDate date) {
        tell(SystemEventCode.CLOSE_OF_DAY, date, accounts.lastNumbers(date, date));
    }

    private void tell(SystemEventCode code, LocalDate date, List<Told> told) {
        outbox.queue(told.stream().map(one -> message(code, date, one)).toList());
    }

    private QueuedMessage message(SystemEventCode code, LocalDate date, Told told) {
        return new QueuedMessage(
                MessageKind.DAY,
                Ids.onWire(ids.next()),
                new SystemEvent(
                        code,
                        told.account(),
                        told.lastSequence(),
                        WireTime.now(clock),
                        Optional.of(date)),
                told.receiver(),
                told.account().number(),
                told.lastSequence(),
                false,
                null);
    }
}
