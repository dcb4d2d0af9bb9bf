/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.anju.centre.collection.Filing;
import org.anju.centre.collection.Remittance;
import org.anju.centre.collection.RemittanceTerms;
import org.anju.centre.collection.RosterChange;
import org.anju.kernel.RowProblem;
import org.jspecify.annotations.Nullable;

/**
 * One remittance, as pages take it.
 *
 * @param word the code of its status word
 * @param priced null where it was refused
 * @param change null unless it is a draft with something to compare to
 * @param reason why it was rejected or cancelled; empty unless it was, and somebody wrote why
 * @param expiresOn the last accounting date on which it may or might be paid; null unless it awaits
 *     its payment or has expired
 * @param endedAt when it expired or was cancelled; null unless it was
 * @param entry the entry that booked it; null until then
 * @param problemCount how many problems were found; 0 unless it was refused
 */
record ShownRemittance(
        Filing filing,
        String word,
        String employerName,
        @Nullable Priced priced,
        @Nullable RosterChange change,
        String reason,
        @Nullable LocalDate expiresOn,
        @Nullable Instant endedAt,
        @Nullable String entry,
        @Nullable Instant postedAt,
        long problemCount,
        List<RowProblem> problems) {

    /** What is to be paid, how, and for how many. */
    record Priced(
            YearMonth month,
            int persons,
            long employerFen,
            long personFen,
            long totalFen,
            String payeeWallet,
            String payeeName,
            String remark) {

        private static Priced of(RemittanceTerms terms) {
            return new Priced(
                    terms.month(),
                    terms.totals().persons(),
                    terms.totals().employer().fen(),
                    terms.totals().person().fen(),
                    terms.totals().total().fen(),
                    terms.payee().number(),
                    terms.payee().name(),
                    terms.remark());
        }
    }

    static ShownRemittance of(Remittance remittance, String employerName) {
        return new ShownRemittance(
                remittance.filing(),
                remittance.state().word(),
                employerName,
                remittance.priced().map(Priced::of).orElse(null),
                remittance instanceof Remittance.Draft draft ? draft.change().orElse(null) : null,
                reason(remittance),
                expiresOn(remittance),
                endedAt(remittance),
                remittance instanceof Remittance.Posted posted ? posted.entry().toString() : null,
                remittance instanceof Remittance.Posted posted ? posted.postedAt() : null,
                remittance instanceof Remittance.Refused refused ? refused.problemCount() : 0,
                remittance instanceof Remittance.Refused refused ? refused.problems() : List.of());
    }

    private static String reason(Remittance remittance) {
        return switch (remittance) {
            case Remittance.Rejected rejected -> rejected.reason();
            case Remittance.Cancelled cancelled -> cancelled.reason();
            case Remittance.Draft _,
                    Remittance.Checking _,
                    Remittance.AwaitingPayment _,
                    Remittance.Posted _,
                    Remittance.Refused _,
                    Remittance.Expired _ ->
                    "";
        };
    }

    private static @Nullable LocalDate expiresOn(Remittance remittance) {
        return switch (remittance) {
            case Remittance.AwaitingPayment awaiting -> awaiting.expiresOn();
            case Remittance.Expired expired -> expired.expiresOn();
            case Remittance.Draft _,
                    Remittance.Checking _,
                    Remittance.Posted _,
                    Remittance.Refused _,
                    Remittance.Rejected _,
                    Remittance.Cancelled _ ->
                    null;
        };
    }

    private static @Nullable Instant endedAt(Remittance remittance) {
        return switch (remittance) {
            case Remittance.Expired expired -> expired.expiredAt();
            case Remittance.Cancelled cancelled -> cancelled.cancelledAt();
            case Remittance.Draft _,
                    Remittance.Checking _,
                    Remittance.AwaitingPayment _,
                    Remittance.Posted _,
                    Remittance.Refused _,
                    Remittance.Rejected _ ->
                    null;
        };
    }

    /** The case number, for links. */
    public String caseNo() {
        return filing.caseNo().value();
    }

    /** The identifier, for links. */
    public String id() {
        return filing.id().toString();
    }
}
