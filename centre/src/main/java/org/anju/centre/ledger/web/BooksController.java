/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.anju.centre.ledger.Books;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.JournalFormat;
import org.anju.centre.ledger.Statement;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.ledger.TrialBalance;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The books for programs: trial balance, statement of a personal account, journal. */
@RestController
class BooksController {

    private final Books books;

    BooksController(Books books) {
        this.books = books;
    }

    /** The trial balance as it is answered; amounts in fen. */
    record TrialBalanceAnswer(List<TrialAccountAnswer> accounts, long debitFen, long creditFen) {

        static TrialBalanceAnswer of(TrialBalance balance) {
            return new TrialBalanceAnswer(
                    balance.accounts().stream().map(TrialAccountAnswer::of).toList(),
                    balance.debit().fen(),
                    balance.credit().fen());
        }
    }

    /** One account of the trial balance; the balance is positive on the named side. */
    record TrialAccountAnswer(
            String code, String name, long debitFen, long creditFen, long balanceFen, String side) {

        static TrialAccountAnswer of(TrialBalance.Row row) {
            return new TrialAccountAnswer(
                    row.account().value(),
                    row.name(),
                    row.debit().fen(),
                    row.credit().fen(),
                    row.balance().fen(),
                    row.side().name());
        }
    }

    /** A statement as it is answered. */
    record StatementAnswer(String account, List<StatementLineAnswer> lines, long balanceFen) {

        static StatementAnswer of(Statement statement) {
            return new StatementAnswer(
                    statement.subject().value(),
                    statement.lines().stream().map(StatementLineAnswer::of).toList(),
                    statement.balance().fen());
        }
    }

    /** One line of a statement. */
    record StatementLineAnswer(
            String date, String summary, long fen, long balanceFen, String entry) {

        static StatementLineAnswer of(Statement.Line line) {
            return new StatementLineAnswer(
                    line.date().toString(),
                    line.summary(),
                    line.fen().fen(),
                    line.balance().fen(),
                    line.entry().toString());
        }
    }

    @GetMapping("/api/v1/books/trial-balance")
    TrialBalanceAnswer trialBalance() {
        return TrialBalanceAnswer.of(books.trialBalance());
    }

    @GetMapping("/api/v1/books/accounts/{account}/statement")
    StatementAnswer statement(@PathVariable String account) {
        return StatementAnswer.of(
                books.statement(ControlAccount.PERSONAL_FUND, new SubjectNo(account)));
    }

    @GetMapping("/api/v1/books/journal")
    ResponseEntity<StreamingResponseBody> journal(@RequestParam String format) {
        JournalFormat form = JournalFormat.valueOf(format.toUpperCase(Locale.ROOT));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(out -> write(form, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    private void write(JournalFormat format, Writer out) throws IOException {
        books.writeJournal(format, out);
        out.flush();
    }
}
