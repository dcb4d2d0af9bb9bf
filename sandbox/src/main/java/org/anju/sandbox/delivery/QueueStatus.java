/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be delivered.
 *
 * @param nextAttemptAt when the next attempt falls due; null where nothing waits
 */
record QueueStatus(long pending, @Nullable Instant nextAttemptAt) {}
