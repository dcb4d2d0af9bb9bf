/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.anju.centre.collection.CaseRow;
import org.jspecify.annotations.Nullable;

/**
 * One case in a list, as pages take it.
 *
 * @param word the code of its status word
 * @param month null where the application names none
 * @param payableUntil the last accounting date for its payment; null unless it awaits it
 */
record ShownCase(
        String id,
        String caseNo,
        String word,
        String employerAccount,
        String employerName,
        @Nullable YearMonth month,
        int persons,
        long totalFen,
        @Nullable LocalDate payableUntil,
        Instant at) {

    static ShownCase of(CaseRow row) {
        return new ShownCase(
                row.id().toString(),
                row.caseNo().value(),
                row.state().word(),
                row.employer().account(),
                row.employer().name(),
                row.month().orElse(null),
                row.sum().persons(),
                row.sum().total().fen(),
                row.payableUntil().orElse(null),
                row.at());
    }
}
