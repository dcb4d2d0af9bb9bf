/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The sandbox bank: a bank with e-CNY wallets, in a process and a database of its own, that tells a
 * housing fund centre of every movement on its wallets and can be asked to err on purpose. It is
 * the independent truth against which the centre is proved, so it shares nothing with the centre
 * but the kernel and the channel.
 *
 * <p>This package starts the program. {@code habit} says how the bank differs from others, {@code
 * seed} what chance is in it. {@code core} keeps the books, {@code delivery} mints the notices and
 * pushes them, {@code fault} remembers which notices and orders are to be spoilt, {@code payment}
 * executes the orders of the centres, {@code enquiry} answers whose a wallet is and what is in it,
 * {@code statement} says what an account's day was, {@code interest} reckons interest, {@code day}
 * moves the booking date on, {@code invariant} says what must always hold, {@code control} is the
 * HTTP face of all of it. The core knows none of the others.
 */
@NullMarked
package org.anju.sandbox;

import org.jspecify.annotations.NullMarked;
