/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anju.centre.account.PersonalAccountNo;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.ledger.BookPages;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Period;
import org.anju.centre.ledger.Slice;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.lists.FileAnswer;
import org.anju.centre.lists.ListKind;
import org.anju.centre.lists.TableExport;
import org.anju.centre.lists.TableExport.Fact;
import org.anju.centre.lists.TableExport.Heading;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.ChinaTime;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** A person's statement as a file; who took it is in the action log before the first byte. */
@Service
class PersonExportService {

    private final PersonSheetService sheets;
    private final BookPages books;
    private final ActionLog log;
    private final MessageSource messages;
    private final Clock clock;

    PersonExportService(
            PersonSheetService sheets,
            BookPages books,
            ActionLog log,
            MessageSource messages,
            Clock clock) {
        this.sheets = sheets;
        this.books = books;
        this.log = log;
        this.messages = messages;
        this.clock = clock;
    }

    void statement(
            PersonalAccountNo number,
            Period period,
            ListKind kind,
            SignedIn who,
            HttpServletResponse answer)
            throws IOException {
        PersonSheet sheet = sheets.of(number, period, new Slice(0, 1), who);
        String dates = period.from() + " … " + period.to();
        log.recordAlone(
                new AuditRecord(
                        who.actor(),
                        "statement.export",
                        number.value(),
                        Outcome.SUCCEEDED,
                        Map.of("selection", dates)));
        TableExport table =
                TableExport.begin(
                        kind,
                        heading(sheet, dates, who),
                        FileAnswer.begin(answer, kind, text("account.statement")));
        books.eachStatementLine(
                ControlAccount.PERSONAL_FUND,
                new SubjectNo(number.value()),
                period,
                line ->
                        table.text(line.date().toString())
                                .text(line.summary())
                                .amount(line.fen())
                                .amount(line.balance())
                                .text(line.entry().toString())
                                .endRow());
        table.finish();
    }

    private Heading heading(PersonSheet sheet, String dates, SignedIn who) {
        return new Heading(
                text("account.statement"),
                List.of(
                        new Fact(text("account.number"), sheet.account().number().value()),
                        new Fact(text("account.holder"), sheet.holder()),
                        new Fact(text("account.period"), dates),
                        new Fact(text("account.balance"), sheet.statement().balance().toString()),
                        new Fact(text("account.increase"), sheet.statement().increase().toString()),
                        new Fact(text("account.decrease"), sheet.statement().decrease().toString()),
                        new Fact(text("account.exported.by"), who.number() + " " + who.name()),
                        new Fact(
                                text("account.exported.at"),
                                clock.instant().atZone(ChinaTime.ZONE).toString())),
                Stream.of("date", "summary", "amount", "after", "entry")
                        .map(column -> text("account.column." + column))
                        .toList(),
                text("account.rows"));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
