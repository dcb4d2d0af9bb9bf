/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** What subscribers send to the bank over the link. */
public interface Reception {

    /**
     * Takes one message, stores it with its envelope and answers it. Nothing that the sender does
     * makes it throw: what is not taken is kept as evidence and refused.
     *
     * @param headers the channel's headers by lower-case name
     * @param body the bytes as they came
     */
    Answer receive(Map<String, String> headers, byte[] body);

    /** Whether a message with these headers may be too large for memory. */
    boolean takesFile(Map<String, String> headers);

    /**
     * As {@link #receive} for a message that is stored while it comes.
     *
     * @param body read to its end, not closed
     */
    Answer receiveFile(Map<String, String> headers, InputStream body);

    /** The newest messages, newest first, taken and refused ones alike. */
    List<ReceivedMessage> newest(int limit);
}
