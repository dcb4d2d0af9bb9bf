/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.enquiry;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.anju.channel.message.EnquiredHolder;
import org.anju.channel.message.EnquiryFinding;
import org.anju.channel.message.Message;
import org.anju.channel.message.WalletEnquiry;
import org.anju.channel.message.WalletEnquiryAnswer;
import org.anju.channel.message.WireTime;
import org.anju.kernel.Ids;
import org.anju.sandbox.delivery.MessageKind;
import org.anju.sandbox.delivery.Outbox;
import org.anju.sandbox.delivery.QueuedMessage;
import org.anju.sandbox.reception.MessageTaker;
import org.anju.sandbox.reception.NotTaken;
import org.anju.sandbox.reception.TakenMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes enquiries about wallets (钱包核验与查找) and answers them. */
@Component
class EnquiryTaker implements MessageTaker {

    private static final String NOT_IN_TIME = "NORR";

    private final HolderRepository holders;
    private final HolderJudge judge;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    EnquiryTaker(HolderRepository holders, HolderJudge judge, Outbox outbox, Ids ids, Clock clock) {
        this.holders = holders;
        this.judge = judge;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public boolean takes(Message message) {
        return message instanceof WalletEnquiry;
    }

    @Override
    public Optional<NotTaken> objection(String sender, Message message) {
        return Optional.empty();
    }

    @Override
    public void take(TakenMessage taken) {
        WalletEnquiry asked = (WalletEnquiry) taken.message();
        EnquiryFault fault = holders.takeFault().orElse(null);
        if (fault != EnquiryFault.NO_ANSWER) {
            answer(taken, asked, fault);
        }
    }

    private void answer(TakenMessage taken, WalletEnquiry asked, @Nullable EnquiryFault fault) {
        List<EnquiryFinding> findings =
                asked.holders().stream()
                        .map(
                                holder ->
                                        fault == EnquiryFault.NOT_IN_TIME
                                                ? notInTime(holder)
                                                : judge.judge(holder))
                        .toList();
        String messageId = Ids.onWire(ids.next());
        outbox.queue(
                List.of(
                        new QueuedMessage(
                                MessageKind.ANSWER,
                                messageId,
                                new WalletEnquiryAnswer(
                                        messageId,
                                        WireTime.now(clock),
                                        asked.to(),
                                        taken.sender(),
                                        taken.messageId(),
                                        findings),
                                taken.sender(),
                                null,
                                findings.size(),
                                false,
                                taken.id())));
    }

    private static EnquiryFinding notInTime(EnquiredHolder holder) {
        return new EnquiryFinding(holder.enquiryId(), false, Optional.of(NOT_IN_TIME), List.of());
    }
}
