/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.interest;

import org.anju.sandbox.invariant.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of interest. */
@Configuration(proxyBeanMethods = false)
class InterestInvariants {

    @Bean
    Invariant productsAreDayEnds(InterestInvariantRepository repository) {
        return new Invariant(
                "S35",
                "Interest is on the sum of the account's day-end balances of its quarter",
                repository::otherProducts);
    }

    @Bean
    Invariant interestIsProductTimesRate(InterestInvariantRepository repository) {
        return new Invariant(
                "S36",
                "What was credited is product times rate by 360, rounded to the fen once",
                repository::otherInterest);
    }
}
