/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The fault that one order has to suffer in a stage.
 *
 * @param by by how much something is late; null where nothing is
 * @param code the code that is told; null where none is
 * @param payee who is paid in place of the creditor; null unless somebody is
 */
public record AssignedOrderFault(
        OrderFault fault, @Nullable Duration by, @Nullable String code, @Nullable String payee) {}
