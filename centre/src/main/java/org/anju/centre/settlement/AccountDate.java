/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.LocalDate;

/**
 * One booking date of the bank on one account.
 *
 * @param account the number of an account of the centre
 */
record AccountDate(String account, LocalDate date) {}
