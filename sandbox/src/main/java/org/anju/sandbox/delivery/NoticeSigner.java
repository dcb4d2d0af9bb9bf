/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.Clock;
import java.time.Duration;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeSigner;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.KeyId;
import org.anju.sandbox.SandboxProperties;
import org.anju.sandbox.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs the attempts to deliver a notice, rightly or as a fault demands. */
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

    NoticeSigner(CryptoPort crypto, Clock clock, SandboxProperties properties) {
        this.ownNode = properties.node();
        this.clock = clock;
        this.signer = new EnvelopeSigner(crypto, ownNode, OWN_KEY, clock);
        this.slowSigner =
                new EnvelopeSigner(crypto, ownNode, OWN_KEY, Clock.offset(clock, SKEW.negated()));
    }

    /** The notice's own bytes, rightly signed. */
    Outgoing right(Notice notice, int attempt) {
        return new Outgoing(notice, signed(signer, notice, attempt, notice.body()), null);
    }

    /** Another content under the notice's message id, rightly signed. */
    Outgoing otherContent(Notice notice, int attempt) {
        return withBody(notice, attempt, SpoiltBody.otherAmount(notice.body()));
    }

    /** The first attempt of a notice with a fault; a fault that spoils does so here. */
    Outgoing first(Notice notice, int attempt, Fault fault) {
        return switch (fault) {
            case DUPLICATE, PARALLEL_DUPLICATES, SAME_ID_OTHER_CONTENT, HOLD, LOST ->
                    right(notice, attempt);
            case BAD_SIGNATURE -> withForeignSignature(notice, attempt);
            case WRONG_KEY -> signedBy(straySigner(), notice, attempt);
            case CLOCK_SKEW -> signedBy(slowSigner, notice, attempt);
            case ALTERED_BYTE ->
                    new Outgoing(
                            notice,
                            signed(signer, notice, attempt, notice.body()),
                            SpoiltBody.alteredByte(notice.body()));
            case TRUNCATED -> withBody(notice, attempt, SpoiltBody.truncated(notice.body()));
            case EXTERNAL_ENTITY ->
                    withBody(notice, attempt, SpoiltBody.externalEntity(notice.body()));
        };
    }

    /** A true signature of ours, but of another attempt: well-formed and wrong. */
    private Outgoing withForeignSignature(Notice notice, int attempt) {
        ChannelHeaders headers = signed(signer, notice, attempt, notice.body());
        String foreign = signed(signer, notice, attempt, notice.body()).signature();
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
        return new Outgoing(notice, spoilt, null);
    }

    private Outgoing signedBy(EnvelopeSigner by, Notice notice, int attempt) {
        return new Outgoing(notice, signed(by, notice, attempt, notice.body()), null);
    }

    private Outgoing withBody(Notice notice, int attempt, byte[] body) {
        return new Outgoing(notice, signed(signer, notice, attempt, body), body);
    }

    private static ChannelHeaders signed(
            EnvelopeSigner by, Notice notice, int attempt, byte[] body) {
        return by.sign(notice.receiver(), notice.messageId(), notice.definition(), attempt, body);
    }

    private synchronized EnvelopeSigner straySigner() {
        if (straySigner == null) {
            straySigner = new EnvelopeSigner(StrayKey.make(), ownNode, StrayKey.ID, clock);
        }
        return straySigner;
    }
}
