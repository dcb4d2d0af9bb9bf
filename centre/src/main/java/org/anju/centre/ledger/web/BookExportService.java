/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.ledger.AccountCode;
import org.anju.centre.ledger.AccountLines;
import org.anju.centre.ledger.BookPages;
import org.anju.centre.ledger.BookRefusal;
import org.anju.centre.ledger.Books;
import org.anju.centre.ledger.ChartBalance;
import org.anju.centre.ledger.JournalFormat;
import org.anju.centre.ledger.Slice;
import org.anju.centre.ledger.TrialBalance;
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

/** The books as files to keep; who took which is in the action log before the first byte. */
@Service
class BookExportService {

    /** The columns of a table that has one account and its balance per row. */
    private static final String[] BALANCES = {"code", "name", "debit", "credit", "side", "balance"};

    private final BookPages books;
    private final Books journal;
    private final ActionLog log;
    private final MessageSource messages;
    private final Clock clock;

    BookExportService(
            BookPages books, Books journal, ActionLog log, MessageSource messages, Clock clock) {
        this.books = books;
        this.journal = journal;
        this.log = log;
        this.messages = messages;
        this.clock = clock;
    }

    void chart(LocalDate asOf, ListKind kind, SignedIn who, HttpServletResponse answer)
            throws IOException {
        trail(who, "accounts", asOf.toString());
        var facts = facts(who, asOf.toString());
        TableExport table = begin(answer, kind, "page.ACCOUNTS", facts, BALANCES);
        for (ChartBalance account : books.chart(asOf)) {
            table.text(account.code().value())
                    .text(account.name())
                    .amount(account.debit())
                    .amount(account.credit())
                    .text(text("ledger.side." + account.side()))
                    .amount(account.balance())
                    .endRow();
        }
        table.finish();
    }

    void trialBalance(LocalDate asOf, ListKind kind, SignedIn who, HttpServletResponse answer)
            throws IOException {
        trail(who, "trial-balance", asOf.toString());
        TrialBalance balance = books.trialBalance(asOf);
        var facts =
                List.of(
                        new Fact(text("ledger.asOf"), asOf.toString()),
                        new Fact(text("ledger.column.debit"), balance.debit().toString()),
                        new Fact(text("ledger.column.credit"), balance.credit().toString()),
                        who(who),
                        when());
        TableExport table = begin(answer, kind, "page.TRIAL_BALANCE", facts, BALANCES);
        for (TrialBalance.Row row : balance.accounts()) {
            table.text(row.account().value())
                    .text(row.name())
                    .amount(row.debit())
                    .amount(row.credit())
                    .text(text("ledger.side." + row.side()))
                    .amount(row.balance())
                    .endRow();
        }
        table.finish();
    }

    void account(
            AccountCode code,
            BookQuery query,
            ListKind kind,
            SignedIn who,
            HttpServletResponse answer)
            throws IOException {
        AccountLines totals =
                books.lines(code, query.period(), new Slice(0, 1))
                        .orElseThrow(() -> BookRefusal.accountUnknown(code.value()));
        trail(who, code.value(), query.printed());
        var facts =
                List.of(
                        new Fact(text("ledger.column.code"), code + " " + totals.account().name()),
                        new Fact(text("ledger.period"), query.printed()),
                        new Fact(text("ledger.opening"), totals.opening().toString()),
                        new Fact(text("ledger.column.debit"), totals.debit().toString()),
                        new Fact(text("ledger.column.credit"), totals.credit().toString()),
                        new Fact(text("ledger.closing"), totals.closing().toString()),
                        who(who),
                        when());
        TableExport table =
                begin(
                        answer,
                        kind,
                        "page.ACCOUNT",
                        facts,
                        "date",
                        "bankDate",
                        "entry",
                        "rule",
                        "summary",
                        "others",
                        "debit",
                        "credit",
                        "balance");
        books.eachLine(
                code,
                query.period(),
                line ->
                        table.text(line.date().toString())
                                .text(line.bankDate().toString())
                                .text(line.entry().toString())
                                .text(line.rule())
                                .text(line.summary())
                                .text(line.others())
                                .amount(line.debit())
                                .amount(line.credit())
                                .amount(line.balance())
                                .endRow());
        table.finish();
    }

    void journal(JournalFormat format, SignedIn who, HttpServletResponse answer)
            throws IOException {
        trail(who, "journal", format.name());
        String ending =
                switch (format) {
                    case HLEDGER -> "journal";
                    case CSV -> "csv";
                };
        Writer out =
                new OutputStreamWriter(
                        FileAnswer.begin(
                                answer,
                                "text/plain; charset=UTF-8",
                                text("ledger.journal") + "." + ending),
                        StandardCharsets.UTF_8);
        journal.writeJournal(format, out);
        out.flush();
    }

    private TableExport begin(
            HttpServletResponse answer,
            ListKind kind,
            String title,
            List<Fact> facts,
            String... columns)
            throws IOException {
        List<String> headers =
                Arrays.stream(columns).map(column -> text("ledger.column." + column)).toList();
        return TableExport.begin(
                kind,
                new Heading(text(title), facts, headers, text("ledger.rows")),
                FileAnswer.begin(answer, kind, text(title)));
    }

    private List<Fact> facts(SignedIn who, String asOf) {
        return List.of(new Fact(text("ledger.asOf"), asOf), who(who), when());
    }

    private Fact who(SignedIn who) {
        return new Fact(text("ledger.exported.by"), who.number() + " " + who.name());
    }

    private Fact when() {
        return new Fact(
                text("ledger.exported.at"), clock.instant().atZone(ChinaTime.ZONE).toString());
    }

    private void trail(SignedIn who, String object, String selection) {
        log.recordAlone(
                new AuditRecord(
                        who.actor(),
                        "books.export",
                        object,
                        Outcome.SUCCEEDED,
                        Map.of("selection", selection)));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
