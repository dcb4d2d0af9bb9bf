/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.calendar.DayRefusal;
import org.anju.centre.ledger.AccountCode;
import org.anju.centre.ledger.AccountLines;
import org.anju.centre.ledger.BookPages;
import org.anju.centre.ledger.BookRefusal;
import org.anju.centre.ledger.JournalFormat;
import org.anju.centre.ledger.Period;
import org.anju.centre.ledger.Slice;
import org.anju.centre.lists.ListKind;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages about the books: chart, one account, trial balance; each also as a file. */
@Controller
class BookPageController {

    private static final int PAGE = 50;

    private final BookPages books;
    private final BookExportService exports;
    private final AccountingDays days;

    BookPageController(BookPages books, BookExportService exports, AccountingDays days) {
        this.books = books;
        this.exports = exports;
        this.days = days;
    }

    @GetMapping("/finance/accounts")
    String accounts(@RequestParam(required = false) @Nullable LocalDate to, Model model) {
        LocalDate asOf = asOf(to);
        model.addAttribute("to", asOf);
        model.addAttribute("accounts", books.chart(asOf));
        return "ledger/accounts";
    }

    @GetMapping(path = "/finance/accounts", params = "as")
    void accountsFile(
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam ListKind as,
            @RequestAttribute SignedIn signedIn,
            HttpServletResponse answer)
            throws IOException {
        exports.chart(asOf(to), as, signedIn, answer);
    }

    @GetMapping("/finance/accounts/{code}")
    String account(
            @PathVariable String code,
            BookQuery query,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        AccountCode account = BookQuery.account(code);
        AccountLines lines =
                books.lines(account, query.period(), Slice.page(page, PAGE))
                        .orElseThrow(() -> BookRefusal.accountUnknown(code));
        model.addAttribute("book", lines);
        model.addAttribute("query", query);
        model.addAttribute("base", query.base("/finance/accounts/" + account));
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("size", PAGE);
        if (!lines.account().postable()) {
            LocalDate asOf = query.period().to();
            model.addAttribute(
                    "below",
                    books.chart(asOf).stream()
                            .filter(each -> isBelow(each.code(), account))
                            .toList());
        }
        return "ledger/account";
    }

    @GetMapping(path = "/finance/accounts/{code}", params = "as")
    void accountFile(
            @PathVariable String code,
            BookQuery query,
            @RequestParam ListKind as,
            @RequestAttribute SignedIn signedIn,
            HttpServletResponse answer)
            throws IOException {
        exports.account(BookQuery.account(code), query, as, signedIn, answer);
    }

    @GetMapping("/finance/trial-balance")
    String trialBalance(@RequestParam(required = false) @Nullable LocalDate to, Model model) {
        LocalDate asOf = asOf(to);
        model.addAttribute("to", asOf);
        model.addAttribute("balance", books.trialBalance(asOf));
        return "ledger/trial-balance";
    }

    @GetMapping(path = "/finance/trial-balance", params = "as")
    void trialBalanceFile(
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam ListKind as,
            @RequestAttribute SignedIn signedIn,
            HttpServletResponse answer)
            throws IOException {
        exports.trialBalance(asOf(to), as, signedIn, answer);
    }

    /** Every entry of the books as plain text, for accounting programs. */
    @GetMapping(path = "/finance/trial-balance", params = "journal")
    void journalFile(
            @RequestParam JournalFormat journal,
            @RequestAttribute SignedIn signedIn,
            HttpServletResponse answer)
            throws IOException {
        exports.journal(journal, signedIn, answer);
    }

    private static boolean isBelow(AccountCode code, AccountCode above) {
        return !code.equals(above) && code.value().startsWith(above.value());
    }

    /** The date asked for; else the open one, and before there is any the end of time. */
    private LocalDate asOf(@Nullable LocalDate asked) {
        return Optional.ofNullable(asked).orElseGet(this::openDay);
    }

    private LocalDate openDay() {
        try {
            return days.current().value();
        } catch (DayRefusal noDayYet) {
            return Period.ALL.to();
        }
    }
}
