/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.play;

import java.util.Map;
import org.anju.channel.message.AccountNotification;
import org.jspecify.annotations.Nullable;

/**
 * One message as it came to the centre.
 *
 * @param headers the envelope as it came, by lower-case name
 * @param verdict {@code RECEIVED}, or why it was refused
 * @param notice what it tells, null where it could not be believed or read
 * @param inFlight how many messages about the same account the centre had in hand with it
 */
public record Arrival(
        Map<String, String> headers,
        byte[] body,
        String verdict,
        @Nullable AccountNotification notice,
        int inFlight) {

    /** The value of a header that came. */
    public String header(String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no header " + name + " came");
        }
        return value;
    }
}
