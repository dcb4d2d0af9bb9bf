/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import org.anju.kernel.Cny;

/** What a wallet has paid on the booking date and in its year, before the payment in hand. */
record PaidSoFar(Cny today, Cny thisYear) {

    static final PaidSoFar NOTHING = new PaidSoFar(Cny.ZERO, Cny.ZERO);
}
