/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.ChannelHeaders;
import org.anju.kernel.Ids;
import org.anju.sandbox.reception.AnswerWriter.Receipt;
import org.anju.sandbox.reception.StoringService.Storing;
import org.springframework.stereotype.Component;

/** What is written of a large message, in the caller's transaction. */
@Component
class FileKeeping {

    private static final byte[] IN_PARTS = new byte[0];

    private final ReceptionRepository received;
    private final BodyRepository bodies;
    private final AnswerWriter answers;
    private final Ids ids;
    private final Clock clock;

    FileKeeping(
            ReceptionRepository received,
            BodyRepository bodies,
            AnswerWriter answers,
            Ids ids,
            Clock clock) {
        this.received = received;
        this.bodies = bodies;
        this.answers = answers;
        this.ids = ids;
        this.clock = clock;
    }

    /** What its repetition is answered; empty where the message is new. */
    Optional<Storing> standing(ChannelHeaders envelope) {
        if (!received.useNonce(envelope.from(), envelope.nonce(), OffsetDateTime.now(clock))) {
            return Optional.of(new Storing.Refused(NotTaken.replayed()));
        }
        received.lockMessage(envelope.from(), envelope.messageId());
        return received.find(envelope.from(), envelope.messageId())
                .map(
                        stands ->
                                stands.digest().equals(envelope.digest())
                                        ? new Storing.Taken(stands.receipt(), Optional.empty())
                                        : new Storing.Refused(NotTaken.otherContent()));
    }

    /** Keeps the bytes under a new id. */
    UUID keep(InputStream body) throws IOException {
        UUID id = ids.next();
        bodies.add(id, body);
        return id;
    }

    /** Keeps the envelope of bytes that are kept, with its receipt. */
    Receipt take(UUID id, ChannelHeaders envelope) {
        Receipt receipt = answers.receipt(envelope);
        received.add(envelope, IN_PARTS, id, receipt, OffsetDateTime.now(clock));
        return receipt;
    }
}
