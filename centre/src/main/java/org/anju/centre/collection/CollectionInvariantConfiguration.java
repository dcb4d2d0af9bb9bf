/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import org.anju.centre.audit.InvariantCheck;
import org.anju.centre.audit.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The invariants about remittances and what they became. */
@Configuration(proxyBeanMethods = false)
class CollectionInvariantConfiguration {
    @Bean
    InvariantCheck remittancesAreTheirEntries() {
        return new SqlInvariant(
                "I11",
                "Every posted remittance is its entry in its amount, and no other entry is booked"
                        + " as one",
                CollectionInvariantRepository.CASES_OFF_THEIR_ENTRIES);
    }

    @Bean
    InvariantCheck linesAreTheirDetails() {
        return new SqlInvariant(
                "I11b",
                "Every person of a posted remittance is credited exactly the person's line",
                CollectionInvariantRepository.LINES_OFF_THEIR_DETAILS);
    }

    @Bean
    InvariantCheck listsAreTheirTotals() {
        return new SqlInvariant(
                "I13",
                "Every remittance's persons and parts are those of its lines",
                CollectionInvariantRepository.TOTALS_OFF_THEIR_LINES);
    }

    @Bean
    InvariantCheck countersAreChecked() {
        return new SqlInvariant(
                "I14b",
                "What a teller took in waits for money or has it only after a checker's approval",
                CollectionInvariantRepository.TAKEN_IN_WITHOUT_CHECK);
    }
}
