/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.time.YearMonth;

/**
 * The employer for which a clerk acts in the hall.
 *
 * @param account its account number (单位账号)
 * @param name its registered name
 * @param next the month to declare next
 */
public record HallEmployer(String account, String name, YearMonth next) {}
