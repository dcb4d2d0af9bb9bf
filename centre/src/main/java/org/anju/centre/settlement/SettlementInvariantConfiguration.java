/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import org.anju.centre.audit.InvariantCheck;
import org.anju.centre.audit.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The invariants about what came through the channel. */
@Configuration(proxyBeanMethods = false)
class SettlementInvariantConfiguration {

    @Bean
    InvariantCheck noticesHaveOneFate() {
        return new SqlInvariant(
                "I6",
                "Every notice became exactly one thing, booked by an entry of its own",
                NoticeRepository.WITHOUT_FATE);
    }

    @Bean
    InvariantCheck walletsAreTheirNotices() {
        return new SqlInvariant(
                "R5",
                "Every wallet's account in the books is the sum of its notices",
                NoticeRepository.WALLETS_OFF_THEIR_NOTICES);
    }

    @Bean
    InvariantCheck noMessageIsLeftOver() {
        return new SqlInvariant(
                "I18",
                "No message of the bank waits or is parked, and each that is not believed is a"
                        + " person's",
                InboxRepository.LEFT_OVER);
    }

    @Bean
    InvariantCheck noticesAreTheirLines() {
        return new SqlInvariant(
                "R5b",
                "Every notice is exactly one line on its wallet's account, and every such line a"
                        + " notice",
                NoticeRepository.NOTICES_OFF_THEIR_LINES);
    }

    @Bean
    InvariantCheck noticesAreBookedAsThemselves() {
        return new SqlInvariant(
                "I9b",
                "Every notice is booked under its own key, and every such key is a notice",
                NoticeRepository.NOTICES_OFF_THEIR_FACT);
    }

    @Bean
    InvariantCheck referencesStandOnce() {
        return new SqlInvariant(
                "I6b",
                "No reference of the bank stands twice, and no entry is two notices",
                NoticeRepository.REFERENCES_TWICE);
    }

    @Bean
    InvariantCheck checkedDatesAreTheirNotices() {
        return new SqlInvariant(
                "I5",
                "The bank's closing of each checked date is what its notices say, and each"
                        + " difference is named",
                StatementInvariantRepository.DATES_OFF_THEIR_NOTICES);
    }

    @Bean
    InvariantCheck closingsAreTheBooks() {
        return new SqlInvariant(
                "R3",
                "The last checked statement of each account closes with what the books say",
                StatementInvariantRepository.CLOSINGS_OFF_THE_BOOKS);
    }

    @Bean
    InvariantCheck booksAreStatementAndOpenItems() {
        return new SqlInvariant(
                "R4",
                "The books of each account are its last checked statement and what came since",
                StatementInvariantRepository.BOOKS_OFF_THEIR_OPEN_ITEMS);
    }

    @Bean
    InvariantCheck batchesAreTheirLines() {
        return new SqlInvariant(
                "R7",
                "A batch's count and sum are those of its lines",
                BatchInvariantRepository.BATCHES_OFF_THEIR_LINES);
    }

    @Bean
    InvariantCheck batchesAreTheirResults() {
        return new SqlInvariant(
                "R7a",
                "What a batch counts as settled and refused is what its results say",
                BatchInvariantRepository.BATCHES_OFF_THEIR_RESULTS);
    }

    @Bean
    InvariantCheck batchesAreTheirNotices() {
        return new SqlInvariant(
                "R7b",
                "A batch that is done is settled in the amount that its notices told",
                BatchInvariantRepository.BATCHES_OFF_THEIR_NOTICES);
    }
}
