/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import org.jspecify.annotations.Nullable;

/**
 * The order to commit a fault in statements.
 *
 * @param remaining how many further statements it befalls, 1 or more
 * @param account only statements of this account; null = of any
 */
public record StatementFaultRule(StatementFault fault, int remaining, @Nullable String account) {}
