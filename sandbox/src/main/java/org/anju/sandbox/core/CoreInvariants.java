/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import org.anju.sandbox.invariant.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold in the bank's books. */
@Configuration(proxyBeanMethods = false)
class CoreInvariants {

    @Bean
    Invariant everyFenHasAnOtherSide(CoreInvariantRepository repository) {
        return new Invariant(
                "S1", "All accounts of the bank sum to zero", repository::sumsOtherThanZero);
    }

    @Bean
    Invariant everyBookingBalances(CoreInvariantRepository repository) {
        return new Invariant(
                "S2",
                "Every booking has all its lines and they sum to zero",
                repository::unbalancedBookings);
    }

    @Bean
    Invariant everyBalanceIsTheSumOfItsLines(CoreInvariantRepository repository) {
        return new Invariant(
                "S3",
                "Every balance is the sum of the account's lines up to it",
                repository::brokenChains);
    }

    @Bean
    Invariant noWalletIsNegative(CoreInvariantRepository repository) {
        return new Invariant(
                "S4",
                "No wallet and no deposit account was ever negative",
                repository::negativeWallets);
    }

    @Bean
    Invariant closedAccountsAreEmpty(CoreInvariantRepository repository) {
        return new Invariant("S11", "No closed account holds money", repository::closedWithMoney);
    }

    @Bean
    Invariant whatComesBackIsWhatWent(CoreInvariantRepository repository) {
        return new Invariant(
                "S12",
                "Every return and reversal brings back one booking, whole and the way it went",
                repository::wrongGivingsBack);
    }
}
