/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.KeyId;
import org.anju.channel.message.WireTime;

/**
 * Puts the signed envelope of one node around body bytes. The body is signed as bytes and never
 * rewritten; each call makes a fresh time, nonce and signature, so a delivery that is repeated is
 * signed again. May be used by many threads.
 */
public final class EnvelopeSigner {

    private static final int NONCE_BYTES = 16;
    private static final int FIRST_ATTEMPT = 1;

    private final CryptoPort crypto;
    private final ChannelSeals seals;
    private final String ownNode;
    private final KeyId ownKey;
    private final String ownFingerprint;
    private final Clock clock;

    /**
     * @param ownNode the code of the node that signs
     * @param ownKey its SM2 key; the port must hold both halves
     * @param clock gives the time of each attempt
     */
    public EnvelopeSigner(CryptoPort crypto, String ownNode, KeyId ownKey, Clock clock) {
        this.crypto = crypto;
        this.seals = new ChannelSeals(crypto);
        this.ownNode = ownNode;
        this.ownKey = ownKey;
        this.ownFingerprint = seals.fingerprint(ownKey);
        this.clock = clock;
    }

    /**
     * Signs one attempt to deliver a message.
     *
     * @param attempt 1 for the first delivery of these bytes, one more for each repetition
     * @throws IllegalArgumentException if an argument has not the form of its header
     */
    public ChannelHeaders sign(
            String to, String messageId, String definition, int attempt, byte[] body) {
        return sign(new Addressed(to, messageId, definition, attempt), "", seals.digest(body));
    }

    /**
     * Signs one attempt to deliver a message whose body is too large for memory.
     *
     * @param attempt 1 for the first delivery of these bytes, one more for each repetition
     * @throws IllegalArgumentException if an argument has not the form of its header
     */
    public ChannelHeaders sign(
            String to, String messageId, String definition, int attempt, BodyDigest body) {
        return sign(new Addressed(to, messageId, definition, attempt), "", body.header());
    }

    /** Signs the answer to a request whose headers were read. */
    public ChannelHeaders signAnswer(
            ChannelHeaders request, String messageId, String definition, byte[] body) {
        return signAnswer(AnsweredRequest.of(request), messageId, definition, body);
    }

    /**
     * Signs the answer to any request, also to one whose headers were refused.
     *
     * @throws IllegalArgumentException if an argument has not the form of its header
     */
    public ChannelHeaders signAnswer(
            AnsweredRequest request, String messageId, String definition, byte[] body) {
        return sign(
                new Addressed(request.from(), messageId, definition, FIRST_ATTEMPT),
                CanonicalText.boundTo(request),
                seals.digest(body));
    }

    private ChannelHeaders sign(Addressed message, String boundLines, String digest) {
        OffsetDateTime time = WireTime.now(clock);
        String nonce = HexFormat.of().formatHex(crypto.random(NONCE_BYTES));
        String ownLines =
                CanonicalText.of(ownNode, message.to(), message.messageId(), time, nonce, digest);
        return new ChannelHeaders(
                ownNode,
                message.to(),
                message.messageId(),
                message.definition(),
                time,
                nonce,
                message.attempt(),
                digest,
                ownFingerprint,
                seals.sign(ownKey, ownLines + boundLines));
    }

    private record Addressed(String to, String messageId, String definition, int attempt) {}
}
