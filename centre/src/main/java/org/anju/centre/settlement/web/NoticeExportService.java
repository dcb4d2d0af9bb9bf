/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.anju.centre.desk.ListExportService;
import org.anju.centre.desk.ListExportService.Listed;
import org.anju.centre.desk.ListExportService.Taken;
import org.anju.centre.desk.ListExportService.Total;
import org.anju.centre.ledger.Slice;
import org.anju.centre.lists.ListKind;
import org.anju.centre.lists.TableExport;
import org.anju.centre.settlement.NoticeDesk;
import org.anju.centre.settlement.NoticeLine;
import org.anju.centre.settlement.NoticePage;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.ChinaTime;
import org.springframework.stereotype.Service;

/** The notices as a file to keep. */
@Service
class NoticeExportService {

    private static final Listed NOTICES =
            Listed.under(
                    "settlement.column",
                    "page.NOTICES",
                    "notices",
                    "account",
                    "sequence",
                    "missing",
                    "direction",
                    "amount",
                    "payer",
                    "tail",
                    "remark",
                    "bookingDate",
                    "accountingDate",
                    "recordedAt",
                    "fate",
                    "entry");

    private final NoticeDesk notices;
    private final ListExportService exports;

    NoticeExportService(NoticeDesk notices, ListExportService exports) {
        this.notices = notices;
        this.exports = exports;
    }

    void notices(NoticeQuery query, ListKind kind, SignedIn who, HttpServletResponse answer)
            throws IOException {
        NoticePage totals = notices.page(query.filter(), new Slice(0, 1));
        exports.write(
                NOTICES,
                query.printed(),
                List.of(
                        new Total("settlement.total.in", totals.in()),
                        new Total("settlement.total.out", totals.out())),
                table -> notices.each(query.filter(), line -> row(table, line)),
                new Taken(kind, who),
                answer);
    }

    private void row(TableExport table, NoticeLine line) throws IOException {
        table.text(line.account())
                .number(line.sequence())
                .number(line.missing())
                .text(exports.text("settlement.direction." + line.direction()))
                .amount(line.amount());
        Stream.of(
                        line.payer(),
                        line.tail(),
                        line.remark(),
                        line.bookingDate().toString(),
                        line.accountingDate().toString(),
                        line.recordedAt().atZone(ChinaTime.ZONE).toString(),
                        exports.text("portal.status." + line.status()),
                        line.entry() == null ? "" : line.entry().toString())
                .forEach(table::text);
        table.endRow();
    }
}
