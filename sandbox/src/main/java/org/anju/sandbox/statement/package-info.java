/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What the bank says of an account's day (对账单). Owns: the statements with their pages and every
 * time that they were given, and the errors that they are to have. Asks: the books for balances,
 * the delivery for the notices of the day and to send. Tells: subscribers, at the close of a date
 * and when they ask.
 */
@NullMarked
package org.anju.sandbox.statement;

import org.jspecify.annotations.NullMarked;
