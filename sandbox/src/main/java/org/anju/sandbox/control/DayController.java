/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.anju.sandbox.control.ControlRefusal.required;
import static org.anju.sandbox.control.ControlRefusal.within;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.anju.sandbox.core.WalletNumber;
import org.anju.sandbox.day.BankDate;
import org.anju.sandbox.day.BankDay;
import org.anju.sandbox.day.StandingSweep;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows the bank's dates and moves them on. */
@RestController
@RequestMapping("/control/v1/day")
class DayController {

    /**
     * The order to move a date on.
     *
     * @param date which is meant, so that the same order twice does nothing more
     */
    record MoveDate(@Nullable LocalDate date) {}

    /**
     * The order to clear a loan wallet at every cut.
     *
     * @param deposit the deposit account to which the money goes on; absent = it stays
     */
    record SetSweep(
            @Nullable String loanWallet, @Nullable String wallet, @Nullable String deposit) {}

    /** A standing order that holds. */
    record ToldSweep(String loanWallet, String wallet, @Nullable String deposit) {}

    /** The bank's time, the date to which it books now, and the newest dates. */
    record Days(OffsetDateTime time, BankDate today, List<BankDate> newest) {}

    private static final int USUAL = 30;
    private static final int NEWEST_MAX = 500;

    private final BankDay day;
    private final Clock clock;

    DayController(BankDay day, Clock clock) {
        this.day = day;
        this.clock = clock;
    }

    @GetMapping
    Days days(@RequestParam(name = "newest", required = false) @Nullable Integer newest) {
        return new Days(
                OffsetDateTime.now(clock),
                day.today(),
                day.newest(within("newest", newest, USUAL, 1, NEWEST_MAX)));
    }

    @PostMapping("/open")
    BankDate open(@RequestBody MoveDate order) {
        return day.open(required("date", order.date()));
    }

    @PostMapping("/cut")
    BankDate cut(@RequestBody MoveDate order) {
        return day.cut(required("date", order.date()));
    }

    @PostMapping("/close")
    BankDate close(@RequestBody MoveDate order) {
        return day.close(required("date", order.date()));
    }

    @PostMapping("/sweeps")
    @ResponseStatus(HttpStatus.CREATED)
    ToldSweep sweep(@RequestBody SetSweep order) {
        StandingSweep sweep =
                new StandingSweep(
                        new WalletNumber(required("loan_wallet", order.loanWallet())),
                        new WalletNumber(required("wallet", order.wallet())),
                        order.deposit());
        day.sweep(sweep);
        return told(sweep);
    }

    @GetMapping("/sweeps")
    List<ToldSweep> sweeps() {
        return day.sweeps().stream().map(DayController::told).toList();
    }

    private static ToldSweep told(StandingSweep sweep) {
        return new ToldSweep(sweep.loanWallet().value(), sweep.wallet().value(), sweep.deposit());
    }
}
