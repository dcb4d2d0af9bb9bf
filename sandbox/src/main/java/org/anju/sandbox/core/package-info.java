/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The bank's books. Owns: wallets with their classes and limits, bookings and their lines. Asks:
 * the clock. Tells: every booking, inside its own transaction, to each {@link
 * org.anju.sandbox.core.BookingListener}. Publishes the views {@code core.balance} and {@code
 * core.notifiable} for reading in sets.
 */
@NullMarked
package org.anju.sandbox.core;

import org.jspecify.annotations.NullMarked;
