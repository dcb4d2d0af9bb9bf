/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.centre.audit.InvariantCheck;
import org.anju.centre.audit.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The invariants about the books. */
@Configuration(proxyBeanMethods = false)
class LedgerInvariantConfiguration {

    @Bean
    InvariantCheck entriesBalance() {
        return new SqlInvariant(
                "I1",
                "Every entry has all its lines, and its debits equal its credits",
                InvariantRepository.ENTRIES_BALANCE);
    }

    @Bean
    InvariantCheck balancesAreTheirDetails() {
        return new SqlInvariant(
                "I2",
                "Every balance is the sum of its details, numbered without gaps",
                InvariantRepository.BALANCES_ARE_THEIR_DETAILS);
    }

    @Bean
    InvariantCheck runningBalancesFollow() {
        return new SqlInvariant(
                "I2b",
                "Every detail carries the balance before it plus its own amount",
                InvariantRepository.RUNNING_BALANCES_FOLLOW);
    }

    @Bean
    InvariantCheck subLedgersAreTheirControl() {
        return new SqlInvariant(
                "I3",
                "Every sub-ledger sums to its account in the general ledger",
                InvariantRepository.SUB_LEDGERS_ARE_THEIR_CONTROL);
    }

    @Bean
    InvariantCheck detailsAreTheirLines() {
        return new SqlInvariant(
                "I3b",
                "In every entry the details of an account sum to its lines",
                InvariantRepository.DETAILS_ARE_THEIR_LINES);
    }

    @Bean
    InvariantCheck holdsAreCovered() {
        return new SqlInvariant(
                "I10",
                "No balance is below what is held on it",
                InvariantRepository.HOLDS_ARE_COVERED);
    }

    @Bean
    InvariantCheck entriesAreAudited() {
        return new SqlInvariant(
                "I15",
                "Every entry has exactly one audit row",
                InvariantRepository.ENTRIES_ARE_AUDITED);
    }
}
