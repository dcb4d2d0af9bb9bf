/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * One line of a booking: what happened on one account.
 *
 * @param lineNo its place in the booking, from 1
 * @param amount positive where money came to the account, negative where it left
 * @param notifiedNode the node that must be told; null where nobody must
 */
public record Movement(int lineNo, String account, Cny amount, @Nullable String notifiedNode) {}
