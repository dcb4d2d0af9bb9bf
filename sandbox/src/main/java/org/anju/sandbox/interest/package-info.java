/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Interest on what is in accounts (结息). Owns: the listed demand rates and what was settled and
 * credited. Asks: the books for day-end balances, and to book. Tells: nobody; the booking does.
 */
@NullMarked
package org.anju.sandbox.interest;

import org.jspecify.annotations.NullMarked;
