/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.anju.sandbox.control.ControlRefusal.required;
import static org.anju.sandbox.control.ControlRefusal.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.anju.channel.message.Direction;
import org.anju.channel.message.NoticeNumbers;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.WireCode;
import org.anju.sandbox.statement.DayFigures;
import org.anju.sandbox.statement.DayStatements;
import org.anju.sandbox.statement.GivenStatement;
import org.anju.sandbox.statement.StatementFault;
import org.anju.sandbox.statement.StatementFaultRule;
import org.anju.sandbox.statement.StatementFaults;
import org.anju.sandbox.statement.StatementPreview;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows statements and what they would say, gives them again, corrects them, spoils them. */
@RestController
@RequestMapping("/control/v1/statements")
class StatementController {

    /** The order to give a further edition of a date's statement. */
    record Correct(@Nullable String account, @Nullable LocalDate date) {}

    /**
     * The order to commit a fault in statements.
     *
     * @param fault its name, such as {@code missing-entry}
     * @param count how many further statements it befalls; absent = 1
     * @param account only statements of this account; absent = of any
     */
    record SetFault(@Nullable String fault, @Nullable Integer count, @Nullable String account) {}

    /** A fault that will still befall {@code count} statements. */
    record ActiveFault(String fault, int count, @Nullable String account) {}

    /** One entry as a statement would tell it. */
    record ToldEntry(
            Direction direction,
            long amountFen,
            boolean reversal,
            String code,
            String reference,
            String uetr,
            String debtor,
            String creditor,
            String remark) {}

    /** What the statement would say; a number of a notice is null where nothing was booked. */
    record Preview(
            String account,
            LocalDate date,
            boolean over,
            long openingFen,
            long closingFen,
            long credits,
            long creditFen,
            long debits,
            long debitFen,
            @Nullable Long firstNotice,
            @Nullable Long lastNotice,
            List<ToldEntry> entries) {}

    private static final int USUAL = 50;
    private static final int NEWEST_MAX = 500;
    private static final int COUNT_MAX = 1_000_000;

    private final DayStatements statements;
    private final StatementFaults faults;

    StatementController(DayStatements statements, StatementFaults faults) {
        this.statements = statements;
        this.faults = faults;
    }

    @GetMapping
    List<GivenStatement> newest(
            @RequestParam(name = "newest", required = false) @Nullable Integer newest) {
        return statements.newest(within("newest", newest, USUAL, 1, NEWEST_MAX));
    }

    @GetMapping("/preview")
    Preview preview(
            @RequestParam(name = "account", required = false) @Nullable String account,
            @RequestParam(name = "date", required = false) @Nullable String date) {
        return told(
                statements.preview(
                        required("account", account),
                        ControlRefusal.date("date", required("date", date))));
    }

    @PostMapping("/{statementId}/issues")
    GivenStatement giveAgain(@PathVariable("statementId") String statementId) {
        return statements.giveAgain(statementId);
    }

    @PostMapping("/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    GivenStatement correct(@RequestBody Correct order) {
        return statements.correct(
                required("account", order.account()), required("date", order.date()));
    }

    @PostMapping("/faults")
    @ResponseStatus(HttpStatus.CREATED)
    ActiveFault set(@RequestBody SetFault order) {
        StatementFaultRule rule =
                new StatementFaultRule(
                        named(required("fault", order.fault())),
                        within("count", order.count(), 1, 1, COUNT_MAX),
                        order.account());
        faults.set(rule);
        return active(rule);
    }

    @GetMapping("/faults")
    List<ActiveFault> faults() {
        return faults.active().stream().map(StatementController::active).toList();
    }

    @DeleteMapping("/faults")
    List<ActiveFault> clear() {
        faults.clear();
        return faults();
    }

    private static StatementFault named(String name) {
        return StatementFault.named(name)
                .orElseThrow(
                        () ->
                                ControlRefusal.unknownFault(
                                        name,
                                        Arrays.stream(StatementFault.values())
                                                .map(StatementFault::wireName)
                                                .toList()));
    }

    private static ActiveFault active(StatementFaultRule rule) {
        return new ActiveFault(rule.fault().wireName(), rule.remaining(), rule.account());
    }

    private static Preview told(StatementPreview preview) {
        DayFigures figures = preview.figures();
        return new Preview(
                figures.account().number(),
                figures.date(),
                preview.over(),
                figures.opening().fen(),
                figures.closing().fen(),
                figures.credits().entries(),
                figures.credits().sum().fen(),
                figures.debits().entries(),
                figures.debits().sum().fen(),
                figures.notices().map(NoticeNumbers::from).orElse(null),
                figures.notices().map(NoticeNumbers::to).orElse(null),
                preview.entries().stream().map(StatementController::told).toList());
    }

    private static ToldEntry told(NotifiedEntry entry) {
        WireCode code = entry.code();
        return new ToldEntry(
                entry.direction(),
                entry.amount().fen(),
                entry.reversal(),
                code.wire(),
                entry.accountServicerReference(),
                entry.uetr().toString(),
                entry.debtor().name(),
                entry.creditor().name(),
                String.join("", entry.remittanceInformation()));
    }
}
