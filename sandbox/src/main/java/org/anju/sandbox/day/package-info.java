/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The bank's day (会计日). Owns: how far each booking date has come, and whereto loan wallets are
 * cleared. Asks: the books to sweep, interest and statements when a date begins and is closed, the
 * delivery to tell of it. Tells: the books to which date may still be booked.
 */
@NullMarked
package org.anju.sandbox.day;

import org.jspecify.annotations.NullMarked;
