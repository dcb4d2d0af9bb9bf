/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.settlement.InboxRepository.Waiting;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What stored messages say. A message was decoded to be believed, and is applied a moment later, so
 * a bounded number of small ones are kept as they were decoded; one that is not among them, or that
 * another program took in, is read from the bytes that are stored.
 */
@Service
class StoredMessageService {

    private static final int KEPT_MAX = 512;
    private static final int KEPT_BYTES_MAX = 16 * 1024;

    private final EvidenceStore evidence;
    private final InboxSignal signal;
    private final SequencedMap<Name, Envelope> kept = new LinkedHashMap<>();

    StoredMessageService(EvidenceStore evidence, InboxSignal signal) {
        this.evidence = evidence;
        this.signal = signal;
    }

    private record Name(String sender, String messageId) {}

    /** Tells whoever applies messages of one whose bytes are committed under its name. */
    void stored(ChannelHeaders envelope, Envelope decoded, int bytes) {
        if (bytes <= KEPT_BYTES_MAX) {
            keep(new Name(envelope.from(), envelope.messageId()), decoded);
        }
        signal.messageStored();
    }

    /** What the message says; told from memory once. */
    Envelope read(Waiting message) {
        Envelope decoded = take(new Name(message.sender(), message.messageId()));
        return decoded == null ? readStored(message) : decoded;
    }

    private synchronized void keep(Name name, Envelope decoded) {
        if (kept.size() >= KEPT_MAX) {
            kept.pollFirstEntry();
        }
        kept.put(name, decoded);
    }

    private synchronized @Nullable Envelope take(Name name) {
        return kept.remove(name);
    }

    private Envelope readStored(Waiting message) {
        try (InputStream raw = evidence.read(message.evidence()).orElseThrow()) {
            return MessageReader.read(raw.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("message " + message.messageId(), e);
        } catch (MessageRefusal refusal) {
            throw new IllegalStateException(
                    "message " + message.messageId() + " was readable when it came", refusal);
        }
    }
}
