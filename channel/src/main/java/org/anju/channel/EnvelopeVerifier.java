/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.anju.channel.EnvelopeRefusal.Reason;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.KeyId;

/**
 * Tells whether an envelope is true: meant for this node, signed within five minutes of now by a
 * key that is trusted for its sender, around exactly these body bytes. What costs least is checked
 * first. A true envelope may still be a repetition: the receiver remembers nonces and message ids.
 * May be used by many threads.
 */
public final class EnvelopeVerifier {

    /** How far the time of signing may lie from now, in both directions. */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    /** The old key and the new one, while a peer changes its key. */
    private static final int ACTIVE_KEYS_MAX = 2;

    private final ChannelSeals seals;
    private final String ownNode;
    private final Map<String, Map<String, KeyId>> keysByNodeAndFingerprint;
    private final Clock clock;

    /**
     * @param ownNode the code of the node that verifies
     * @param trusted the public keys of each peer by its node code, one or, during a change of
     *     keys, two
     * @throws IllegalArgumentException if a peer has no key or more than two
     */
    public EnvelopeVerifier(
            CryptoPort crypto, String ownNode, Map<String, List<KeyId>> trusted, Clock clock) {
        this.seals = new ChannelSeals(crypto);
        this.ownNode = ownNode;
        this.clock = clock;
        Map<String, Map<String, KeyId>> keys = new HashMap<>();
        trusted.forEach((node, peerKeys) -> keys.put(node, byFingerprint(node, peerKeys)));
        this.keysByNodeAndFingerprint = Map.copyOf(keys);
    }

    /**
     * Verifies a request.
     *
     * @throws EnvelopeRefusal if anything about it is not as it must be
     */
    public void verify(ChannelHeaders headers, byte[] body) throws EnvelopeRefusal {
        verify(headers, "", () -> seals.digest(body));
    }

    /**
     * Verifies a request whose body is too large for memory.
     *
     * @param body the digest of the bytes as they arrived
     * @throws EnvelopeRefusal if anything about it is not as it must be
     */
    public void verify(ChannelHeaders headers, BodyDigest body) throws EnvelopeRefusal {
        verify(headers, "", body::header);
    }

    /**
     * Verifies what can be known of a request before its body has come: for whom it is, by whom,
     * when it was signed, and the signature over the digest that it announces. Whether the body has
     * that digest {@link #verify(ChannelHeaders, BodyDigest)} tells afterwards.
     *
     * @throws EnvelopeRefusal if anything about it is not as it must be
     */
    public void verifyBeforeBody(ChannelHeaders headers) throws EnvelopeRefusal {
        verify(headers, "", headers::digest);
    }

    /**
     * Verifies an answer and that it answers this request and no other.
     *
     * @param request the headers as they were sent
     * @throws EnvelopeRefusal if anything about the answer is not as it must be; what became of the
     *     request is then unknown
     */
    public void verifyAnswer(ChannelHeaders request, ChannelHeaders answer, byte[] body)
            throws EnvelopeRefusal {
        if (!answer.from().equals(request.to())) {
            throw ChannelHeader.FROM.refusal(
                    Reason.UNKNOWN_SENDER, answer.from(), "the request went to " + request.to());
        }
        verifyAnswer(AnsweredRequest.of(request), answer, body);
    }

    /**
     * Verifies an answer to a request whose headers were not all well-formed: bound to whatever of
     * them could be read.
     *
     * @param request what of the request the other side could read
     * @throws EnvelopeRefusal if anything about the answer is not as it must be
     */
    public void verifyAnswer(AnsweredRequest request, ChannelHeaders answer, byte[] body)
            throws EnvelopeRefusal {
        verify(answer, CanonicalText.boundTo(request), () -> seals.digest(body));
    }

    private void verify(ChannelHeaders headers, String boundLines, Supplier<String> digest)
            throws EnvelopeRefusal {
        requireOwnNode(headers);
        KeyId key = trustedKey(headers);
        requireWithinWindow(headers.time());
        requireDigest(headers, digest.get());
        if (!seals.verify(key, CanonicalText.of(headers) + boundLines, headers.signature())) {
            throw ChannelHeader.SIGNATURE.refusal(
                    Reason.BAD_SIGNATURE,
                    headers.signature(),
                    "sign the canonical text of these headers with the key they name");
        }
    }

    private void requireOwnNode(ChannelHeaders headers) throws EnvelopeRefusal {
        if (!headers.to().equals(ownNode)) {
            throw ChannelHeader.TO.refusal(
                    Reason.WRONG_RECEIVER, headers.to(), "this node is " + ownNode);
        }
    }

    private KeyId trustedKey(ChannelHeaders headers) throws EnvelopeRefusal {
        Map<String, KeyId> keys = keysByNodeAndFingerprint.get(headers.from());
        if (keys == null) {
            throw ChannelHeader.FROM.refusal(
                    Reason.UNKNOWN_SENDER,
                    headers.from(),
                    "the node's public key must be registered here first");
        }
        KeyId key = keys.get(headers.keyId());
        if (key == null) {
            throw ChannelHeader.KEY.refusal(
                    Reason.UNKNOWN_KEY,
                    headers.keyId(),
                    "sign with a key that is registered here for " + headers.from());
        }
        return key;
    }

    private void requireWithinWindow(OffsetDateTime time) throws EnvelopeRefusal {
        Duration distance = Duration.between(time.toInstant(), clock.instant()).abs();
        if (distance.compareTo(WINDOW) > 0) {
            throw ChannelHeader.TIME.refusal(
                    Reason.TIME_OUTSIDE_WINDOW,
                    time.toString(),
                    "set the clock, and sign each attempt within "
                            + WINDOW.toMinutes()
                            + " minutes of its delivery");
        }
    }

    private static void requireDigest(ChannelHeaders headers, String digest)
            throws EnvelopeRefusal {
        if (!headers.digest().equals(digest)) {
            throw ChannelHeader.DIGEST.refusal(
                    Reason.DIGEST_MISMATCH,
                    headers.digest(),
                    "the body arrived altered; send the bytes that were signed");
        }
    }

    private Map<String, KeyId> byFingerprint(String node, List<KeyId> peerKeys) {
        if (peerKeys.isEmpty() || peerKeys.size() > ACTIVE_KEYS_MAX) {
            throw new IllegalArgumentException(
                    "node " + node + " must have one or two public keys, not " + peerKeys.size());
        }
        Map<String, KeyId> keys = new HashMap<>();
        for (KeyId key : peerKeys) {
            keys.put(seals.fingerprint(key), key);
        }
        return Map.copyOf(keys);
    }
}
