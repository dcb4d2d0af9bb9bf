/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.Instant;
import org.anju.sandbox.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * How far the delivery of a notice has come.
 *
 * @param fault the fault that it still has to suffer
 * @param copies how often it is delivered altogether if it is duplicated
 * @param attempts how many attempts were begun, copies included
 * @param failures how many attempts in its turn have failed
 */
record Progress(
        OutboundMessage message,
        @Nullable Fault fault,
        int copies,
        int attempts,
        int failures,
        Instant nextAttemptAt) {}
