/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The errors that the bank commits on request. Owns: the rules, each with how many further notices
 * or orders it will befall. Tells: the fault of a notice that is being minted and of an order that
 * is being stored. What a fault does is the delivery's, the reception's and the payments' business.
 * Kept in the database, so that a killed bank forgets none.
 */
@NullMarked
package org.anju.sandbox.fault;

import org.jspecify.annotations.NullMarked;
