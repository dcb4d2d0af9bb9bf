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
import org.anju.centre.settlement.OrderDesk;
import org.anju.centre.settlement.OrderLine;
import org.anju.centre.settlement.OrderPage;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.ChinaTime;
import org.springframework.stereotype.Service;

/** The orders as a file to keep. */
@Service
class OrderExportService {

    private static final Listed ORDERS =
            Listed.under(
                    "desk",
                    "page.ORDERS",
                    "payment-orders",
                    "order",
                    "queued",
                    "state",
                    "account",
                    "payee",
                    "tail",
                    "amount",
                    "orderedby");

    private final OrderDesk desk;
    private final ListExportService exports;

    OrderExportService(OrderDesk desk, ListExportService exports) {
        this.desk = desk;
        this.exports = exports;
    }

    void orders(OrderQuery query, ListKind kind, SignedIn who, HttpServletResponse answer)
            throws IOException {
        OrderPage totals = desk.page(query.filter(), new Slice(0, 1));
        exports.write(
                ORDERS,
                query.printed(),
                List.of(new Total("desk.sum", totals.sum())),
                table -> desk.each(query.filter(), line -> row(table, line)),
                new Taken(kind, who),
                answer);
    }

    private void row(TableExport table, OrderLine line) throws IOException {
        Stream.of(
                        line.id().toString(),
                        line.queuedAt().atZone(ChinaTime.ZONE).toString(),
                        exports.text("desk.state." + line.state()),
                        line.account(),
                        line.payee(),
                        line.tail())
                .forEach(table::text);
        table.amount(line.amount()).text(line.leg());
        table.endRow();
    }
}
