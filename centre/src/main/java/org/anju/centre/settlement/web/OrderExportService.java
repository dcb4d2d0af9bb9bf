/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.ledger.Slice;
import org.anju.centre.lists.FileAnswer;
import org.anju.centre.lists.ListKind;
import org.anju.centre.lists.TableExport;
import org.anju.centre.lists.TableExport.Fact;
import org.anju.centre.lists.TableExport.Heading;
import org.anju.centre.settlement.OrderDesk;
import org.anju.centre.settlement.OrderLine;
import org.anju.centre.settlement.OrderPage;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.ChinaTime;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** The orders as a file to keep; who took it is in the action log before the first byte. */
@Service
class OrderExportService {

    private static final List<String> COLUMNS =
            List.of("order", "queued", "state", "account", "payee", "tail", "amount", "orderedby");

    private final OrderDesk desk;
    private final ActionLog log;
    private final MessageSource messages;
    private final Clock clock;

    OrderExportService(OrderDesk desk, ActionLog log, MessageSource messages, Clock clock) {
        this.desk = desk;
        this.log = log;
        this.messages = messages;
        this.clock = clock;
    }

    void orders(OrderQuery query, ListKind kind, SignedIn who, HttpServletResponse answer)
            throws IOException {
        OrderPage totals = desk.page(query.filter(), new Slice(0, 1));
        log.recordAlone(
                new AuditRecord(
                        who.actor(),
                        "payment-orders.export",
                        "payment-orders",
                        Outcome.SUCCEEDED,
                        Map.of("selection", query.printed())));
        Heading heading =
                new Heading(
                        text("page.ORDERS"),
                        List.of(
                                new Fact(text("settlement.filter"), query.printed()),
                                new Fact(text("desk.sum"), totals.sum().toString()),
                                new Fact(
                                        text("settlement.exported.by"),
                                        who.number() + " " + who.name()),
                                new Fact(
                                        text("settlement.exported.at"),
                                        clock.instant().atZone(ChinaTime.ZONE).toString())),
                        COLUMNS.stream().map(each -> text("desk." + each)).toList(),
                        text("settlement.rows"));
        TableExport table =
                TableExport.begin(
                        kind, heading, FileAnswer.begin(answer, kind, text("page.ORDERS")));
        desk.each(query.filter(), line -> row(table, line));
        table.finish();
    }

    private void row(TableExport table, OrderLine line) throws IOException {
        Stream.of(
                        line.id().toString(),
                        line.queuedAt().atZone(ChinaTime.ZONE).toString(),
                        text("desk.state." + line.state()),
                        line.account(),
                        line.payee(),
                        line.tail())
                .forEach(table::text);
        table.amount(line.amount()).text(line.leg());
        table.endRow();
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
