/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import org.anju.centre.audit.InvariantCheck;
import org.anju.centre.audit.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The invariants about held money. */
@Configuration(proxyBeanMethods = false)
class SuspenseInvariantConfiguration {

    @Bean
    InvariantCheck itemsAreTheirAccounts() {
        return new SqlInvariant(
                "R8",
                "The open items of suspense sum to their accounts under 219",
                SuspenseRepository.ITEMS_OFF_THE_BOOKS);
    }

    @Bean
    InvariantCheck itemsAreTheirNotices() {
        return new SqlInvariant(
                "R8b",
                "Every item is the money of its notice, as the notice's entry booked it",
                SuspenseRepository.ITEMS_OFF_THEIR_NOTICES);
    }

    @Bean
    InvariantCheck itemsGaveWhatWasBooked() {
        return new SqlInvariant(
                "R8c",
                "No item gave more than it had, and what was taken of it was booked",
                SuspenseRepository.TAKEN_OTHERWISE);
    }

    @Bean
    InvariantCheck assignmentsAreDecidedByAnother() {
        return new SqlInvariant(
                "I14c",
                "Held money was assigned exactly as another person than the maker decided",
                SuspenseRepository.DECIDED_OTHERWISE);
    }
}
