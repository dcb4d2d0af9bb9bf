/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel;

import java.util.function.Function;
import org.anju.channel.EnvelopeRefusal.Reason;
import org.anju.channel.message.TextRule;
import org.jspecify.annotations.Nullable;

/**
 * The headers of the envelope with the form each must have. No form admits a line break, so that no
 * value can pose as two lines of the signed text.
 */
enum ChannelHeader {
    FROM("X-Channel-From", TextRule.NODE),
    TO("X-Channel-To", TextRule.NODE),
    MESSAGE_ID("X-Channel-Msg-Id", TextRule.MESSAGE_ID),
    DEFINITION("X-Channel-Def", TextRule.DEFINITION),
    TIME("X-Channel-Time", TextRule.TIME),
    NONCE(
            "X-Channel-Nonce",
            TextRule.form("[0-9a-f]{32}", "16 bytes as lower-case hexadecimal digits")),
    ATTEMPT("X-Channel-Attempt", TextRule.form("[1-9]\\d{0,5}", "a number from 1 to 999999")),
    DIGEST(
            "X-Channel-Digest",
            TextRule.form("SM3=[0-9a-f]{64}", "SM3= and 64 lower-case hexadecimal digits")),
    KEY(
            "X-Channel-Key",
            TextRule.form(
                    "[0-9a-f]{32}", "the first 32 hexadecimal digits of the key's SM3 digest")),
    SIGNATURE(
            "X-Channel-Sign",
            TextRule.form("SM2-SM3=[A-Za-z0-9+/]{8,200}={0,2}", "SM2-SM3= and base64"));

    private final String headerName;
    private final TextRule form;

    ChannelHeader(String headerName, TextRule form) {
        this.headerName = headerName;
        this.form = form;
    }

    String headerName() {
        return headerName;
    }

    /** The header's value as received, refused where it is absent or malformed. */
    String read(Function<String, @Nullable String> lookup) throws EnvelopeRefusal {
        String value = lookup.apply(headerName);
        if (value == null) {
            throw refusal(Reason.HEADER_MISSING, "", "send " + form.inWords());
        }
        if (!form.accepts(value)) {
            throw malformed(value);
        }
        return value;
    }

    /** The header's value where it is there and well-formed, else the empty text. */
    String readOrEmpty(Function<String, @Nullable String> lookup) {
        String value = lookup.apply(headerName);
        return value != null && form.accepts(value) ? value : "";
    }

    /** Guards a value that is about to be sent. */
    void require(String value) {
        form.require(headerName, value);
    }

    EnvelopeRefusal malformed(String value) {
        return refusal(Reason.HEADER_MALFORMED, value, "send " + form.inWords());
    }

    EnvelopeRefusal refusal(Reason reason, String value, String mend) {
        return new EnvelopeRefusal(reason, this, value, mend);
    }
}
