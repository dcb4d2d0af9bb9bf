/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import org.anju.sandbox.invariant.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of orders; what a fault excuses is said of each. */
@Configuration(proxyBeanMethods = false)
class PaymentInvariants {

    @Bean
    Invariant everySettledOrderIsBooked(PaymentInvariantRepository repository) {
        return new Invariant(
                "S13",
                "Exactly the settled orders are booked, each as ordered unless a fault says other",
                repository::wronglyBooked);
    }

    @Bean
    Invariant noOrderIsExecutedTwice(PaymentInvariantRepository repository) {
        return new Invariant(
                "S14",
                "No order is executed more than once unless a fault says so",
                repository::executedAgain);
    }

    @Bean
    Invariant noOrderIsExecutedAfterItsTime(PaymentInvariantRepository repository) {
        return new Invariant(
                "S15",
                "No order is executed after its time unless a fault says so",
                repository::executedTooLate);
    }

    @Bean
    Invariant everyDecisionIsTold(PaymentInvariantRepository repository) {
        return new Invariant(
                "S16",
                "Every decided order is told of as it was decided, once, unless a fault says other",
                repository::wronglyTold);
    }

    @Bean
    Invariant storedResultsSayWhatIsTold(ResultProof proof) {
        return new Invariant(
                "S17", "The stored bytes of every result say what is told", proof::breaks);
    }

    @Bean
    Invariant everyDecidedOrderIsDone(PaymentInvariantRepository repository) {
        return new Invariant(
                "S18",
                "An order is out of the queue exactly if it is decided",
                repository::wrongStates);
    }
}
