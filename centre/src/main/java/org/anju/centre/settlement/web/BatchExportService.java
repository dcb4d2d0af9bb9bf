/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.anju.centre.desk.ListExportService;
import org.anju.centre.desk.ListExportService.Listed;
import org.anju.centre.desk.ListExportService.Taken;
import org.anju.centre.desk.ListExportService.Total;
import org.anju.centre.ledger.Slice;
import org.anju.centre.lists.ListKind;
import org.anju.centre.lists.TableExport;
import org.anju.centre.settlement.BatchDesk;
import org.anju.centre.settlement.BatchId;
import org.anju.centre.settlement.BatchLinePage;
import org.anju.centre.settlement.BatchLinePage.Item;
import org.anju.centre.settlement.BatchLinePage.Outcome;
import org.anju.centre.settlement.BatchLineTold;
import org.anju.centre.settlement.BatchPage;
import org.anju.centre.settlement.BatchSummary;
import org.anju.centre.settlement.PaymentBatch;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.ChinaTime;
import org.springframework.stereotype.Service;

/** Batches, and the lines of one, as files to keep. */
@Service
class BatchExportService {

    private static final Slice ONLY_TOTALS = new Slice(0, 1);

    private static final Listed BATCHES =
            Listed.under(
                    "batch",
                    "page.BATCHES",
                    "payment-batches",
                    "batch",
                    "built",
                    "purpose",
                    "state",
                    "account",
                    "date",
                    "count",
                    "amount",
                    "settled",
                    "settledsum",
                    "refused",
                    "unknown",
                    "booked",
                    "orderedby");

    private static final Listed LINES =
            Listed.under(
                    "batch",
                    "batch.lines",
                    "payment-batch-lines",
                    "number",
                    "case",
                    "party",
                    "tail",
                    "amount",
                    "outcome",
                    "code",
                    "words",
                    "bookingdate",
                    "retryof",
                    "retriedas");

    private final BatchDesk desk;
    private final ListExportService exports;

    BatchExportService(BatchDesk desk, ListExportService exports) {
        this.desk = desk;
        this.exports = exports;
    }

    void batches(BatchQuery query, ListKind kind, SignedIn who, HttpServletResponse answer)
            throws IOException {
        BatchPage.Sums sums = desk.page(query.filter(), ONLY_TOTALS).sums();
        exports.write(
                BATCHES,
                query.printed(),
                List.of(
                        new Total("batch.amount", sums.ordered()),
                        new Total("batch.settledsum", sums.settledSum())),
                table -> desk.each(query.filter(), one -> row(table, one)),
                new Taken(kind, who),
                answer);
    }

    void lines(
            BatchId batch,
            Optional<Outcome> outcome,
            ListKind kind,
            SignedIn who,
            HttpServletResponse answer)
            throws IOException {
        BatchLinePage totals = desk.lines(batch, outcome, ONLY_TOTALS);
        exports.write(
                LINES,
                "batch=" + batch + '&' + BatchQuery.lines(batch, outcome).printed(),
                List.of(new Total("batch.amount", totals.sum())),
                table -> desk.eachLine(batch, outcome, line -> row(table, line)),
                new Taken(kind, who),
                answer);
    }

    private void row(TableExport table, BatchSummary one) throws IOException {
        PaymentBatch batch = one.batch();
        table.text(batch.id().toString())
                .text(one.builtAt().atZone(ChinaTime.ZONE).toString())
                .text(exports.text("batch.purpose." + batch.purpose()))
                .text(exports.text("desk.batch." + batch.state()))
                .text(batch.own())
                .text(batch.executionDate().toString())
                .number(batch.lines())
                .amount(batch.total())
                .number(batch.progress().settled())
                .amount(batch.progress().settledSum())
                .number(one.refused())
                .number(batch.lines() - one.decided())
                .amount(batch.progress().booked())
                .text(batch.leg());
        table.endRow();
    }

    private void row(TableExport table, Item item) throws IOException {
        BatchLineTold line = item.line();
        table.number(line.number())
                .text(line.caseKey())
                .text(line.name())
                .text(line.tail())
                .amount(line.amount())
                .text(exports.text("batch.outcome." + item.outcome()))
                .text(line.code())
                .text(line.words())
                .text(item.bookingDate() == null ? "" : item.bookingDate().toString())
                .text(place(Optional.ofNullable(item.retryOf())))
                .text(place(Optional.ofNullable(item.retriedAs())));
        table.endRow();
    }

    private static String place(Optional<BatchLinePage.Place> place) {
        return place.map(one -> one.batch() + "/" + one.number()).orElse("");
    }
}
