/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.YearMonth;
import java.util.Map;
import org.anju.centre.account.ContributionLimit;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.account.EmployerRates;

/**
 * By what a list is checked and priced.
 *
 * @param employer the employer account (单位账号)
 * @param employerName the employer's registered name (单位名称)
 * @param month the month of contribution
 * @param rates the rates in that month, inside the limits
 * @param limit the limits in force on the month's first day
 */
record PricingBasis(
        EmployerAccountNo employer,
        String employerName,
        YearMonth month,
        EmployerRates rates,
        ContributionLimit limit) {

    private static final int FEN_DECIMALS = 2;
    private static final int TEN = 10;
    private static final int WHOLE_RATE = 10_000;

    /** The unit, in fen, to whole multiples of which each part is rounded: 1, 10 or 100. */
    long roundingUnitFen() {
        long unit = 1;
        for (int decimals = limit.amountDecimals(); decimals < FEN_DECIMALS; decimals++) {
            unit *= TEN;
        }
        return unit;
    }

    /** As the statements that price name it: rates in basis points, amounts in fen. */
    Map<String, Object> parameters() {
        long unit = roundingUnitFen();
        long divisor = WHOLE_RATE * unit;
        return Map.of(
                "employerAccount",
                employer().value(),
                "month",
                month().atDay(1),
                "kind",
                RemittanceKind.REGULAR.code(),
                "employerRate",
                (long) rates().employer().basisPoints(),
                "personRate",
                (long) rates().person().basisPoints(),
                "half",
                divisor / 2,
                "divisor",
                divisor,
                "unit",
                unit,
                "baseFloor",
                limit().baseFloor().fen(),
                "baseCap",
                limit().baseCap().fen());
    }
}
