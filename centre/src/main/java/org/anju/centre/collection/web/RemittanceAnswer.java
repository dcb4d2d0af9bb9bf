/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anju.centre.collection.Remittance;
import org.anju.centre.collection.RemittanceTerms;
import org.anju.centre.collection.RemittanceTotals;
import org.anju.centre.collection.RosterChange;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.RowProblem;
import org.jspecify.annotations.Nullable;

/**
 * A remittance (汇缴) as programs see it, one flat object; what its state does not have is left out.
 *
 * @param remittance its identifier
 * @param caseNo the number of its case
 * @param terms null where it was refused
 * @param entry the entry that booked it; null until then
 * @param postedAt when it was booked; null until then
 * @param problemCount how many problems were found; null unless it was refused
 * @param problems the first of them; null unless it was refused
 * @param reason why it was rejected or cancelled; null unless it was, and somebody wrote why
 * @param expiresOn the last accounting date on which it may or might be paid; null unless it awaits
 *     its payment or has expired
 * @param endedAt when it expired or was cancelled; null unless it was
 * @param change who joined and left; null unless it is a draft with something to compare to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RemittanceAnswer(
        UUID remittance,
        String caseNo,
        String state,
        @JsonUnwrapped @Nullable Terms terms,
        @Nullable UUID entry,
        @Nullable OffsetDateTime postedAt,
        @Nullable Long problemCount,
        @Nullable List<RowProblem> problems,
        @Nullable String reason,
        @Nullable LocalDate expiresOn,
        @Nullable OffsetDateTime endedAt,
        @JsonUnwrapped @Nullable RosterChange change) {

    private static final String METHOD = "数字人民币";

    /**
     * What was accepted and how it is to be paid.
     *
     * @param method how it is paid (缴款方式)
     * @param remark what to write with the payment, exactly
     */
    record Terms(
            String method,
            String employerAccount,
            String month,
            @JsonUnwrapped Sums sums,
            Wallet payeeWallet,
            String remark) {

        private static Terms of(RemittanceTerms terms) {
            return new Terms(
                    METHOD,
                    terms.employerAccount().value(),
                    terms.month().toString(),
                    Sums.of(terms.totals()),
                    new Wallet(terms.payee().number(), terms.payee().name()),
                    terms.remark());
        }
    }

    /** The sums of the list, in fen. */
    record Sums(int persons, long employerFen, long personFen, long totalFen) {

        private static Sums of(RemittanceTotals totals) {
            return new Sums(
                    totals.persons(),
                    totals.employer().fen(),
                    totals.person().fen(),
                    totals.total().fen());
        }
    }

    /** The wallet to pay into. */
    record Wallet(String number, String name) {}

    /** The answer for a remittance in any state. */
    static RemittanceAnswer of(Remittance remittance) {
        return switch (remittance) {
            case Remittance.Draft draft ->
                    priced(draft, null, null, null, draft.change().orElse(null));
            case Remittance.Checking checking -> priced(checking, null, null, null, null);
            case Remittance.AwaitingPayment awaiting ->
                    priced(awaiting, null, awaiting.expiresOn(), null, null);
            case Remittance.Rejected rejected ->
                    priced(rejected, rejected.reason(), null, null, null);
            case Remittance.Expired expired ->
                    priced(expired, null, expired.expiresOn(), expired.expiredAt(), null);
            case Remittance.Cancelled cancelled ->
                    priced(
                            cancelled,
                            cancelled.reason().isEmpty() ? null : cancelled.reason(),
                            null,
                            cancelled.cancelledAt(),
                            null);
            case Remittance.Posted posted -> posted(posted);
            case Remittance.Refused refused -> refused(refused);
        };
    }

    private static RemittanceAnswer priced(
            Remittance remittance,
            @Nullable String reason,
            @Nullable LocalDate expiresOn,
            @Nullable Instant endedAt,
            @Nullable RosterChange change) {
        return new RemittanceAnswer(
                remittance.id().value(),
                remittance.caseNo().value(),
                remittance.state().name(),
                remittance.priced().map(Terms::of).orElse(null),
                null,
                null,
                null,
                null,
                reason,
                expiresOn,
                endedAt == null ? null : OffsetDateTime.ofInstant(endedAt, ChinaTime.ZONE),
                change);
    }

    private static RemittanceAnswer posted(Remittance.Posted posted) {
        return new RemittanceAnswer(
                posted.id().value(),
                posted.caseNo().value(),
                posted.state().name(),
                Terms.of(posted.terms()),
                posted.entry().value(),
                OffsetDateTime.ofInstant(posted.postedAt(), ChinaTime.ZONE),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static RemittanceAnswer refused(Remittance.Refused refused) {
        return new RemittanceAnswer(
                refused.id().value(),
                refused.caseNo().value(),
                refused.state().name(),
                null,
                null,
                null,
                refused.problemCount(),
                refused.problems(),
                null,
                null,
                null,
                null);
    }
}
