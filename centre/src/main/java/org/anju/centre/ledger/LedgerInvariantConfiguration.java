/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.centre.audit.InvariantCheck;
import org.anju.centre.audit.ReadInvariant;
import org.anju.centre.audit.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The invariants about the books. */
@Configuration(proxyBeanMethods = false)
@Import(ContentDigestRepository.class)
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

    @Bean
    InvariantCheck linesHaveTheirEntry() {
        return new SqlInvariant(
                "I1b",
                "Every line and every detail belongs to an entry of its date",
                InvariantRepository.LINES_WITHOUT_ENTRY);
    }

    @Bean
    InvariantCheck linesStandOnTheChart() {
        return new SqlInvariant(
                "R10b",
                "Every line stands on an account that takes postings",
                InvariantRepository.LINES_OFF_THE_CHART);
    }

    @Bean
    InvariantCheck datesBalance() {
        return new SqlInvariant(
                "R10",
                "On every accounting date debits equal credits",
                InvariantRepository.DATES_OUT_OF_BALANCE);
    }

    @Bean
    InvariantCheck totalsAreTheirLines() {
        return new SqlInvariant(
                "R10c",
                "Every folded total of an account and date is the sum of its lines",
                InvariantRepository.TOTALS_OFF_THEIR_LINES);
    }

    @Bean
    InvariantCheck subLedgersAgreeOnEveryDate() {
        return new SqlInvariant(
                "R1",
                "On every accounting date each sub-ledger moves as its account does",
                InvariantRepository.SUB_LEDGERS_OFF_ON_A_DATE);
    }

    @Bean
    InvariantCheck factsAreBookedOnce() {
        return new SqlInvariant(
                "I9", "Every fact is booked by one entry", InvariantRepository.FACTS_BOOKED_TWICE);
    }

    @Bean
    InvariantCheck entriesStandOnDates() {
        return new SqlInvariant(
                "I12b",
                "Every entry stands on an accounting date that was opened",
                InvariantRepository.ENTRIES_ON_NO_DATE);
    }

    @Bean
    InvariantCheck holdsHaveTheirDocument() {
        return new SqlInvariant(
                "R11",
                "What is held of a balance is what open documents hold",
                InvariantRepository.HELD_WITHOUT_DOCUMENT);
    }

    @Bean
    InvariantCheck paidHoldsWerePaid() {
        return new SqlInvariant(
                "R11a",
                "An entry that pays what was held takes at least as much from its subject",
                InvariantRepository.HOLDS_PAID_OTHERWISE);
    }

    @Bean
    InvariantCheck auditNamesEntries() {
        return new SqlInvariant(
                "I15b",
                "Every entry that the action log names is in the books",
                InvariantRepository.AUDITED_WITHOUT_ENTRY);
    }

    @Bean
    InvariantCheck contentsAreAsDigested(ContentDigestRepository repository) {
        return new ReadInvariant(
                "I12",
                "Every entry with a detail or two is what its digest was made of",
                repository::breaks);
    }
}
