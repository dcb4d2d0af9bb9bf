/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What came of delivering everything that was due.
 *
 * @param delivered how many notices were acknowledged
 * @param failed how many turns ended without a receipt
 * @param pending how many notices are left to deliver
 * @param nextAttemptAt when the next falls due; null where none is left
 */
public record DeliveryRun(
        int delivered, int failed, long pending, @Nullable OffsetDateTime nextAttemptAt) {}
