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
                "I18", "No message of the bank waits or is parked", InboxRepository.LEFT_OVER);
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
}
