/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What the bank tells its subscribers. Owns: notices (minted with the booking, numbered per account
 * without gaps, never changed), how far each has come, and every attempt to deliver it with the
 * answer. Asks: the core for its bookings, {@code fault} for the error to commit. Tells: the
 * subscribers, at least once each, in order and one at a time per account.
 *
 * <p>Only a signed and verified receipt ends a delivery. Everything that a kill could lose is
 * committed before the first byte leaves.
 */
@NullMarked
package org.anju.sandbox.delivery;

import org.jspecify.annotations.NullMarked;
