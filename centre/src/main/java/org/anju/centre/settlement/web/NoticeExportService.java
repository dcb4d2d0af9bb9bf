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
import org.anju.centre.settlement.NoticeDesk;
import org.anju.centre.settlement.NoticeLine;
import org.anju.centre.settlement.NoticePage;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.ChinaTime;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** The notices as a file to keep; who took it is in the action log before the first byte. */
@Service
class NoticeExportService {

    private static final List<String> COLUMNS =
            List.of(
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
    private final ActionLog log;
    private final MessageSource messages;
    private final Clock clock;

    NoticeExportService(NoticeDesk notices, ActionLog log, MessageSource messages, Clock clock) {
        this.notices = notices;
        this.log = log;
        this.messages = messages;
        this.clock = clock;
    }

    void notices(NoticeQuery query, ListKind kind, SignedIn who, HttpServletResponse answer)
            throws IOException {
        NoticePage totals = notices.page(query.filter(), new Slice(0, 1));
        log.recordAlone(
                new AuditRecord(
                        who.actor(),
                        "notices.export",
                        "notices",
                        Outcome.SUCCEEDED,
                        Map.of("selection", query.printed())));
        Heading heading =
                new Heading(
                        text("page.NOTICES"),
                        List.of(
                                new Fact(text("settlement.filter"), query.printed()),
                                new Fact(text("settlement.total.in"), totals.in().toString()),
                                new Fact(text("settlement.total.out"), totals.out().toString()),
                                new Fact(
                                        text("settlement.exported.by"),
                                        who.number() + " " + who.name()),
                                new Fact(
                                        text("settlement.exported.at"),
                                        clock.instant().atZone(ChinaTime.ZONE).toString())),
                        COLUMNS.stream().map(each -> text("settlement.column." + each)).toList(),
                        text("settlement.rows"));
        TableExport table =
                TableExport.begin(
                        kind, heading, FileAnswer.begin(answer, kind, text("page.NOTICES")));
        notices.each(query.filter(), line -> row(table, line));
        table.finish();
    }

    private void row(TableExport table, NoticeLine line) throws IOException {
        table.text(line.account())
                .number(line.sequence())
                .number(line.missing())
                .text(text("settlement.direction." + line.direction()))
                .amount(line.amount());
        Stream.of(
                        line.payer(),
                        line.tail(),
                        line.remark(),
                        line.bookingDate().toString(),
                        line.accountingDate().toString(),
                        line.recordedAt().atZone(ChinaTime.ZONE).toString(),
                        text("portal.status." + line.status()),
                        line.entry() == null ? "" : line.entry().toString())
                .forEach(table::text);
        table.endRow();
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
