/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.time.LocalDate;
import org.anju.kernel.Cny;

/**
 * Between which rates and bases contributions are lawful, from a date on.
 *
 * @param from the first day on which it holds
 * @param employer the employer's rates
 * @param person the person's rates
 * @param baseFloor the lowest base (缴存基数下限)
 * @param baseCap the highest base (缴存基数上限)
 * @param amountDecimals to how many decimals of a yuan each part is rounded: 0, 1 or 2
 */
public record ContributionLimit(
        LocalDate from,
        RateRange employer,
        RateRange person,
        Cny baseFloor,
        Cny baseCap,
        int amountDecimals) {}
