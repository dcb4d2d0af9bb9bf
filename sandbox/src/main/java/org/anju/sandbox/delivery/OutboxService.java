/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.MessageWriter;
import org.anju.channel.message.WireTime;
import org.anju.sandbox.SandboxProperties;
import org.anju.sandbox.core.Bank;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a header before each message and stores the very bytes that will be signed. */
@Service
class OutboxService implements Outbox {

    private final MessageRepository messages;
    private final DeliveryBell bell;
    private final Bank bank;
    private final Clock clock;
    private final String ownNode;

    OutboxService(
            MessageRepository messages,
            DeliveryBell bell,
            Bank bank,
            Clock clock,
            SandboxProperties properties) {
        this.messages = messages;
        this.bell = bell;
        this.bank = bank;
        this.clock = clock;
        this.ownNode = properties.node();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(List<QueuedMessage> queued) {
        OffsetDateTime now = WireTime.now(clock);
        for (QueuedMessage one : queued) {
            messages.add(
                    one.kind(),
                    one.message().definition(),
                    List.of(minted(one, now)),
                    now,
                    null,
                    one.answered());
        }
        bell.ringAfterCommit();
    }

    private MintedMessage minted(QueuedMessage queued, OffsetDateTime now) {
        BusinessHeader header =
                new BusinessHeader(
                        ownNode,
                        queued.receiver(),
                        queued.messageId(),
                        queued.message().definition(),
                        now,
                        bank.bookingDate(),
                        queued.duplicate());
        return new MintedMessage(
                queued.messageId(),
                queued.receiver(),
                queued.account(),
                queued.sequence(),
                MessageWriter.write(new Envelope(header, queued.message())));
    }
}
