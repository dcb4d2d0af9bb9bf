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
                            List<MintedMessage> minted =
                                    messages.notifiedAccounts().stream()
                                            .map(account -> mint(account, now))
                                            .toList();
                            messages.add(
                                    MessageKind.HEARTBEAT,
                                    SystemEvent.DEFINITION,
                                    minted,
                                    now,
                                    null);
                            return minted.stream().map(HeartbeatService::told).toList();
                        });
        bell.ring();
        return beaten;
    }

    private MintedMessage mint(NotifiedAccount account, OffsetDateTime now) {
        SystemEvent event =
                new SystemEvent(
                        SystemEventCode.HEARTBEAT,
                        AccountId.wallet(account.number()),
                        account.lastSequence(),
                        now);
        String messageId = Ids.onWire(ids.next());
        BusinessHeader header =
                new BusinessHeader(
                        ownNode,
                        account.receiver(),
                        messageId,
                        event.definition(),
                        now,
                        bank.bookingDate(),
                        false);
        return new MintedMessage(
                messageId,
                account.receiver(),
                account.number(),
                account.lastSequence(),
                MessageWriter.write(new Envelope(header, event)));
    }

    private static Heartbeat told(MintedMessage minted) {
        return new Heartbeat(
                minted.messageId(), minted.receiver(), minted.account(), minted.sequence());
    }
}
