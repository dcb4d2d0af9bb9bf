/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The bank's day (会计日). Owns: how far each booking date has come. Asks: the clock. Tells: the books
 * to which date may still be booked.
 */
@NullMarked
package org.anju.sandbox.day;

import org.jspecify.annotations.NullMarked;
