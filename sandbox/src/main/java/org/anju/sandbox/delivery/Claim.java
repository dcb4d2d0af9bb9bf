/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import org.anju.sandbox.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that is written down as begun: whoever holds it sends it and writes down the end.
 *
 * @param failures how many attempts in the notice's turn have failed before
 * @param fault the fault that the attempt commits or that follows it
 * @param copies how often the notice is delivered altogether if the fault duplicates it
 */
record Claim(AttemptKind kind, Outgoing outgoing, int failures, @Nullable Fault fault, int copies) {

    OutboundMessage message() {
        return outgoing.message();
    }

    int number() {
        return outgoing.headers().attempt();
    }
}
