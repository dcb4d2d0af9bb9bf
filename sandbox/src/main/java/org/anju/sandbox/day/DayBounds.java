/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import java.time.LocalDate;
import org.anju.sandbox.interest.Interest;
import org.anju.sandbox.statement.DayStatements;
import org.springframework.stereotype.Component;

/** What the bank does where a date begins and where it is closed, in the caller's transaction. */
@Component
class DayBounds {

    private final DayEvents events;
    private final Interest interest;
    private final DayStatements statements;

    DayBounds(DayEvents events, Interest interest, DayStatements statements) {
        this.events = events;
        this.interest = interest;
        this.statements = statements;
    }

    /** The start is told with the last numbers; then interest is booked. */
    void start(LocalDate date) {
        events.start(date);
        creditInterest(date);
    }

    /** Interest is credited even on a date whose start nobody told. */
    void creditInterest(LocalDate date) {
        interest.creditDue(date);
    }

    /** Every account has its statement before the close is told. */
    void close(LocalDate date) {
        statements.giveAll(date);
        events.close(date);
    }
}
