/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import org.anju.centre.audit.InvariantCheck;
import org.anju.centre.audit.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The invariants about money on its way. */
@Configuration(proxyBeanMethods = false)
class RouteInvariantConfiguration {

    @Bean
    InvariantCheck transitIsItsHalves() {
        return new SqlInvariant(
                "R6",
                "Money in transit is what has left one account of the centre and not come to the"
                        + " other",
                RouteInvariantRepository.TRANSIT_OFF_ITS_HALVES);
    }

    @Bean
    InvariantCheck halvesAreTheirWalk() {
        return new SqlInvariant(
                "R6a",
                "Every half of a transfer is booked in the amount of its walk",
                RouteInvariantRepository.HALVES_OFF_THEIR_WALK);
    }

    @Bean
    InvariantCheck halvesFindEachOther() {
        return new SqlInvariant(
                "R6b",
                "No half of a transfer is alone when the accounting date after it is cut",
                RouteInvariantRepository.HALVES_ALONE_TOO_LONG);
    }

    @Bean
    InvariantCheck paymentsAreTheirEntry() {
        return new SqlInvariant(
                "I11c",
                "Every payment of a walk is booked in its amount on the account that paid",
                RouteInvariantRepository.PAYMENTS_OFF_THEIR_ENTRY);
    }

    @Bean
    InvariantCheck legsAreTheirOrders() {
        return new SqlInvariant(
                "I11d",
                "Every leg of a walk is where its last order left it",
                RouteInvariantRepository.STATES_OFF_THEIR_ORDERS);
    }

    @Bean
    InvariantCheck debitsAreOrdered() {
        return new SqlInvariant(
                "I7",
                "Every debit of the bank was ordered exactly once, or is named as owed by the bank",
                RouteInvariantRepository.DEBITS_OFF_THEIR_ORDERS);
    }

    @Bean
    InvariantCheck transfersStayInside() {
        return new SqlInvariant(
                "I8",
                "Money that changes its place between own accounts reaches no other account",
                RouteInvariantRepository.TRANSFERS_OUT_OF_THE_HOUSE);
    }
}
