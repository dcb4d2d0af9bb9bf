/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The order to commit a fault.
 *
 * @param remaining how many further notices it befalls, 1 or more
 * @param copies how often a duplicated notice is delivered altogether, 2 to 1000; of no meaning to
 *     other faults
 * @param lateBy by how much a late notice is late, in whole seconds, at most a week; null for every
 *     other fault
 * @param account only notices on this wallet or deposit account; null = on any
 */
public record FaultRule(
        Fault fault,
        int remaining,
        int copies,
        @Nullable Duration lateBy,
        @Nullable String account) {}
