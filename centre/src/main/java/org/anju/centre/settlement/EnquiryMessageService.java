/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.OutgoingRepository.Outgoing;
import org.anju.channel.message.EnquiredHolder;
import org.anju.channel.message.RequestedReport;
import org.anju.channel.message.WalletEnquiry;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers and freezes questions that order nothing, and sends again what may not have arrived. */
@Service
class EnquiryMessageService {

    private final OutgoingRepository outgoing;
    private final ReportRequestService reports;
    private final BankAnswerService messages;
    private final EnquiryRepository enquiries;
    private final ChannelSettings channel;
    private final PostingTransaction transaction;
    private final Ids ids;

    EnquiryMessageService(
            OutgoingRepository outgoing,
            ReportRequestService reports,
            BankAnswerService messages,
            EnquiryRepository enquiries,
            ChannelSettings channel,
            PostingTransaction transaction,
            Ids ids) {
        this.outgoing = outgoing;
        this.reports = reports;
        this.messages = messages;
        this.enquiries = enquiries;
        this.channel = channel;
        this.transaction = transaction;
        this.ids = ids;
    }

    /** An identifier for a question that the program names by itself. */
    EnquiryId mint() {
        return new EnquiryId(ids.next());
    }

    /** Freezes a question about a wallet (acmt.023) and answers its message's number. */
    @Transactional(propagation = Propagation.MANDATORY)
    String freeze(NewWalletEnquiry asked, Instant now) {
        EnquiredHolder holder = EnquiryForm.holder(asked, Ids.onWire(asked.id().value()));
        String messageId = messages.mint();
        WalletEnquiry enquiry =
                new WalletEnquiry(
                        messageId,
                        OffsetDateTime.ofInstant(now, ChinaTime.ZONE),
                        channel.node(),
                        messages.receiver(),
                        asked.consent(),
                        List.of(holder));
        outgoing.add(
                messages.receiver(),
                WalletEnquiry.DEFINITION,
                List.of(new Outgoing(messageId, messages.frozen(messageId, enquiry))),
                now);
        return messageId;
    }

    /** Freezes a question what is in an account (camt.060) and answers its message's number. */
    @Transactional(propagation = Propagation.MANDATORY)
    String freezeBalance(OwnAccount account, Instant now) {
        Outgoing request = reports.request(account, new RequestedReport.Balance());
        reports.queue(List.of(request), List.of(), now);
        return request.messageId();
    }

    /**
     * Has questions go again of which nobody knows whether they arrived, once their time is there.
     */
    void look(Instant now) {
        transaction.run(
                () -> {
                    List<String> again = enquiries.goAgain(now);
                    if (!again.isEmpty()) {
                        outgoing.sendAgain(again);
                    }
                    return again;
                });
    }
}
