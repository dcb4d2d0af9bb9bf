/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import static org.anju.centre.ledger.LedgerOnDatabase.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.anju.centre.CentreDatabase;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Everybody posts on the same wallet and on the same control account, and nobody waits there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PooledAccountTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private CentreDatabase database;
    private LedgerOnDatabase books;

    @BeforeAll
    void open() {
        database = CentreDatabase.create();
        books = new LedgerOnDatabase(database);
        books.openPersons("pool-1", "pool-2", "pool-3");
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void aPostingThatIsNotCommittedHoldsNoOtherUpThatSharesItsWallet() {
        Posting first = books.remittance("first", List.of(person("pool-1", 100)));
        Posting second = books.remittance("second", List.of(person("pool-2", 200)));
        database.transaction()
                .executeWithoutResult(
                        status -> {
                            books.ledger().append(first);
                            // The first one stays open until the second has committed.
                            try (var other = Executors.newSingleThreadExecutor()) {
                                assertThat(other.submit(() -> books.post(second)))
                                        .succeedsWithin(PATIENCE);
                            }
                        });
        assertThat(balance("pool-1")).isEqualTo(Cny.ofFen(100));
        assertThat(balance("pool-2")).isEqualTo(Cny.ofFen(200));
    }

    @Test
    void aPostingIsOneStatementAndItsReplayTwo() {
        Posting posting = books.remittance("trips", List.of(person("pool-3", 1)));
        assertThat(statementsOf(posting)).isEqualTo(1);
        Posting again = books.remittance("trips", List.of(person("pool-3", 1)));
        assertThat(statementsOf(again)).isEqualTo(2);
    }

    private Cny balance(String person) {
        return books.books()
                .statement(ControlAccount.PERSONAL_FUND, new SubjectNo(person))
                .balance();
    }

    private long statementsOf(Posting posting) {
        long before = database.statementsSent();
        books.post(posting);
        return database.statementsSent() - before;
    }
}
