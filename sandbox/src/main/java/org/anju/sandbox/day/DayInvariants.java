/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import org.anju.sandbox.invariant.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of the bank's dates. */
@Configuration(proxyBeanMethods = false)
class DayInvariants {

    @Bean
    Invariant nothingIsBookedToADateThatWasCut(DayInvariantRepository repository) {
        return new Invariant(
                "S37", "Nothing is booked to a date after its cut", repository::bookedAfterCut);
    }

    @Bean
    Invariant bookingDatesNeverGoBack(DayInvariantRepository repository) {
        return new Invariant(
                "S38",
                "The booking dates of an account of which somebody is told never go back",
                repository::datesGoingBack);
    }

    @Bean
    Invariant closedDatesWereStated(DayInvariantRepository repository) {
        return new Invariant(
                "S39",
                "Every account that was open then has a statement of every closed date",
                repository::unstatedDates);
    }
}
