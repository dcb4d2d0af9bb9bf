/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads rows and totals by one snapshot, so that they always agree. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class BookPagesService implements BookPages {

    private final AccountBookRepository accounts;
    private final EntryRepository entries;

    BookPagesService(AccountBookRepository accounts, EntryRepository entries) {
        this.accounts = accounts;
        this.entries = entries;
    }

    @Override
    public List<ChartBalance> chart(LocalDate asOf) {
        return accounts.chart(asOf);
    }

    @Override
    public TrialBalance trialBalance(LocalDate asOf) {
        return new TrialBalance(accounts.trialBalance(asOf));
    }

    @Override
    public Optional<AccountLines> lines(AccountCode account, Period period, Slice slice) {
        return accounts.account(account, period.to())
                .map(
                        found -> {
                            var totals = accounts.totals(account, period);
                            return new AccountLines(
                                    found,
                                    found.side().of(totals.before()),
                                    totals.debit(),
                                    totals.credit(),
                                    totals.lines(),
                                    accounts.lines(found.side(), account, period, slice));
                        });
    }

    @Override
    public void eachLine(AccountCode account, Period period, RowSink<AccountLines.Line> sink)
            throws IOException {
        Optional<ChartBalance> found = accounts.account(account, period.to());
        if (found.isPresent()) {
            try (var lines = accounts.everyLine(found.get().side(), account, period)) {
                drain(lines, sink);
            }
        }
    }

    @Override
    public Optional<EntryView> entry(EntryId id) {
        return entries.find(id);
    }

    @Override
    public EntryDetails details(EntryId entry, ControlAccount control, Slice slice) {
        return entries.details(entry, control, slice);
    }

    @Override
    public StatementPart statement(
            ControlAccount control, SubjectNo subject, Period period, Slice slice) {
        return entries.statement(control, subject, period, slice);
    }

    @Override
    public void eachStatementLine(
            ControlAccount control, SubjectNo subject, Period period, RowSink<Statement.Line> sink)
            throws IOException {
        try (var lines = entries.everyStatementLine(control, subject, period)) {
            drain(lines, sink);
        }
    }

    private static <T> void drain(Stream<T> rows, RowSink<T> sink) throws IOException {
        for (T row : (Iterable<T>) rows::iterator) {
            sink.take(row);
        }
    }
}
