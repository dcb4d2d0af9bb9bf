/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.anju.kernel.ChinaTime;
import org.anju.sandbox.core.Bank;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Walks a booking date from its start to its close. Cutting is a transaction of its own in which
 * nobody else books; closing follows in another, so that a bank killed in between goes on there.
 */
@Service
class BankDayService implements BankDay {

    private final DayRepository days;
    private final LoanSweeps sweeps;
    private final DayBounds bounds;
    private final Bank bank;
    private final TransactionOperations transaction;
    private final Clock clock;

    BankDayService(
            DayRepository days,
            LoanSweeps sweeps,
            DayBounds bounds,
            Bank bank,
            TransactionOperations transaction,
            Clock clock) {
        this.days = days;
        this.sweeps = sweeps;
        this.bounds = bounds;
        this.bank = bank;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public BankDate today() {
        return days.find(bank.bookingDate());
    }

    @Override
    public List<BankDate> newest(int limit) {
        return days.newest(limit);
    }

    @Override
    public BankDate open(LocalDate date) {
        transaction.executeWithoutResult(
                _ -> {
                    days.share();
                    LocalDate now = requireReached(date);
                    if (date.isBefore(now)) {
                        throw DayRefusal.over(date, now);
                    }
                    if (days.reach(date, DayMilestone.OPENED, now())) {
                        bounds.start(date);
                    }
                });
        return days.find(date);
    }

    @Override
    public BankDate cut(LocalDate date) {
        transaction.executeWithoutResult(
                _ -> {
                    days.seize();
                    requireBegun(date);
                    if (!date.isBefore(requireReached(date))) {
                        bounds.creditInterest(date);
                        sweeps.sweepAll();
                    }
                    days.reach(date, DayMilestone.CUT, now());
                });
        return days.find(date);
    }

    @Override
    public BankDate close(LocalDate date) {
        cut(date);
        transaction.executeWithoutResult(
                _ -> {
                    if (days.reach(date, DayMilestone.CLOSED, now())) {
                        bounds.close(date);
                    }
                });
        return days.find(date);
    }

    @Override
    public void sweep(StandingSweep sweep) {
        if (!sweeps.belongTogether(sweep)) {
            throw DayRefusal.sweepMismatch();
        }
        days.add(sweep, now());
    }

    @Override
    public List<StandingSweep> sweeps() {
        return days.sweeps();
    }

    private LocalDate requireReached(LocalDate date) {
        LocalDate now = bank.bookingDate();
        if (date.isAfter(now)) {
            throw DayRefusal.notReached(date, now);
        }
        return now;
    }

    /** Late items may be booked to tomorrow already, but no day ends before it has begun. */
    private void requireBegun(LocalDate date) {
        LocalDate calendar = LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE);
        if (date.isAfter(calendar)) {
            throw DayRefusal.notReached(date, calendar);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
