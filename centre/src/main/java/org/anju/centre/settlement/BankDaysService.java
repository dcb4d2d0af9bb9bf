/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.BankDaysRepository.Counted;
import org.anju.centre.settlement.BankDaysRepository.DatedCell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class BankDaysService implements BankDays {

    private final BankDaysRepository days;

    BankDaysService(BankDaysRepository days) {
        this.days = days;
    }

    @Override
    public List<AccountDay> on(LocalDate date) {
        return days.on(date);
    }

    @Override
    public boolean isSettled(LocalDate date) {
        List<AccountDay> accounts = days.on(date);
        return !accounts.isEmpty() && accounts.stream().allMatch(AccountDay::isSettled);
    }

    @Override
    public DayPage dates(Slice slice) {
        List<Counted<LocalDate>> dates = days.dates(slice);
        List<LocalDate> shown = dates.stream().map(Counted::value).toList();
        Map<LocalDate, List<DateCell>> cells =
                days.cells(shown).stream()
                        .collect(groupingBy(DatedCell::date, mapping(DatedCell::cell, toList())));
        return new DayPage(
                dates.isEmpty() ? 0 : dates.getFirst().total(),
                shown.stream()
                        .map(date -> new BankDate(date, cells.getOrDefault(date, List.of())))
                        .toList());
    }

    @Override
    public @Nullable LocalDate newest() {
        return days.newest();
    }

    @Override
    public DifferencePage differences(@Nullable LocalDate date, boolean open, Slice slice) {
        List<Counted<DifferenceLine>> lines = days.differences(date, open, slice);
        return new DifferencePage(
                lines.isEmpty() ? 0 : lines.getFirst().total(),
                lines.stream().map(Counted::value).toList());
    }
}
