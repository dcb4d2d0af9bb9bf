/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anju.centre.settlement.OutgoingRepository.Outgoing;
import org.anju.channel.message.ReportRequest;
import org.anju.channel.message.RequestedReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers, freezes and queues requests for reports on own accounts (camt.060). */
@Service
class ReportRequestService {

    private final OutgoingRepository outgoing;
    private final BankAnswerService messages;
    private final BankSettings bank;

    ReportRequestService(
            OutgoingRepository outgoing, BankAnswerService messages, BankSettings bank) {
        this.outgoing = outgoing;
        this.messages = messages;
        this.bank = bank;
    }

    /** A request for the statement of a closed date, not queued yet. */
    Outgoing statement(OwnAccount account, LocalDate date) {
        return request(account, new RequestedReport.DayStatement(date));
    }

    /**
     * Queues requests in the caller's transaction; they leave after the commit.
     *
     * @param again requests that go again under their own numbers
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void queue(List<Outgoing> minted, List<String> again, Instant now) {
        outgoing.add(bank.node(), ReportRequest.DEFINITION, minted, now);
        outgoing.sendAgain(again);
    }

    /** A request for any report on an account, not queued yet. */
    Outgoing request(OwnAccount account, RequestedReport requested) {
        BankAnswerService.Body body = messages.requestBody(account.onWire(), requested);
        return new Outgoing(body.messageId(), body.bytes());
    }
}
