/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.ledger.Slice;
import org.anju.centre.lists.FileAnswer;
import org.anju.centre.lists.ListKind;
import org.anju.centre.lists.TableExport;
import org.anju.centre.lists.TableExport.Fact;
import org.anju.centre.lists.TableExport.Heading;
import org.anju.centre.staff.SignedIn;
import org.anju.centre.suspense.CaseReference;
import org.anju.centre.suspense.Suspense;
import org.anju.centre.suspense.SuspenseLine;
import org.anju.centre.suspense.SuspensePage;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Held money as a file to keep; who took it is in the action log before the first byte. */
@Service
class SuspenseExportService {

    private static final List<String> COLUMNS =
            List.of(
                    "item",
                    "control",
                    "employer",
                    "amount",
                    "remaining",
                    "reason",
                    "case",
                    "due",
                    "openedOn",
                    "days",
                    "payer",
                    "tail",
                    "state");

    private final Suspense suspense;
    private final ActionLog log;
    private final MessageSource messages;
    private final Clock clock;

    SuspenseExportService(Suspense suspense, ActionLog log, MessageSource messages, Clock clock) {
        this.suspense = suspense;
        this.log = log;
        this.messages = messages;
        this.clock = clock;
    }

    void items(SuspenseQuery query, ListKind kind, SignedIn who, HttpServletResponse answer)
            throws IOException {
        log.recordAlone(
                new AuditRecord(
                        who.actor(),
                        "suspense.export",
                        "suspense",
                        Outcome.SUCCEEDED,
                        Map.of("selection", query.printed())));
        TableExport table =
                TableExport.begin(
                        kind,
                        heading(query, who),
                        FileAnswer.begin(answer, kind, text("page.SUSPENSE")));
        suspense.each(query.filter(), line -> row(table, line));
        table.finish();
    }

    private Heading heading(SuspenseQuery query, SignedIn who) {
        SuspensePage totals = suspense.page(query.filter(), new Slice(0, 1));
        return new Heading(
                text("page.SUSPENSE"),
                List.of(
                        new Fact(text("suspense.filter"), query.printed()),
                        new Fact(text("suspense.total.came"), totals.came().toString()),
                        new Fact(text("suspense.total.left"), totals.left().toString()),
                        new Fact(text("suspense.exported.by"), who.number() + " " + who.name()),
                        new Fact(
                                text("suspense.exported.at"),
                                clock.instant().atZone(ChinaTime.ZONE).toString())),
                COLUMNS.stream().map(each -> text("suspense.column." + each)).toList(),
                text("suspense.rows"));
    }

    private void row(TableExport table, SuspenseLine line) throws IOException {
        CaseReference meant = line.meant();
        Cny due = line.due();
        table.text(line.id().toString())
                .text(text("suspense.control." + line.control()))
                .text(line.employer())
                .amount(line.amount())
                .amount(line.remaining())
                .text(text("suspense.reason." + line.reason()))
                .text(meant == null ? "" : meant.number());
        (due == null ? table.nothing() : table.amount(due))
                .text(line.openedOn().toString())
                .number(line.days())
                .text(line.payer())
                .text(line.tail())
                .text(text("portal.status." + line.status()))
                .endRow();
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
