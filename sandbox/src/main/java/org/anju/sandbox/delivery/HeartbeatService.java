/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.MessageWriter;
import org.anju.channel.message.SystemEvent;
import org.anju.channel.message.SystemEventCode;
import org.anju.channel.message.WireTime;
import org.anju.kernel.Ids;
import org.anju.sandbox.SandboxProperties;
import org.anju.sandbox.core.Bank;
import org.anju.sandbox.delivery.MessageRepository.NotifiedAccount;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells subscribers the last number of each of their accounts, so that a lost last notice is seen.
 * A heartbeat is tried once: the next one tells more than a late one could.
 */
@Service
class HeartbeatService implements Heartbeats {

    private final MessageRepository messages;
    private final TransactionOperations transaction;
    private final DeliveryBell bell;
    private final Bank bank;
    private final Ids ids;
    private final Clock clock;
    private final String ownNode;

    HeartbeatService(
            MessageRepository messages,
            TransactionOperations transaction,
            DeliveryBell bell,
            Bank bank,
            Ids ids,
            Clock clock,
            SandboxProperties properties) {
        this.messages = messages;
        this.transaction = transaction;
        this.bell = bell;
        this.bank = bank;
        this.ids = ids;
        this.clock = clock;
        this.ownNode = properties.node();
    }

    @Override
    public List<Heartbeat> beat() {
        List<Heartbeat> beaten =
                transaction.execute(
                        _ -> {
                            OffsetDateTime now = WireTime.now(clock);
                            messages.dropHeartbeats();
                            List<Beat> due =
                                    messages.notifiedAccounts().stream()
                                            .map(account -> beat(account, now))
                                            .toList();
                            messages.add(
                                    MessageKind.HEARTBEAT,
                                    SystemEvent.DEFINITION,
                                    due.stream().map(Beat::minted).toList(),
                                    now,
                                    null,
                                    null);
                            return due.stream().map(Beat::told).toList();
                        });
        bell.ring();
        return beaten;
    }

    /** A heartbeat as it is told and as it is sent. */
    private record Beat(Heartbeat told, MintedMessage minted) {}

    private Beat beat(NotifiedAccount account, OffsetDateTime now) {
        Heartbeat told =
                new Heartbeat(
                        Ids.onWire(ids.next()),
                        account.receiver(),
                        account.id().number(),
                        account.lastSequence());
        return new Beat(told, mint(told, account.id(), now));
    }

    private MintedMessage mint(Heartbeat heartbeat, AccountId account, OffsetDateTime now) {
        SystemEvent event =
                new SystemEvent(SystemEventCode.HEARTBEAT, account, heartbeat.lastSequence(), now);
        BusinessHeader header =
                new BusinessHeader(
                        ownNode,
                        heartbeat.receiver(),
                        heartbeat.messageId(),
                        event.definition(),
                        now,
                        bank.bookingDate(),
                        false);
        return new MintedMessage(
                heartbeat.messageId(),
                heartbeat.receiver(),
                heartbeat.account(),
                heartbeat.lastSequence(),
                MessageWriter.write(new Envelope(header, event)));
    }
}
