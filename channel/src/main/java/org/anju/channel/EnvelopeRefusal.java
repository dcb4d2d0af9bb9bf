/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel;

import java.io.Serial;
import org.anju.channel.message.WireRefusal;

/**
 * Why the envelope of a message was not accepted. Its place is the name of a header. The body of a
 * refused envelope is evidence and nothing else: nothing in it may be acted upon.
 */
public final class EnvelopeRefusal extends WireRefusal {

    /** The kinds of refusal; the name is the reason code of the answer. */
    public enum Reason {
        /** A header that must be there is not. */
        HEADER_MISSING,
        /** A header has another form than the channel prescribes. */
        HEADER_MALFORMED,
        /** The message is for another node. */
        WRONG_RECEIVER,
        /** No keys are known for the node that claims to have sent it. */
        UNKNOWN_SENDER,
        /** The sender has keys here, but not the one it names. */
        UNKNOWN_KEY,
        /** It was signed too long ago or, by its own clock, in the future. */
        TIME_OUTSIDE_WINDOW,
        /** The body is not the one that was signed. */
        DIGEST_MISMATCH,
        /** The signature is not that key's over these headers. */
        BAD_SIGNATURE,
        /** The signed body says something else than the headers around it. */
        HEADER_CONTRADICTS_BODY
    }

    @Serial private static final long serialVersionUID = 1L;

    private final Reason reason;

    EnvelopeRefusal(Reason reason, ChannelHeader place, String value, String mend) {
        super(reason, place.headerName(), value, mend);
        this.reason = reason;
    }

    /** What kind of refusal it is. */
    public Reason reason() {
        return reason;
    }
}
