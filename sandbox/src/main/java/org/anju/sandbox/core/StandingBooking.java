/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.util.UUID;
import org.anju.kernel.Cny;

/**
 * A booking whose money is to come back.
 *
 * @param payer the account that paid
 * @param payee the account that was paid
 * @param givesBack whether it is a return or a reversal itself
 */
record StandingBooking(UUID id, String payer, String payee, Cny amount, boolean givesBack) {}
