/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import static org.anju.centre.ledger.LedgerOnDatabase.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anju.centre.CentreDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The journal as plain text, judged by hledger, which shares no line with us. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalTest {

    private CentreDatabase database;
    private LedgerOnDatabase books;

    @TempDir private Path folder;

    @BeforeAll
    void post() {
        database = CentreDatabase.create();
        books = new LedgerOnDatabase(database);
        books.openPersons("p1", "p2");
        books.post(books.remittance("a", List.of(person("p1", 123_456), person("p2", 1))));
        database.jdbc()
                .sql("update calendar.accounting_day set state = 'CUT', cut_at = now()")
                .update();
        database.jdbc()
                .sql(
                        "insert into calendar.accounting_day (day, state, opened_at)"
                                + " values ('2026-01-06', 'OPEN', now())")
                .update();
        Posting next = books.remittance("b", List.of(person("p2", 99)));
        books.post(LedgerOnDatabase.on(next, "2026-01-06"));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void hledgerAcceptsTheJournalAndFindsTheTrialBalance() {
        boolean present = hledgerIsPresent();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(present).as("hledger is required where CI=true").isTrue();
        }
        assumeTrue(present, "hledger is not installed; ./anju doctor says how to install it");
        Path journal = write(folder.resolve("books.journal"), journal(JournalFormat.HLEDGER));
        assertThat(run("hledger", "-f", journal.toString(), "check", "--strict")).isEmpty();
        Map<String, BigDecimal> theirs = new TreeMap<>();
        run("hledger", "-f", journal.toString(), "balance", "--flat", "-N", "-O", "csv")
                .lines()
                .skip(1)
                .forEach(line -> read(line, theirs));
        Map<String, BigDecimal> ours = new TreeMap<>();
        for (TrialBalance.Row row : books.books().trialBalance().accounts()) {
            ours.put(row.account().value(), row.debit().minus(row.credit()).yuan());
        }
        assertThat(theirs).isEqualTo(ours);
    }

    @Test
    void aWrongBalanceIsFoundByTheAssertionsAtTheEndOfTheDay() {
        assumeTrue(hledgerIsPresent(), "hledger is not installed");
        String forged =
                journal(JournalFormat.HLEDGER).replaceFirst("= CNY 1234.57", "= CNY 1234.58");
        Path journal = write(folder.resolve("forged.journal"), forged);
        assertThat(run("hledger", "-f", journal.toString(), "check")).contains("assertion");
    }

    @Test
    void theTableHasOneRowPerLine() {
        List<String> rows = journal(JournalFormat.CSV).lines().toList();
        assertThat(rows.getFirst()).startsWith("entry,accounting_date,bank_date,rule,line");
        assertThat(rows).hasSize(5);
        assertThat(rows.get(1)).contains(",2026-01-05,2026-01-05,M01,1,1010301,", ",1234.57,0.00,");
    }

    private String journal(JournalFormat format) {
        StringWriter out = new StringWriter();
        database.transaction()
                .executeWithoutResult(
                        status -> {
                            try {
                                books.books().writeJournal(format, out);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        return out.toString();
    }

    private static void read(String line, Map<String, BigDecimal> balances) {
        List<String> fields = List.of(line.replace("\"", "").split(",", -1));
        String code = fields.getFirst().replaceAll(" .*", "");
        balances.put(code, new BigDecimal(fields.get(1).replace("CNY ", "")));
    }

    private static boolean hledgerIsPresent() {
        try {
            return new ProcessBuilder("hledger", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path write(Path file, String content) {
        try {
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
