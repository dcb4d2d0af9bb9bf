/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.time.YearMonth;

/** Rates and the first month for which they hold. */
public record DatedRates(YearMonth from, EmployerRates rates) {}
