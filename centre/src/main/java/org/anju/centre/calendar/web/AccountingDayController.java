/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.calendar.web;

import java.time.LocalDate;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.kernel.AccountingDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opens the centre's accounting days. */
@RestController
class AccountingDayController {

    private final AccountingDays days;

    AccountingDayController(AccountingDays days) {
        this.days = days;
    }

    /** Which day to open. */
    record Day(LocalDate date) {}

    @PostMapping("/api/v1/accounting-days")
    @ResponseStatus(HttpStatus.CREATED)
    Day open(@RequestBody Day day, @RequestAttribute Actor actor) {
        days.open(new AccountingDate(day.date()), actor);
        return day;
    }
}
