/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.enquiry;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anju.channel.message.BalanceReport;
import org.anju.channel.message.Message;
import org.anju.channel.message.ReportRequest;
import org.anju.channel.message.RequestedReport;
import org.anju.channel.message.WireTime;
import org.anju.kernel.Ids;
import org.anju.sandbox.core.Bank;
import org.anju.sandbox.delivery.Copies;
import org.anju.sandbox.delivery.MessageKind;
import org.anju.sandbox.delivery.Outbox;
import org.anju.sandbox.delivery.QueuedMessage;
import org.anju.sandbox.enquiry.BalanceRepository.Balances;
import org.anju.sandbox.reception.MessageTaker;
import org.anju.sandbox.reception.NotTaken;
import org.anju.sandbox.reception.TakenMessage;
import org.springframework.stereotype.Component;

/** Takes requests for the balances of an account (余额查询) and answers them. */
@Component
class BalanceTaker implements MessageTaker {

    private final BalanceRepository balances;
    private final Copies copies;
    private final Outbox outbox;
    private final Bank bank;
    private final Ids ids;
    private final Clock clock;

    BalanceTaker(
            BalanceRepository balances,
            Copies copies,
            Outbox outbox,
            Bank bank,
            Ids ids,
            Clock clock) {
        this.balances = balances;
        this.copies = copies;
        this.outbox = outbox;
        this.bank = bank;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public boolean takes(Message message) {
        return message instanceof ReportRequest asked
                && asked.requested() instanceof RequestedReport.Balance;
    }

    @Override
    public Optional<NotTaken> objection(String sender, Message message) {
        return NotTaken.foreignReport(sender, (ReportRequest) message, copies);
    }

    @Override
    public void take(TakenMessage taken) {
        ReportRequest asked = (ReportRequest) taken.message();
        Balances found = balances.of(asked.account().number());
        String messageId = Ids.onWire(ids.next());
        OffsetDateTime now = WireTime.now(clock);
        BalanceReport report =
                new BalanceReport(
                        messageId,
                        now,
                        Optional.of(taken.messageId()),
                        Ids.onWire(ids.next()),
                        found.lastSequence(),
                        now,
                        bank.bookingDate(),
                        asked.account(),
                        found.booked(),
                        found.available());
        outbox.queue(
                List.of(
                        new QueuedMessage(
                                MessageKind.ANSWER,
                                messageId,
                                report,
                                taken.sender(),
                                asked.account().number(),
                                found.lastSequence(),
                                false,
                                taken.id())));
    }
}
