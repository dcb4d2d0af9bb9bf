/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.util.Optional;
import org.anju.channel.message.Message;
import org.anju.channel.message.NoticeNumbers;
import org.anju.channel.message.ReportRequest;
import org.anju.channel.message.RequestedReport;
import org.anju.sandbox.delivery.Copies;
import org.anju.sandbox.delivery.NoticeRange;
import org.springframework.stereotype.Component;

/** Takes requests for notices that a subscriber misses, and has them copied. */
@Component
class CopyTaker implements MessageTaker {

    private final Copies copies;

    CopyTaker(Copies copies) {
        this.copies = copies;
    }

    @Override
    public boolean takes(Message message) {
        return message instanceof ReportRequest asked
                && asked.requested() instanceof RequestedReport.Notices;
    }

    @Override
    public Optional<NotTaken> objection(String sender, Message message) {
        return NotTaken.foreignReport(sender, (ReportRequest) message, copies);
    }

    @Override
    public void take(TakenMessage taken) {
        ReportRequest asked = (ReportRequest) taken.message();
        NoticeNumbers numbers = ((RequestedReport.Notices) asked.requested()).range();
        copies.queue(
                taken.id(),
                new NoticeRange(taken.sender(), asked.account(), numbers.from(), numbers.to()));
    }
}
