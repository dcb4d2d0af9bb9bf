/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.io.Serial;

/**
 * Why the body of a message was not accepted: it is not exactly what the profile of its definition
 * allows. Its place is the path of elements with line and column, such as {@code
 * Env/Document/BkToCstmrDbtCdtNtfctn/Ntfctn/Ntry[2]/Amt 31:48}.
 */
public final class MessageRefusal extends WireRefusal {

    /** The kinds of refusal; the name is the reason code of the answer. */
    public enum Reason {
        /** The body has more bytes than any message may have. */
        TOO_LARGE,
        /** The bytes are not UTF-8, or declare another encoding. */
        NOT_UTF8,
        /** It is not XML, is cut off, or goes on after its end. */
        NOT_WELL_FORMED,
        /** A document type, an entity, a comment or the like stands where messages have none. */
        FORBIDDEN_CONSTRUCT,
        /** The header announces a message that is not read here. */
        UNKNOWN_DEFINITION,
        /** An element stands where the profile has none or another. */
        UNEXPECTED_ELEMENT,
        /** An element that must be there is not. */
        MISSING_ELEMENT,
        /** An element stands there more often than the profile allows. */
        TOO_MANY_ELEMENTS,
        /** An attribute is missing, or one stands there that the profile does not have. */
        UNEXPECTED_ATTRIBUTE,
        /** Text stands between elements. */
        UNEXPECTED_TEXT,
        /** A value has not its form, or contradicts another. */
        INVALID_VALUE
    }

    @Serial private static final long serialVersionUID = 1L;

    private final Reason reason;

    MessageRefusal(Reason reason, String place, String value, String mend) {
        super(reason, place, value, mend);
        this.reason = reason;
    }

    /** What kind of refusal it is. */
    public Reason reason() {
        return reason;
    }
}
