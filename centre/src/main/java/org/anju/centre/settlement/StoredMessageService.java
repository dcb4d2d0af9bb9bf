/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.settlement.InboxRepository.Name;
import org.anju.centre.settlement.InboxRepository.Waiting;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Messages that this program has just stored, and what they say. Whoever applies them takes them
 * from here by name: to look for the next one in the table costs more than to apply it, since all
 * that were applied before it still lie in its way. Holds a bounded number of small messages as
 * they were decoded to be believed; the table knows them all, and whatever is not here is found and
 * read there.
 */
@Service
class StoredMessageService {

    private static final int KEPT_MAX = 2_000;
    private static final int KEPT_BYTES_MAX = 8 * 1024;

    private final EvidenceStore evidence;
    private final InboxSignal signal;
    private final SequencedMap<Name, Envelope> kept = new LinkedHashMap<>();
    private final AtomicBoolean passedOver = new AtomicBoolean();

    StoredMessageService(EvidenceStore evidence, InboxSignal signal) {
        this.evidence = evidence;
        this.signal = signal;
    }

    /** A message and what it says. */
    record Decoded(Name name, Envelope envelope) {}

    /** Tells whoever applies messages of one whose bytes are committed under its name. */
    void stored(ChannelHeaders envelope, Envelope decoded, int bytes) {
        if (bytes > KEPT_BYTES_MAX
                || !keep(new Name(envelope.from(), envelope.messageId()), decoded)) {
            passOver();
        }
        signal.messageStored(waiting());
    }

    /**
     * The messages that were stored first of those that are kept; they are then kept no longer.
     *
     * @param least none where fewer are kept
     * @param most how many at most
     */
    synchronized List<Decoded> next(int least, int most) {
        List<Decoded> next = new ArrayList<>();
        if (kept.size() < least) {
            return next;
        }
        while (next.size() < most && !kept.isEmpty()) {
            Map.Entry<Name, Envelope> first = kept.pollFirstEntry();
            next.add(new Decoded(first.getKey(), first.getValue()));
        }
        return next;
    }

    /** Says that a message which is not kept here waits in the table. */
    void passOver() {
        passedOver.set(true);
    }

    /** Whether that was said since this was last asked. */
    boolean passedOver() {
        return passedOver.getAndSet(false);
    }

    /** How many messages are kept. */
    synchronized int waiting() {
        return kept.size();
    }

    private synchronized boolean keep(Name name, Envelope decoded) {
        if (kept.size() == KEPT_MAX) {
            return false;
        }
        kept.put(name, decoded);
        return true;
    }

    /** What a message says, as it is kept here or read from its stored bytes. */
    Envelope read(Waiting message) {
        Envelope decoded = taken(message.name());
        return decoded == null ? decoded(message) : decoded;
    }

    private synchronized @Nullable Envelope taken(Name message) {
        return kept.remove(message);
    }

    private Envelope decoded(Waiting message) {
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
