/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.BankDays;
import org.anju.centre.settlement.BankDays.AccountDay;
import org.anju.centre.settlement.BankDays.DayStatement;
import org.anju.centre.settlement.BankDays.DifferenceLine;
import org.anju.centre.settlement.BankDays.DifferencePage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The bank's booking dates, their statements and what does not agree, for programs. */
@RestController
class BankDayApiController {

    private final BankDays days;

    BankDayApiController(BankDays days) {
        this.days = days;
    }

    /** A date; settled where nothing of it is open for any account. */
    record DateAnswer(LocalDate date, boolean settled, List<AccountItem> accounts) {}

    /** A date of one account; times are of the bank's clock, amounts fen. */
    record AccountItem(
            String account,
            String kind,
            String name,
            String state,
            @Nullable String startedAt,
            @Nullable String closedAt,
            @Nullable Long lastSequence,
            @Nullable StatementItem statement,
            long openDifferences,
            long undecidedOrders) {

        static AccountItem of(AccountDay day) {
            return new AccountItem(
                    day.account(),
                    day.kind().name(),
                    day.name(),
                    day.state().name(),
                    day.started() == null ? null : day.started().toString(),
                    day.closed() == null ? null : day.closed().toString(),
                    day.lastNumber(),
                    day.statement() == null ? null : StatementItem.of(day.statement()),
                    day.differences(),
                    day.undecided());
        }
    }

    /** The statement in force. */
    record StatementItem(
            String reference, long version, long openingFen, long closingFen, long entries) {

        static StatementItem of(DayStatement statement) {
            return new StatementItem(
                    statement.reference(),
                    statement.version(),
                    statement.opening().fen(),
                    statement.closing().fen(),
                    statement.entries());
        }
    }

    /** A portion of the differences, open ones first. */
    record DifferencesAnswer(long total, List<DifferenceItem> items) {}

    /** A difference; expected and found are fen or numbers, as its measure says. */
    record DifferenceItem(
            UUID id,
            String account,
            LocalDate date,
            String kind,
            String measure,
            String reference,
            @Nullable Long expected,
            @Nullable Long found,
            String openedAt,
            @Nullable String closedAt) {

        static DifferenceItem of(DifferenceLine line) {
            return new DifferenceItem(
                    line.id(),
                    line.account(),
                    line.date(),
                    line.kind().name(),
                    line.kind().measure().name(),
                    line.reference(),
                    line.expected(),
                    line.found(),
                    line.openedAt().toString(),
                    line.closedAt() == null ? null : line.closedAt().toString());
        }
    }

    /** Where a booking date of the bank stands for every account. */
    @GetMapping("/api/v1/bank-days/{date}")
    DateAnswer day(@PathVariable LocalDate date) {
        List<AccountDay> accounts = days.on(date);
        return new DateAnswer(
                date,
                !accounts.isEmpty() && accounts.stream().allMatch(AccountDay::isSettled),
                accounts.stream().map(AccountItem::of).toList());
    }

    /** What does not agree, of one date or of all. */
    @GetMapping("/api/v1/statement-differences")
    DifferencesAnswer differences(
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        DifferencePage page = days.differences(date, open, new Slice(after, limit));
        return new DifferencesAnswer(
                page.total(), page.lines().stream().map(DifferenceItem::of).toList());
    }
}
