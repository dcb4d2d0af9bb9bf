/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.MessageWriter;
import org.anju.channel.message.WireTime;
import org.anju.sandbox.SandboxProperties;
import org.anju.sandbox.core.Bank;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the results of orders and stores them for delivery. */
@Service
class ResultService implements Results {

    private final ResultRepository repository;
    private final DeliveryBell bell;
    private final Bank bank;
    private final Clock clock;
    private final String ownNode;

    ResultService(
            ResultRepository repository,
            DeliveryBell bell,
            Bank bank,
            Clock clock,
            SandboxProperties properties) {
        this.repository = repository;
        this.bell = bell;
        this.bank = bank;
        this.clock = clock;
        this.ownNode = properties.node();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(QueuedResult result) {
        OffsetDateTime now = WireTime.now(clock);
        BusinessHeader header =
                new BusinessHeader(
                        ownNode,
                        result.receiver(),
                        result.messageId(),
                        result.content().definition(),
                        now,
                        bank.bookingDate(),
                        false);
        repository.add(result, MessageWriter.write(new Envelope(header, result.content())), now);
        bell.ringAfterCommit();
    }
}
