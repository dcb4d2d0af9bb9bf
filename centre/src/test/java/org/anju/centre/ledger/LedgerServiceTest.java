/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import static org.anju.centre.ledger.LedgerOnDatabase.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.anju.centre.CentreDatabase;
import org.anju.centre.ledger.PostingResult.AlreadyPosted;
import org.anju.centre.ledger.PostingResult.Posted;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;

/** Posting on the real database, with the rights of the serving role. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerServiceTest {

    private CentreDatabase database;
    private LedgerOnDatabase books;

    @BeforeAll
    void open() {
        database = CentreDatabase.create();
        books = new LedgerOnDatabase(database);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    @Clause("5.2b")
    void postsEntryDetailsBalancesAuditAndOutboxTogether() {
        books.openPersons("together-1", "together-2");
        Posting posting =
                books.remittance(
                        "together",
                        List.of(person("together-1", 40_000), person("together-2", 60_001)));
        assertThat(books.post(posting)).isEqualTo(new Posted(posting.id()));
        assertThat(rows("ledger.line", posting)).isEqualTo(2);
        assertThat(rows("ledger.detail", posting)).isEqualTo(2);
        assertThat(rows("audit.action", posting)).isEqualTo(1);
        assertThat(count("select count(*) from notice.outbox where key = 'together'")).isEqualTo(1);
        Statement statement =
                books.books().statement(ControlAccount.PERSONAL_FUND, new SubjectNo("together-2"));
        assertThat(statement.balance()).isEqualTo(Cny.ofFen(60_001));
    }

    @Test
    void answersAReplayWithoutPostingAgain() {
        books.openPersons("replay-1");
        Posting first = books.remittance("replay", List.of(person("replay-1", 100)));
        Posting again = books.remittance("replay", List.of(person("replay-1", 100)));
        books.post(first);
        assertThat(books.post(again)).isEqualTo(new AlreadyPosted(first.id()));
        assertThat(count("select last_seq from ledger.balance where account_no = 'replay-1'"))
                .isEqualTo(1);
    }

    @Test
    void refusesAReplayWithOtherContent() {
        books.openPersons("conflict-1");
        books.post(books.remittance("conflict", List.of(person("conflict-1", 100))));
        Posting other = books.remittance("conflict", List.of(person("conflict-1", 101)));
        assertThatThrownBy(() -> books.post(other))
                .isInstanceOf(ConflictingReplayException.class)
                .hasMessageContaining("conflict");
    }

    @Test
    void postsOnceWhenManyPostTheSameFactAtOnce() throws Exception {
        books.openPersons("race-1");
        Callable<PostingResult> post =
                () -> books.post(books.remittance("race", List.of(person("race-1", 700))));
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<PostingResult> results =
                    threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> post).toList()).stream()
                            .map(future -> future.resultNow())
                            .toList();
            assertThat(results).filteredOn(Posted.class::isInstance).hasSize(1);
            assertThat(results.stream().map(PostingResult::entry).distinct()).hasSize(1);
        }
        assertThat(count("select posted_fen from ledger.balance where account_no = 'race-1'"))
                .isEqualTo(700);
    }

    @Test
    void postingsThatShareSubjectsInOppositeOrderDoNotLockEachOther() throws Exception {
        books.openPersons("cross-1", "cross-2");
        List<Callable<PostingResult>> posts =
                IntStream.range(0, 40)
                        .mapToObj(
                                i -> {
                                    var one = person("cross-1", 1);
                                    var two = person("cross-2", 2);
                                    var details =
                                            i % 2 == 0 ? List.of(one, two) : List.of(two, one);
                                    return (Callable<PostingResult>)
                                            () ->
                                                    books.post(
                                                            books.remittance("cross" + i, details));
                                })
                        .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(posts).stream().map(future -> future.resultNow()))
                    .allMatch(Posted.class::isInstance);
        }
        assertThat(count("select posted_fen from ledger.balance where account_no = 'cross-2'"))
                .isEqualTo(80);
    }

    @Test
    void refusesASubjectWithoutAccountAndWritesNothing() {
        books.openPersons("known-1");
        long before = count("select count(*) from ledger.entry");
        Posting posting =
                books.remittance("unknown", List.of(person("known-1", 5), person("nobody", 6)));
        assertThatThrownBy(() -> books.post(posting)).isInstanceOf(RuntimeException.class);
        assertThat(count("select count(*) from ledger.entry")).isEqualTo(before);
        assertThat(count("select posted_fen from ledger.balance where account_no = 'known-1'"))
                .isZero();
    }

    @Test
    void refusesDetailsThatDoNotSumToTheirLine() {
        books.openPersons("short-1");
        Posting posting =
                books.posting(
                        "short",
                        new MoneyMovement.RemittanceMatched(books.wallet(), Cny.ofFen(100)),
                        new SubLedgerDetails.Listed(List.of(person("short-1", 99))));
        assertThatThrownBy(() -> books.post(posting))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("do not sum");
    }

    @Test
    void bookingASetTakesOneStatementHoweverLargeItIs() {
        String set =
                """
                select 'set-' || i as account_no, (100 + i)::bigint as fen
                  from generate_series(1, 20000) i
                """;
        database.transaction()
                .executeWithoutResult(
                        status ->
                                books.ledger()
                                        .openSubjects(
                                                ControlAccount.PERSONAL_FUND,
                                                new SetQuery(set, Map.of())));
        // 20,000 × 100 + (1 + … + 20,000)
        Cny total = Cny.ofFen(2_000_000L + 20_000L * 20_001L / 2);
        Posting posting =
                books.posting(
                        "set",
                        new MoneyMovement.RemittanceMatched(books.wallet(), total),
                        new SubLedgerDetails.Selected(
                                ControlAccount.PERSONAL_FUND, new SetQuery(set, Map.of())));
        long before = database.statementsSent();
        books.post(posting);
        assertThat(database.statementsSent() - before).isEqualTo(1);
        assertThat(rows("ledger.detail", posting)).isEqualTo(20_000);
        assertThat(count("select posted_fen from ledger.balance where account_no = 'set-20000'"))
                .isEqualTo(20_100);
    }

    @Test
    @Clause("5.2b")
    void booksManyTogetherInOneStatementAndASubjectsDetailsInTheirOrder() {
        books.openPersons("many-1", "many-2");
        List<Posting> postings =
                List.of(
                        books.remittance("many-a", List.of(person("many-1", 100))),
                        books.remittance(
                                "many-b", List.of(person("many-2", 7), person("many-1", 20))),
                        books.remittance("many-c", List.of(person("many-1", 3))));
        long before = database.statementsSent();
        assertThat(books.post(postings))
                .isEqualTo(postings.stream().map(each -> new Posted(each.id())).toList());
        assertThat(database.statementsSent() - before).isEqualTo(1);
        assertThat(
                        database.jdbc()
                                .sql(
                                        "select fen || ' → ' || balance_fen from ledger.detail"
                                                + " where account_no = 'many-1' order by seq")
                                .query(String.class)
                                .list())
                .containsExactly("100 → 100", "20 → 120", "3 → 123");
        assertThat(count("select posted_fen from ledger.balance where account_no = 'many-1'"))
                .isEqualTo(123);
        for (Posting posting : postings) {
            assertThat(rows("ledger.line", posting)).isEqualTo(2);
            assertThat(rows("audit.action", posting)).isEqualTo(1);
        }
        assertThat(count("select count(*) from notice.outbox where key like 'many-_'"))
                .isEqualTo(3);
    }

    @Test
    void answersTheReplaysAmongManyAndBooksTheRest() {
        books.openPersons("some-1");
        Posting first = books.remittance("some-a", List.of(person("some-1", 5)));
        books.post(first);
        Posting again = books.remittance("some-a", List.of(person("some-1", 5)));
        Posting fresh = books.remittance("some-b", List.of(person("some-1", 6)));
        Posting twice = books.remittance("some-b", List.of(person("some-1", 6)));
        assertThat(books.post(List.of(again, fresh, twice)))
                .containsExactly(
                        new AlreadyPosted(first.id()),
                        new Posted(fresh.id()),
                        new AlreadyPosted(fresh.id()));
        assertThat(count("select posted_fen from ledger.balance where account_no = 'some-1'"))
                .isEqualTo(11);
        Posting other = books.remittance("some-b", List.of(person("some-1", 7)));
        Posting next = books.remittance("some-c", List.of(person("some-1", 8)));
        assertThatThrownBy(() -> books.post(List.of(next, other)))
                .isInstanceOf(ConflictingReplayException.class);
        assertThat(count("select count(*) from ledger.entry where idempotency_key = 'some-c'"))
                .isZero();
    }

    @Test
    void booksNoneOfManyWhereASubjectHasNoAccount() {
        books.openPersons("known-1");
        List<Posting> postings =
                List.of(
                        books.remittance("none-a", List.of(person("known-1", 5))),
                        books.remittance("none-b", List.of(person("unknown-1", 5))));
        assertThatThrownBy(() -> books.post(postings))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("lacks its details");
        assertThat(count("select count(*) from ledger.entry where idempotency_key like 'none-_'"))
                .isZero();
    }

    @Test
    void theTrialBalanceIsEven() {
        TrialBalance balance = books.books().trialBalance();
        assertThat(balance.debit()).isEqualTo(balance.credit());
    }

    private long rows(String table, Posting posting) {
        return database.jdbc()
                .sql("select count(*) from " + table + " where entry_id = ?")
                .param(posting.id().value())
                .query(Long.class)
                .single();
    }

    private long count(String query) {
        return database.jdbc().sql(query).query(Long.class).single();
    }
}
