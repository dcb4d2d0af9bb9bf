/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import static org.anju.centre.ledger.LedgerOnDatabase.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    private static final int LARGE = 1_001;

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
    void largeSetsAreBookedOneAfterTheOtherAndSinglePostingsAndSmallSetsBesideThem() {
        books.openPersons("set-1", "set-2", "set-3", "single-1");
        Posting single = books.remittance("single", List.of(person("single-1", 1)));
        database.transaction()
                .executeWithoutResult(
                        status -> {
                            books.ledger().expectSet(LARGE);
                            books.ledger().append(set("set-1"));
                            try (var other = Executors.newSingleThreadExecutor()) {
                                assertThat(other.submit(() -> books.post(single)))
                                        .succeedsWithin(PATIENCE);
                                assertThat(other.submit(() -> impatient(set("set-3"), 1_000)))
                                        .succeedsWithin(PATIENCE);
                                assertThat(other.submit(() -> impatient(set("set-2"), LARGE)))
                                        .failsWithin(PATIENCE)
                                        .withThrowableThat()
                                        .withMessageContaining("lock timeout");
                            }
                        });
        assertThat(books.post(set("set-2"))).isInstanceOf(PostingResult.Posted.class);
    }

    /** Books it, or gives up at the first lock that is not free. */
    private PostingResult impatient(Posting posting, int subjects) {
        return database.transaction()
                .execute(
                        status -> {
                            database.jdbc().sql("set local lock_timeout = '100ms'").update();
                            books.ledger().expectSet(subjects);
                            return books.ledger().append(posting);
                        });
    }

    private Posting set(String person) {
        return books.posting(
                person,
                new MoneyMovement.RemittanceMatched(books.wallet(), Cny.ofFen(7)),
                new SubLedgerDetails.Selected(
                        ControlAccount.PERSONAL_FUND,
                        new SetQuery(
                                "select :person as account_no, 7::bigint as fen",
                                Map.of("person", person))));
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
