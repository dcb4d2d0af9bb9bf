/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.anju.channel.EnvelopeRefusal.Reason;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.WireTime;
import org.jspecify.annotations.Nullable;

/**
 * The envelope's headers. An instance is well-formed and nothing more: only {@link
 * EnvelopeVerifier} tells whether they are true.
 *
 * <p>Every attempt to deliver a message has its own time, nonce, attempt number and signature
 * around the same message id and the same body bytes.
 *
 * @param from the node that sends
 * @param to the node it sends to
 * @param messageId names the message for ever within its sender
 * @param definition the message definition, such as {@code camt.054.001.08}
 * @param time when this attempt was signed, to the millisecond, offset +08:00
 * @param nonce 16 random bytes of this attempt, as 32 hexadecimal digits
 * @param attempt the number of this attempt, from 1; not signed, told for the log only
 * @param digest {@code SM3=} and the digest of the body bytes in hexadecimal digits
 * @param keyId the fingerprint of the signer's public key: the first 32 hexadecimal digits of the
 *     SM3 digest of its SubjectPublicKeyInfo
 * @param signature {@code SM2-SM3=} and the signature in base64
 */
public record ChannelHeaders(
        String from,
        String to,
        String messageId,
        String definition,
        OffsetDateTime time,
        String nonce,
        int attempt,
        String digest,
        String keyId,
        String signature) {

    /** The path of the channel's one resource; it is part of what is signed. */
    public static final String PATH = "/channel/v1/messages";

    /**
     * @throws IllegalArgumentException if a value has not the form of its header
     */
    public ChannelHeaders {
        ChannelHeader.FROM.require(from);
        ChannelHeader.TO.require(to);
        ChannelHeader.MESSAGE_ID.require(messageId);
        ChannelHeader.DEFINITION.require(definition);
        time = WireTime.exact(time);
        ChannelHeader.NONCE.require(nonce);
        ChannelHeader.ATTEMPT.require(Integer.toString(attempt));
        ChannelHeader.DIGEST.require(digest);
        ChannelHeader.KEY.require(keyId);
        ChannelHeader.SIGNATURE.require(signature);
    }

    /**
     * Reads the headers of a request or an answer.
     *
     * @param lookup gives the value of a header by its name, null where there is none
     * @throws EnvelopeRefusal if one is missing or malformed
     */
    public static ChannelHeaders read(Function<String, @Nullable String> lookup)
            throws EnvelopeRefusal {
        return new ChannelHeaders(
                ChannelHeader.FROM.read(lookup),
                ChannelHeader.TO.read(lookup),
                ChannelHeader.MESSAGE_ID.read(lookup),
                ChannelHeader.DEFINITION.read(lookup),
                readTime(lookup),
                ChannelHeader.NONCE.read(lookup),
                Integer.parseInt(ChannelHeader.ATTEMPT.read(lookup)),
                ChannelHeader.DIGEST.read(lookup),
                ChannelHeader.KEY.read(lookup),
                ChannelHeader.SIGNATURE.read(lookup));
    }

    /** The headers by name, in the order in which they are sent. */
    public Map<String, String> asMap() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(ChannelHeader.MESSAGE_ID.headerName(), messageId);
        headers.put(ChannelHeader.DEFINITION.headerName(), definition);
        headers.put(ChannelHeader.FROM.headerName(), from);
        headers.put(ChannelHeader.TO.headerName(), to);
        headers.put(ChannelHeader.TIME.headerName(), WireTime.format(time));
        headers.put(ChannelHeader.NONCE.headerName(), nonce);
        headers.put(ChannelHeader.ATTEMPT.headerName(), Integer.toString(attempt));
        headers.put(ChannelHeader.DIGEST.headerName(), digest);
        headers.put(ChannelHeader.KEY.headerName(), keyId);
        headers.put(ChannelHeader.SIGNATURE.headerName(), signature);
        return Collections.unmodifiableMap(headers);
    }

    /**
     * Compares the envelope with the header inside its signed body. The definition stands unsigned
     * in the envelope, and a sender's own confusion of two messages is found here too.
     *
     * @throws EnvelopeRefusal if the two name another sender, receiver, message or definition
     */
    public void requireAgreement(BusinessHeader header) throws EnvelopeRefusal {
        requireEqual(ChannelHeader.FROM, from, header.from());
        requireEqual(ChannelHeader.TO, to, header.to());
        requireEqual(ChannelHeader.MESSAGE_ID, messageId, header.messageId());
        requireEqual(ChannelHeader.DEFINITION, definition, header.definition());
    }

    private static void requireEqual(ChannelHeader place, String envelope, String body)
            throws EnvelopeRefusal {
        if (!envelope.equals(body)) {
            throw place.refusal(
                    Reason.HEADER_CONTRADICTS_BODY, envelope, "the body's header says " + body);
        }
    }

    private static OffsetDateTime readTime(Function<String, @Nullable String> lookup)
            throws EnvelopeRefusal {
        String text = ChannelHeader.TIME.read(lookup);
        try {
            return WireTime.parse(text);
        } catch (IllegalArgumentException _) {
            throw ChannelHeader.TIME.malformed(text); // a thirteenth month has the right form
        }
    }
}
