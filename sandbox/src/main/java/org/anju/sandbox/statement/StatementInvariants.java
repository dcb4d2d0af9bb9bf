/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import org.anju.sandbox.invariant.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of the statements. */
@Configuration(proxyBeanMethods = false)
class StatementInvariants {

    @Bean
    Invariant statementsSayWhatTheBooksSay(StatementInvariantRepository repository) {
        return new Invariant(
                "S30",
                "Every statement has the balances, sums and entries of the books for its date",
                repository::otherFigures);
    }

    @Bean
    Invariant statementsNameTheirNotices(StatementInvariantRepository repository) {
        return new Invariant(
                "S31",
                "Every statement names exactly the notices of its date",
                repository::otherNotices);
    }

    @Bean
    Invariant statementsFollowOneAnother(StatementInvariantRepository repository) {
        return new Invariant(
                "S32",
                "Every statement opens with what the statement of the day before closed with",
                repository::brokenRows);
    }

    @Bean
    Invariant statementsAreWhole(StatementInvariantRepository repository) {
        return new Invariant("S33", "Every statement has all its pages", repository::missingPages);
    }

    @Bean
    Invariant pagesSayWhatTheNoticesSaid(StatementProof proof) {
        return new Invariant(
                "S34",
                "The pages of every statement that no fault altered say what the notices said",
                proof::breaks);
    }
}
