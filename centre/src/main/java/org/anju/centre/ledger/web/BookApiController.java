/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger.web;

import java.time.LocalDate;
import java.util.List;
import org.anju.centre.ledger.AccountLines;
import org.anju.centre.ledger.BookPages;
import org.anju.centre.ledger.BookRefusal;
import org.anju.centre.ledger.ChartBalance;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.EntryDetails;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.EntryView;
import org.anju.centre.ledger.Period;
import org.anju.centre.ledger.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books for programs: accounts, their lines, entries with whose money they moved. */
@RestController
class BookApiController {

    private static final String LIMIT = "100";

    private final BookPages books;

    BookApiController(BookPages books) {
        this.books = books;
    }

    /** An account of the chart; the balance is positive on the named side. */
    record ChartAnswer(
            String code,
            String name,
            boolean postable,
            String side,
            long debitFen,
            long creditFen,
            long balanceFen) {

        static ChartAnswer of(ChartBalance account) {
            return new ChartAnswer(
                    account.code().value(),
                    account.name(),
                    account.postable(),
                    account.side().name(),
                    account.debit().fen(),
                    account.credit().fen(),
                    account.balance().fen());
        }
    }

    /**
     * A part of one account's book.
     *
     * @param next to be handed in as {@code after} for the lines that follow; null where none do
     */
    record LinesAnswer(
            ChartAnswer account,
            long openingFen,
            long debitFen,
            long creditFen,
            long closingFen,
            long total,
            List<LineAnswer> items,
            @Nullable Long next) {}

    /** One line of an account, with the balance after it. */
    record LineAnswer(
            String accountingDate,
            String bankDate,
            String entry,
            int line,
            String rule,
            String summary,
            long debitFen,
            long creditFen,
            long balanceFen) {

        static LineAnswer of(AccountLines.Line line) {
            return new LineAnswer(
                    line.date().toString(),
                    line.bankDate().toString(),
                    line.entry().toString(),
                    line.number(),
                    line.rule(),
                    line.summary(),
                    line.debit().fen(),
                    line.credit().fen(),
                    line.balance().fen());
        }
    }

    /** One entry. */
    record EntryAnswer(
            String id,
            String rule,
            String summary,
            String accountingDate,
            String bankDate,
            String recordedAt,
            String fact,
            @Nullable String voucher,
            List<EntryLineAnswer> lines,
            List<ControlAnswer> controls) {

        static EntryAnswer of(EntryView entry) {
            return new EntryAnswer(
                    entry.id().toString(),
                    entry.rule(),
                    entry.summary(),
                    entry.date().toString(),
                    entry.bankDate().toString(),
                    entry.recordedAt().toString(),
                    entry.fact(),
                    null,
                    entry.lines().stream().map(EntryLineAnswer::of).toList(),
                    entry.controls().stream().map(ControlAnswer::of).toList());
        }
    }

    /** One line of an entry. */
    record EntryLineAnswer(int line, String account, String name, long debitFen, long creditFen) {

        static EntryLineAnswer of(EntryView.Line line) {
            return new EntryLineAnswer(
                    line.number(),
                    line.account().value(),
                    line.name(),
                    line.debit().fen(),
                    line.credit().fen());
        }
    }

    /** How many subjects of a control account an entry touched; the name is asked for details. */
    record ControlAnswer(String control, String account, long subjects, long sumFen) {

        static ControlAnswer of(EntryView.Control control) {
            return new ControlAnswer(
                    control.account().name(),
                    control.account().code().value(),
                    control.subjects(),
                    control.sum().fen());
        }
    }

    /** A part of an entry's details. */
    record DetailsAnswer(long total, List<DetailAnswer> items, @Nullable Long next) {}

    /** One subject's part. */
    record DetailAnswer(String subject, long fen, long balanceFen) {

        static DetailAnswer of(EntryDetails.Part part) {
            return new DetailAnswer(part.subject().value(), part.fen().fen(), part.balance().fen());
        }
    }

    /**
     * The chart of accounts with balances at the end of a date; of all dates where none is told.
     */
    @GetMapping("/api/v1/ledger/accounts")
    List<ChartAnswer> accounts(@RequestParam(required = false) @Nullable LocalDate to) {
        return books.chart(Period.between(null, to).to()).stream().map(ChartAnswer::of).toList();
    }

    /** The lines of one account, oldest first. */
    @GetMapping("/api/v1/ledger/accounts/{code}/lines")
    LinesAnswer lines(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = LIMIT) int limit) {
        Slice slice = new Slice(after, limit);
        AccountLines lines =
                books.lines(BookQuery.account(code), Period.between(from, to), slice)
                        .orElseThrow(() -> BookRefusal.accountUnknown(code));
        return new LinesAnswer(
                ChartAnswer.of(lines.account()),
                lines.opening().fen(),
                lines.debit().fen(),
                lines.credit().fen(),
                lines.closing().fen(),
                lines.total(),
                lines.lines().stream().map(LineAnswer::of).toList(),
                next(slice, lines.lines().size(), lines.total()));
    }

    /** One entry with its lines. */
    @GetMapping("/api/v1/ledger/entries/{id}")
    EntryAnswer entry(@PathVariable String id) {
        return books.entry(BookQuery.entry(id))
                .map(EntryAnswer::of)
                .orElseThrow(() -> BookRefusal.entryUnknown(id));
    }

    /** Whose parts of one control account an entry moved. */
    @GetMapping("/api/v1/ledger/entries/{id}/details")
    DetailsAnswer details(
            @PathVariable String id,
            @RequestParam ControlAccount control,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = LIMIT) int limit) {
        EntryId entry = BookQuery.entry(id);
        Slice slice = new Slice(after, limit);
        EntryDetails details = books.details(entry, control, slice);
        return new DetailsAnswer(
                details.total(),
                details.parts().stream().map(DetailAnswer::of).toList(),
                next(slice, details.parts().size(), details.total()));
    }

    private static @Nullable Long next(Slice slice, int read, long total) {
        long so = slice.offset() + read;
        return so < total && read > 0 ? so : null;
    }
}
