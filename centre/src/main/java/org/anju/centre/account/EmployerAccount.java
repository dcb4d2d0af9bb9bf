/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anju.centre.party.EmployerId;

/**
 * An employer account (单位账户).
 *
 * @param state its state by JGJ/T 320 A.4
 * @param rates all its rates, those that hold, held and will hold
 */
public record EmployerAccount(
        EmployerAccountNo number, EmployerId employer, AccountState state, List<DatedRates> rates) {

    public EmployerAccount {
        rates = List.copyOf(rates);
    }

    /** The rates of a month of contribution; empty before the account was opened. */
    public Optional<EmployerRates> ratesIn(YearMonth month) {
        return rates.stream()
                .filter(dated -> !dated.from().isAfter(month))
                .max(Comparator.comparing(DatedRates::from))
                .map(DatedRates::rates);
    }
}
