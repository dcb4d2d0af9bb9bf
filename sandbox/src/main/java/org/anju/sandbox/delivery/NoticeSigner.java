/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.Clock;
import java.time.Duration;
import org.anju.channel.BodyDigest;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeSigner;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.KeyId;
import org.anju.sandbox.SandboxProperties;
import org.anju.sandbox.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs the attempts to deliver a message, rightly or as a fault demands. */
@Component
class NoticeSigner {

    /** One minute more than a receiver must tolerate. */
    private static final Duration SKEW = Duration.ofMinutes(6);

    private static final KeyId OWN_KEY = new KeyId("channel");

    private final String ownNode;
    private final Clock clock;
    private final EnvelopeSigner signer;
    private final EnvelopeSigner slowSigner;
    private @Nullable EnvelopeSigner straySigner;

    NoticeSigner(
            EnvelopeSigner signer, CryptoPort crypto, Clock clock, SandboxProperties properties) {
        this.ownNode = properties.node();
        this.clock = clock;
        this.signer = signer;
        this.slowSigner =
                new EnvelopeSigner(crypto, ownNode, OWN_KEY, Clock.offset(clock, SKEW.negated()));
    }

    /** The notice's own bytes, rightly signed. */
    Outgoing right(OutboundMessage message, int attempt) {
        return new Outgoing(message, signed(signer, message, attempt, message.body()), null);
    }

    /** Another content under the notice's message id, rightly signed. */
    Outgoing otherContent(OutboundMessage message, int attempt) {
        return withBody(message, attempt, SpoiltBody.otherAmount(message.body()));
    }

    /** The first attempt of a notice with a fault; a fault that spoils does so here. */
    Outgoing first(OutboundMessage message, int attempt, Fault fault) {
        return switch (fault) {
            case DUPLICATE,
                    PARALLEL_DUPLICATES,
                    SAME_ID_OTHER_CONTENT,
                    HOLD,
                    LOST,
                    REORDERED,
                    LATE,
                    SIGN_FLIPPED,
                    WRONG_ACCOUNT,
                    NUMBER_RESET,
                    SAME_NUMBER_OTHER_CONTENT ->
                    right(message, attempt);
            case BAD_SIGNATURE -> withForeignSignature(message, attempt);
            case WRONG_KEY -> signedBy(straySigner(), message, attempt);
            case CLOCK_SKEW -> signedBy(slowSigner, message, attempt);
            case ALTERED_BYTE ->
                    new Outgoing(
                            message,
                            signed(signer, message, attempt, message.body()),
                            SpoiltBody.alteredByte(message.body()));
            case TRUNCATED -> withBody(message, attempt, SpoiltBody.truncated(message.body()));
            case EXTERNAL_ENTITY ->
                    withBody(message, attempt, SpoiltBody.externalEntity(message.body()));
        };
    }

    /** A true signature of ours, but of another attempt: well-formed and wrong. */
    private Outgoing withForeignSignature(OutboundMessage message, int attempt) {
        ChannelHeaders headers = signed(signer, message, attempt, message.body());
        String foreign = signed(signer, message, attempt, message.body()).signature();
        ChannelHeaders spoilt =
                new ChannelHeaders(
                        headers.from(),
                        headers.to(),
                        headers.messageId(),
                        headers.definition(),
                        headers.time(),
                        headers.nonce(),
                        headers.attempt(),
                        headers.digest(),
                        headers.keyId(),
                        foreign);
        return new Outgoing(message, spoilt, null);
    }

    private Outgoing signedBy(EnvelopeSigner by, OutboundMessage message, int attempt) {
        return new Outgoing(message, signed(by, message, attempt, message.body()), null);
    }

    private Outgoing withBody(OutboundMessage message, int attempt, byte[] body) {
        return new Outgoing(message, signed(signer, message, attempt, body), body);
    }

    private static ChannelHeaders signed(
            EnvelopeSigner by, OutboundMessage message, int attempt, byte[] body) {
        OutboundMessage.Parts parts = message.parts();
        return parts == null
                ? by.sign(
                        message.receiver(),
                        message.messageId(),
                        message.definition(),
                        attempt,
                        body)
                : by.sign(
                        message.receiver(),
                        message.messageId(),
                        message.definition(),
                        attempt,
                        BodyDigest.ofHex(parts.digest()));
    }

    private synchronized EnvelopeSigner straySigner() {
        if (straySigner == null) {
            straySigner = new EnvelopeSigner(StrayKey.make(), ownNode, StrayKey.ID, clock);
        }
        return straySigner;
    }
}
