/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.io.Serial;

/**
 * Why something that came over the wire was not accepted; nothing of its business is done. Checked,
 * because each receiver owes the sender an answer.
 */
public abstract class WireRefusal extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    private final String reasonCode;
    private final String place;
    private final String value;
    private final String mend;

    /**
     * @param value what stood there; it may be long, in several lines, or personal
     */
    protected WireRefusal(Enum<?> reason, String place, String value, String mend) {
        super(reason + " at " + place + ": " + mend);
        this.reasonCode = reason.name();
        this.place = place;
        this.value = TextRule.told(value);
        this.mend = mend;
    }

    /** The reason in one word, for the answer to the sender. */
    public String reasonCode() {
        return reasonCode;
    }

    /** Where it stands: the name of a header, or a path of elements with line and column. */
    public String place() {
        return place;
    }

    /**
     * What stood there, at most 64 characters in one line; empty where nothing did. It may be
     * personal, so it is not part of the exception's message.
     */
    public String value() {
        return value;
    }

    /** What the sender must do for it to be accepted. */
    public String mend() {
        return mend;
    }
}
