/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Orders to pay that subscribers send (付款指令). Owns: what was ordered, how far each order has come,
 * what was decided and what was told of it. Asks: the core to move the money, the faults what to do
 * wrong. Tells: the subscriber the result of each group of orders, the answer to a query, the
 * answer to a recall, all by messages of the delivery.
 *
 * <p>An order is decided once, in one transaction with its booking, the notices of that and its
 * result. Whoever recalls an order and the worker that executes it lock it first: one of them has
 * it.
 */
@NullMarked
package org.anju.sandbox.payment;

import org.jspecify.annotations.NullMarked;
