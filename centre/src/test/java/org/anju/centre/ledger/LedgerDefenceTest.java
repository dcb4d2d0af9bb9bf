/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import static org.anju.centre.ledger.LedgerOnDatabase.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.anju.centre.CentreDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Raw statements with the serving role: the database itself refuses what would falsify the books.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerDefenceTest {

    private static final String ENTRY = "11111111-1111-7111-8111-111111111111";
    private static final String HEADER =
            "insert into ledger.entry (entry_id, idempotency_key, content_digest, rule,"
                    + " accounting_date, bank_date, recorded_at, line_count, summary) values ('"
                    + ENTRY
                    + "', 'raw', '', 'M01', '2026-01-05', '2026-01-05', now(), 2, 'raw');";
    private static final String LINE =
            "insert into ledger.line (accounting_date, entry_id, line_no, account_code, debit_fen,"
                    + " credit_fen) values ";

    private CentreDatabase database;
    private LedgerOnDatabase books;

    @BeforeAll
    void open() {
        database = CentreDatabase.create();
        books = new LedgerOnDatabase(database);
        books.openPersons("person-1", "person-2");
        books.post(books.remittance("booked", List.of(person("person-1", 5_000))));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void anUnbalancedInsertIsRefusedOnTheParent() {
        assertRefused(
                HEADER + LINE + line(1, "1010301", 100, 0) + "," + line(2, "211", 0, 99),
                "debit 100, credit 99");
    }

    @Test
    void aBalancedInsertBesideItIsTaken() {
        // The same statements with one fen more: proof that the refusals above are not for another
        // reason. Rolled back, so that the books stay as they are.
        database.transaction()
                .executeWithoutResult(
                        status -> {
                            run(
                                    HEADER
                                            + LINE
                                            + line(1, "1010301", 100, 0)
                                            + ","
                                            + line(2, "211", 0, 100));
                            status.setRollbackOnly();
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"line_2026", "detail_2026"})
    void insertingIntoAPartitionIsImpossible(String partition) {
        assertRefused(
                "insert into ledger." + partition + " select * from ledger." + partition,
                "permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.entry set summary = 'x'",
                "delete from ledger.entry",
                "truncate ledger.entry cascade",
                "update ledger.line set debit_fen = 1",
                "delete from ledger.line",
                "update ledger.line_2026 set debit_fen = 1",
                "update ledger.detail set fen = 1",
                "delete from ledger.detail",
                "update ledger.balance set posted_fen = posted_fen + 1",
                "update ledger.balance set last_seq = 0",
                "delete from ledger.balance",
                "insert into ledger.balance (account_no, control_code, posted_fen)"
                        + " values ('rich', '201', 1)",
                "update audit.action set actor_name = 'x'",
                "delete from audit.action",
                "delete from notice.outbox",
                "update ledger.chart_account set postable = true",
                "update calendar.accounting_day set day = '2030-01-01'",
                "alter table ledger.line disable trigger all",
                "drop table ledger.line",
                "create table ledger.mine (x int)",
                "set session_replication_role = replica",
                "create or replace function ledger.check_new_lines() returns trigger"
                        + " language sql as 'select null'"
            })
    void changingWhatIsBookedIsImpossible(String statement) {
        assertRefused(statement, "permission denied", "must be owner");
    }

    @Test
    void aHeaderWithoutLinesIsRefusedAtCommit() {
        assertRefused(HEADER, "has no lines");
    }

    @Test
    void aDateThatIsNotOpenIsRefused() {
        assertRefused(HEADER.replace("2026-01-05", "2026-01-06"), "not open");
    }

    @Test
    void linesForAnEntryOfAnEarlierTransactionAreRefused() {
        UUID booked =
                database.jdbc().sql("select entry_id from ledger.entry").query(UUID.class).single();
        assertRefused(
                LINE
                        + line(1, "1010301", 1, 0).replace(ENTRY, booked.toString())
                        + ","
                        + line(2, "211", 0, 1).replace(ENTRY, booked.toString()),
                "is refused",
                "duplicate key");
    }

    @Test
    void aHeaderThatClaimsAnotherTransactionIsRefused() {
        assertRefused(
                HEADER.replace("summary) values", "summary, created_in) values")
                        .replace("'raw');", "'raw', '1');"),
                "permission denied");
    }

    @Test
    void fewerLinesThanTheHeaderSaysAreRefused() {
        assertRefused(
                HEADER.replace("now(), 2", "now(), 3")
                        + LINE
                        + line(1, "1010301", 100, 0)
                        + ","
                        + line(2, "211", 0, 100),
                "2 lines of 3");
    }

    @Test
    void linesInTwoStatementsAreRefused() {
        assertRefused(
                HEADER + LINE + line(1, "1010301", 100, 0) + ";" + LINE + line(2, "211", 0, 100),
                "1 lines of 2");
    }

    @Test
    void aLineOnAControlAccountWithoutDetailsIsRefused() {
        assertRefused(
                HEADER + LINE + line(1, "1010301", 100, 0) + "," + line(2, "201", 0, 100),
                "lacks its details");
    }

    @Test
    void aLineOnASummaryOrUnknownAccountIsRefused() {
        assertRefused(
                HEADER + LINE + line(1, "101", 100, 0) + "," + line(2, "211", 0, 100),
                "takes no posting");
        assertRefused(
                HEADER + LINE + line(1, "999", 100, 0) + "," + line(2, "211", 0, 100),
                "takes no posting");
    }

    @Test
    void detailsWithoutAnEntryAreRefused() {
        assertRefused(detail("person-1", 2, 100, 5_100), "do not sum");
    }

    @Test
    void aDetailThatSkipsANumberOrForgesTheBalanceIsRefused() {
        String balanced =
                HEADER
                        + "with l as ("
                        + LINE
                        + line(1, "1010301", 100, 0)
                        + ","
                        + line(2, "201", 0, 100)
                        + " returning 1) ";
        assertRefused(balanced + detail("person-1", 3, 100, 5_100), "does not follow");
        assertRefused(balanced + detail("person-1", 2, 100, 5_101), "does not follow");
        assertRefused(balanced + detail("nobody", 1, 100, 100), "does not follow");
    }

    @Test
    void aBalanceBelowItsHoldsIsRefused() {
        assertRefused(
                "insert into ledger.hold (hold_key, account_no, control_code, fen, held_at)"
                        + " values ('raw', 'person-1', '201', 5001, now())",
                "balance_covers_holds");
    }

    @Test
    void whatIsHeldMovesWithItsHoldsOnly() {
        assertRefused(
                "update ledger.balance set held_fen = 1 where account_no = 'person-1'",
                "moves with its holds only");
        assertRefused("update ledger.hold set fen = 1", "permission denied");
        assertRefused("delete from ledger.hold_end", "permission denied");
    }

    private static String line(int number, String account, long debit, long credit) {
        return "('2026-01-05', '%s', %d, '%s', %d, %d)"
                .formatted(ENTRY, number, account, debit, credit);
    }

    private static String detail(String subject, int seq, long fen, long balance) {
        return ("insert into ledger.detail (account_no, control_code, seq, accounting_date,"
                        + " entry_id, fen, balance_fen)"
                        + " values ('%s', '201', %d, '2026-01-05', '%s', %d, %d)")
                .formatted(subject, seq, ENTRY, fen, balance);
    }

    private void assertRefused(String statements, String... reasons) {
        long before = entries();
        assertThatThrownBy(
                        () ->
                                database.transaction()
                                        .executeWithoutResult(status -> run(statements)))
                .rootCause()
                .satisfies(
                        cause ->
                                assertThat(List.of(reasons))
                                        .as(cause.getMessage())
                                        .anyMatch(String.valueOf(cause.getMessage())::contains));
        assertThat(entries()).isEqualTo(before);
    }

    private void run(String statements) {
        new JdbcTemplate(database.dataSource()).execute(statements);
    }

    private long entries() {
        JdbcClient jdbc = database.jdbc();
        return jdbc.sql("select count(*) from ledger.entry").query(Long.class).single();
    }
}
