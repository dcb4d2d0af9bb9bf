/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anju.kernel.Cny;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class BooksService implements Books {

    private final BooksRepository repository;

    BooksService(BooksRepository repository) {
        this.repository = repository;
    }

    @Override
    public TrialBalance trialBalance() {
        return new TrialBalance(repository.trialBalance());
    }

    @Override
    public Statement statement(ControlAccount control, SubjectNo subject) {
        return new Statement(control, subject, repository.statement(control, subject));
    }

    @Override
    public Cny balance(AccountCode account) {
        return Objects.requireNonNull(balances(List.of(account)).get(account));
    }

    @Override
    public Map<AccountCode, Cny> balances(Collection<AccountCode> accounts) {
        return repository.balances(accounts);
    }

    @Override
    @Transactional(readOnly = true)
    public void writeJournal(JournalFormat format, Writer out) throws IOException {
        try (var lines = repository.journal()) {
            JournalWriter writer = JournalWriter.of(format, out);
            writer.begin(repository.chart());
            for (var line : (Iterable<BooksRepository.JournalLine>) lines::iterator) {
                writer.line(line);
            }
            writer.end();
        }
    }
}
