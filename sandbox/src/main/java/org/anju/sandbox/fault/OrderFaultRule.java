/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The request to commit a fault on orders.
 *
 * @param remaining how many further orders it befalls, 1 or more
 * @param debtor only orders that leave this account; null = any
 * @param creditor only orders to this account; null = any
 * @param by by how much something is late, in whole seconds, at most a week; null for every fault
 *     that {@link OrderFault#takesTime() takes} no time
 * @param code the code that is told; null for every fault that tells none
 * @param payee who is paid in place of the creditor; null for every other fault
 * @param percent of a hundred orders that fit it befalls so many, 1 to 100, chosen by the seed
 */
public record OrderFaultRule(
        OrderFault fault,
        int remaining,
        @Nullable String debtor,
        @Nullable String creditor,
        @Nullable Duration by,
        @Nullable String code,
        @Nullable String payee,
        int percent) {}
