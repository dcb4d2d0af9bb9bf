/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anju.centre.settlement.OrderRepository.Kept;
import org.anju.centre.settlement.OrderRepository.Minted;
import org.anju.centre.settlement.OutgoingRepository.Outgoing;
import org.anju.channel.message.AgentId;
import org.anju.channel.message.CreditTransfer;
import org.anju.channel.message.OriginalPayment;
import org.anju.channel.message.PaymentGroup;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.RecallRequest;
import org.anju.channel.message.StatusRequest;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers and freezes the messages that order something and ask what became of it. */
@Service
class OrderMessageService {

    // ISO's code for a recall that the one who ordered asks for.
    private static final String CUSTOMER_ASKS = "CUST";

    private final OutgoingRepository outgoing;
    private final BankAnswerService messages;
    private final BankSettings bank;
    private final ChannelSettings channel;
    private final Ids ids;

    OrderMessageService(
            OutgoingRepository outgoing,
            BankAnswerService messages,
            BankSettings bank,
            ChannelSettings channel,
            Ids ids) {
        this.outgoing = outgoing;
        this.messages = messages;
        this.bank = bank;
        this.channel = channel;
        this.ids = ids;
    }

    /** Freezes the message of an order (pain.001) and answers its numbers. */
    @Transactional(propagation = Propagation.MANDATORY)
    Minted freeze(NewOrder order, Instant now, Instant expiresAt) {
        Minted minted =
                new Minted(
                        new OrderId(ids.next()),
                        Ids.onWire(ids.next()),
                        Ids.onWire(ids.next()),
                        Ids.onWire(ids.next()),
                        ids.uetr());
        PaymentInitiation initiation = initiation(minted, order, now, expiresAt);
        byte[] body = messages.frozen(minted.messageId(), initiation);
        outgoing.add(
                bank.node(),
                PaymentInitiation.DEFINITION,
                List.of(new Outgoing(minted.messageId(), body)),
                now);
        return minted;
    }

    /** Freezes the question what became of an order (pacs.028) and answers its number. */
    @Transactional(propagation = Propagation.MANDATORY)
    String freezeQuery(Kept order, Instant now) {
        String messageId = Ids.onWire(ids.next());
        StatusRequest request =
                new StatusRequest(
                        messageId, OffsetDateTime.ofInstant(now, ChinaTime.ZONE), original(order));
        outgoing.add(
                bank.node(),
                StatusRequest.DEFINITION,
                List.of(new Outgoing(messageId, messages.frozen(messageId, request))),
                now);
        return messageId;
    }

    /** Freezes the request not to execute an order any more (camt.055) and answers its number. */
    @Transactional(propagation = Propagation.MANDATORY)
    String freezeRecall(Kept order, Instant now) {
        String messageId = Ids.onWire(ids.next());
        RecallRequest request =
                new RecallRequest(
                        messageId,
                        OffsetDateTime.ofInstant(now, ChinaTime.ZONE),
                        channel.node(),
                        bank.node(),
                        order.instructionId(),
                        original(order),
                        order.order().amount(),
                        CUSTOMER_ASKS);
        outgoing.add(
                bank.node(),
                RecallRequest.DEFINITION,
                List.of(new Outgoing(messageId, messages.frozen(messageId, request))),
                now);
        return messageId;
    }

    private static OriginalPayment original(Kept order) {
        return new OriginalPayment(
                order.order().messageId(),
                PaymentInitiation.DEFINITION,
                order.instructionId(),
                order.endToEndId(),
                order.order().uetr());
    }

    /** Takes an order's message back; false where something of it has left, or may have. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean withdraw(PaymentOrder order) {
        return outgoing.withdraw(order.messageId());
    }

    /** Has an order's message sent again, byte for byte. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sendAgain(PaymentOrder order) {
        outgoing.sendAgain(List.of(order.messageId()));
    }

    private PaymentInitiation initiation(
            Minted minted, NewOrder order, Instant now, Instant expiresAt) {
        OffsetDateTime created = OffsetDateTime.ofInstant(now, ChinaTime.ZONE);
        CreditTransfer transfer =
                new CreditTransfer(
                        minted.instructionId(),
                        minted.endToEndId(),
                        minted.uetr(),
                        order.kind(),
                        order.amount(),
                        order.creditor(),
                        Optional.empty(),
                        order.purpose(),
                        order.remark(),
                        OffsetDateTime.ofInstant(expiresAt, ChinaTime.ZONE));
        PaymentGroup group =
                new PaymentGroup(
                        minted.instructionId(),
                        false,
                        created.toLocalDate(),
                        new TransactionParty(order.debit().name(), order.debit().onWire()),
                        AgentId.node(bank.node()),
                        List.of(transfer));
        return new PaymentInitiation(minted.messageId(), created, channel.node(), List.of(group));
    }
}
