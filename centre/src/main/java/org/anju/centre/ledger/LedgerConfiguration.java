/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.centre.audit.InvariantCheck;
import org.anju.centre.audit.SqlInvariant;
import org.anju.channel.crypto.CryptoPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What recognises a replay, and the invariants about the books. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    PostingDigest postingDigest(CryptoPort crypto) {
        return new PostingDigest(crypto);
    }

    @Bean
    InvariantCheck entriesBalance(InvariantRepository repository) {
        return new SqlInvariant(
                "I1",
                "Every entry has all its lines, and its debits equal its credits",
                InvariantRepository.ENTRIES_BALANCE,
                repository::breaks);
    }

    @Bean
    InvariantCheck balancesAreTheirDetails(InvariantRepository repository) {
        return new SqlInvariant(
                "I2",
                "Every balance is the sum of its details, numbered without gaps",
                InvariantRepository.BALANCES_ARE_THEIR_DETAILS,
                repository::breaks);
    }

    @Bean
    InvariantCheck runningBalancesFollow(InvariantRepository repository) {
        return new SqlInvariant(
                "I2b",
                "Every detail carries the balance before it plus its own amount",
                InvariantRepository.RUNNING_BALANCES_FOLLOW,
                repository::breaks);
    }

    @Bean
    InvariantCheck subLedgersAreTheirControl(InvariantRepository repository) {
        return new SqlInvariant(
                "I3",
                "Every sub-ledger sums to its account in the general ledger",
                InvariantRepository.SUB_LEDGERS_ARE_THEIR_CONTROL,
                repository::breaks);
    }

    @Bean
    InvariantCheck detailsAreTheirLines(InvariantRepository repository) {
        return new SqlInvariant(
                "I3b",
                "In every entry the details of an account sum to its lines",
                InvariantRepository.DETAILS_ARE_THEIR_LINES,
                repository::breaks);
    }

    @Bean
    InvariantCheck holdsAreCovered(InvariantRepository repository) {
        return new SqlInvariant(
                "I10",
                "No balance is below what is held on it",
                InvariantRepository.HOLDS_ARE_COVERED,
                repository::breaks);
    }

    @Bean
    InvariantCheck entriesAreAudited(InvariantRepository repository) {
        return new SqlInvariant(
                "I15",
                "Every entry has exactly one audit row",
                InvariantRepository.ENTRIES_ARE_AUDITED,
                repository::breaks);
    }
}
