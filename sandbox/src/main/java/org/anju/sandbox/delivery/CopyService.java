/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.MessageWriter;
import org.anju.channel.message.WireTime;
import org.anju.kernel.Ids;
import org.anju.sandbox.core.Bank;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies notices that a subscriber asks for again, whatever became of the notices themselves. A
 * copy is a message of its own; the notice, its number and its delivery stay as they were.
 */
@Service
class CopyService implements Copies {

    /** So many notices are in memory at once. */
    private static final int CHUNK = 500;

    private final CopyRepository copies;
    private final NoticeRepository notices;
    private final MessageRepository messages;
    private final DeliveryBell bell;
    private final Bank bank;
    private final Ids ids;
    private final Clock clock;

    CopyService(
            CopyRepository copies,
            NoticeRepository notices,
            MessageRepository messages,
            DeliveryBell bell,
            Bank bank,
            Ids ids,
            Clock clock) {
        this.copies = copies;
        this.notices = notices;
        this.messages = messages;
        this.bell = bell;
        this.bank = bank;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void requireEntitled(String subscriber, AccountId account) {
        String told = copies.notifiedNode(account).orElse(null);
        if (told == null) {
            throw DeliveryRefusal.unknownAccount(account.number());
        }
        if (!told.equals(subscriber)) {
            throw DeliveryRefusal.foreignAccount(account.number());
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(UUID request, NoticeRange range) {
        long last = notices.lastSequence(range.account());
        OffsetDateTime now = WireTime.now(clock);
        copies.add(request, range, last, now);
        long to = Math.min(range.to(), last);
        for (long from = range.from(); from <= to; from += CHUNK) {
            long chunkEnd = Math.min(to, from + CHUNK - 1);
            List<MintedMessage> minted = new ArrayList<>(CHUNK);
            for (byte[] notice : copies.notices(range.account(), from, chunkEnd)) {
                minted.add(copy(notice, now));
            }
            messages.add(
                    MessageKind.COPY, AccountNotification.DEFINITION, minted, now, request, null);
        }
        bell.ringAfterCommit();
    }

    @Override
    public Map<UUID, CopyProgress> progress(List<UUID> requests) {
        return copies.progress(requests);
    }

    private MintedMessage copy(byte[] notice, OffsetDateTime now) {
        Envelope original = read(notice);
        if (!(original.message() instanceof AccountNotification told)) {
            throw new IllegalStateException("a notice of ours is no camt.054");
        }
        String messageId = Ids.onWire(ids.next());
        AccountNotification copy =
                new AccountNotification(
                        messageId,
                        now,
                        told.notificationId(),
                        told.sequence(),
                        true,
                        told.account(),
                        told.entries());
        BusinessHeader header =
                new BusinessHeader(
                        original.header().from(),
                        original.header().to(),
                        messageId,
                        copy.definition(),
                        now,
                        bank.bookingDate(),
                        true);
        return new MintedMessage(
                messageId,
                header.to(),
                told.account().number(),
                told.sequence(),
                MessageWriter.write(new Envelope(header, copy)));
    }

    private static Envelope read(byte[] body) {
        try {
            return MessageReader.read(body);
        } catch (MessageRefusal e) {
            throw new IllegalStateException("a notice of ours cannot be read", e);
        }
    }
}
