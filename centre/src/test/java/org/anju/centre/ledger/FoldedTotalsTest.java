/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import static org.anju.centre.ledger.LedgerOnDatabase.on;
import static org.anju.centre.ledger.LedgerOnDatabase.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.anju.centre.CentreDatabase;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The general ledger's totals, folded once a date is cut, with the rights of the serving role. */
class FoldedTotalsTest {

    private static final String NEXT_DAY = "2026-01-06";
    private static final LocalDate FIRST = LedgerOnDatabase.DAY.value();
    private static final LocalDate NEXT = LocalDate.parse(NEXT_DAY);
    private static final Period BOTH = new Period(FIRST, NEXT);

    private CentreDatabase database;
    private LedgerOnDatabase books;
    private TotalRepository totals;
    private AccountBookRepository accounts;

    /** 300.00 on a date that is then cut, and 45.67 on the one that is open. */
    @BeforeEach
    void fill() {
        database = CentreDatabase.create();
        books = new LedgerOnDatabase(database);
        totals = new TotalRepository(database.jdbc());
        accounts = new AccountBookRepository(database.jdbc());
        books.openPersons("total-1", "total-2");
        books.post(books.remittance("one", List.of(person("total-1", 10_000))));
        books.post(books.remittance("two", List.of(person("total-2", 20_000))));
        run("update calendar.accounting_day set state = 'CUT', cut_at = now()");
        open(NEXT);
        books.post(on(books.remittance("three", List.of(person("total-1", 4_567))), NEXT_DAY));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theBooksReadTheSameBeforeAndAfter() {
        assertThatTheBooksAreRight();
        assertThat(totals.fold()).isEqualTo(1);
        assertThat(rows("select count(*) from ledger.total")).isEqualTo(2);
        assertThatTheBooksAreRight();
        books.post(on(books.remittance("four", List.of(person("total-2", 1))), NEXT_DAY));
        assertThat(books.books().balance(books.wallet())).isEqualTo(Cny.ofFen(34_568));
    }

    private void assertThatTheBooksAreRight() {
        assertThat(books.books().balance(books.wallet())).isEqualTo(Cny.ofFen(34_567));
        assertThat(books.books().trialBalance().accounts())
                .extracting(row -> row.account().value(), TrialBalance.Row::balance)
                .containsExactly(
                        tuple(books.wallet().value(), Cny.ofFen(34_567)),
                        tuple("201", Cny.ofFen(34_567)));
        assertThat(accounts.trialBalance(FIRST))
                .extracting(TrialBalance.Row::balance)
                .containsExactly(Cny.ofFen(30_000), Cny.ofFen(30_000));
        assertThat(accounts.account(books.wallet(), FIRST).orElseThrow().balance())
                .isEqualTo(Cny.ofFen(30_000));
        var period = accounts.totals(books.wallet(), new Period(NEXT, NEXT));
        assertThat(period.before()).isEqualTo(Cny.ofFen(30_000));
        assertThat(period.debit()).isEqualTo(Cny.ofFen(4_567));
        assertThat(period.lines()).isEqualTo(1);
        assertThat(running(new Period(NEXT, NEXT))).containsExactly(Cny.ofFen(34_567));
        assertThat(running(BOTH)).hasSize(3).last().isEqualTo(Cny.ofFen(34_567));
    }

    private List<Cny> running(Period period) {
        return accounts.lines(NormalSide.DEBIT, books.wallet(), period, new Slice(0, 10)).stream()
                .map(AccountLines.Line::balance)
                .toList();
    }

    @Test
    void whatIsFoldedIsFoldedOnceHoweverManyProgramsDoIt() throws Exception {
        Callable<Integer> fold = totals::fold;
        try (var threads = Executors.newFixedThreadPool(6)) {
            int folded =
                    threads.invokeAll(Stream.generate(() -> fold).limit(24).toList()).stream()
                            .mapToInt(future -> future.resultNow())
                            .sum();
            assertThat(folded).isEqualTo(1);
        }
        assertThatTheBooksAreRight();
        assertThat(totals.fold()).isZero();
        assertThat(breaks()).isEmpty();
    }

    @Test
    void aFoldThatIsUndoneLeavesNothing() {
        database.transaction()
                .executeWithoutResult(
                        status -> {
                            totals.fold();
                            status.setRollbackOnly();
                        });
        assertThat(rows("select count(*) from ledger.total")).isZero();
        assertThatTheBooksAreRight();
        assertThat(totals.fold()).isEqualTo(1);
    }

    @Test
    void postingDoesNotWaitForAFold() {
        database.transaction()
                .executeWithoutResult(
                        status -> {
                            totals.fold();
                            try (var other = Executors.newSingleThreadExecutor()) {
                                var posting =
                                        on(
                                                books.remittance(
                                                        "meanwhile", List.of(person("total-2", 5))),
                                                NEXT_DAY);
                                assertThat(other.submit(() -> books.post(posting)))
                                        .succeedsWithin(Duration.ofSeconds(30));
                            }
                        });
    }

    @Test
    void aFoldedDateTakesNothingEvenIfTheOwnerOpensItAgain() {
        totals.fold();
        run(
                "update calendar.accounting_day set state = 'CUT', cut_at = now() where state ="
                        + " 'OPEN'");
        // The calendar itself refuses that, so its triggers are off.
        database.asSuperuser()
                .sql(
                        """
                        do $$
                        begin
                            perform set_config('session_replication_role', 'replica', true);
                            update calendar.accounting_day set state = 'OPEN', cut_at = null
                             where day = '2026-01-05';
                        end
                        $$
                        """)
                .update();
        Posting late = books.remittance("late", List.of(person("total-1", 1)));
        assertThatThrownBy(() -> books.post(late)).hasMessageContaining("not open");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into ledger.total values ('201', '2026-01-06', 0, 1)",
                "update ledger.total set credit_fen = credit_fen + 1",
                "delete from ledger.total",
                "insert into ledger.folded_date values ('2026-01-06')",
                "delete from ledger.folded_date",
                "delete from ledger.entry_without_lines",
                "create or replace function ledger.fold_totals() returns integer"
                        + " language sql as 'select 0'"
            })
    void nobodyWhoServesWritesATotal(String statement) {
        totals.fold();
        assertThatThrownBy(() -> run(statement))
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }

    @Test
    void aTotalThatIsNotItsLinesIsNamed() {
        totals.fold();
        assertThat(breaks()).isEmpty();
        database.asSuperuser()
                .sql(
                        "update ledger.total set credit_fen = credit_fen + 1 where account_code ="
                                + " '201'")
                .update();
        assertThat(breaks())
                .singleElement()
                .asString()
                .contains("account 201 on 2026-01-05", "credit 30001", "credit 30000");
    }

    private List<String> breaks() {
        return database.jdbc()
                .sql(InvariantRepository.TOTALS_OFF_THEIR_LINES)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private void open(LocalDate day) {
        database.jdbc()
                .sql(
                        "insert into calendar.accounting_day (day, state, opened_at) values (?,"
                                + " 'OPEN', now())")
                .param(day)
                .update();
    }

    private void run(String statement) {
        database.jdbc().sql(statement).update();
    }

    private long rows(String query) {
        return database.jdbc().sql(query).query(Long.class).single();
    }
}
