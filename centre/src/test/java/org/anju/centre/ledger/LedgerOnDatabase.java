/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anju.centre.CentreDatabase;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.notice.OutboxMessage;
import org.anju.channel.crypto.SoftwareCrypto;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;
import tools.jackson.databind.json.JsonMapper;

/** The ledger on a test's own database, put together by hand, with one open day and one wallet. */
public final class LedgerOnDatabase {

    public static final AccountingDate DAY = new AccountingDate(LocalDate.of(2026, 1, 5));
    public static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final CentreDatabase database;
    private final Ids ids = new Ids(CLOCK, new SecureRandom());
    private final LedgerService ledger;
    private final BooksService books;
    private final AccountCode wallet;

    /** Opens {@link #DAY} and a wallet account on a fresh database. */
    public LedgerOnDatabase(CentreDatabase database) {
        this.database = database;
        var jdbc = database.jdbc();
        this.ledger =
                new LedgerService(
                        new LedgerRepository(jdbc, JsonMapper.shared()),
                        new EntrySetRepository(jdbc, JsonMapper.shared()),
                        new PostingDigest(SoftwareCrypto.open(emptyFolder())),
                        ids,
                        CLOCK);
        this.books = new BooksService(new BooksRepository(jdbc));
        jdbc.sql(
                        "insert into calendar.accounting_day (day, state, opened_at) values (?,"
                                + " 'OPEN', ?)")
                .params(DAY.value(), NOW.atOffset(ZoneOffset.UTC))
                .update();
        this.wallet = ledger.openBankAccount(BankAccountKind.WALLET, "test wallet");
    }

    public Ledger ledger() {
        return ledger;
    }

    public Books books() {
        return books;
    }

    public AccountCode wallet() {
        return wallet;
    }

    public EntryId mint() {
        return new EntryId(ids.next());
    }

    /** Opens personal accounts in the sub-ledger of 201. */
    public void openPersons(String... accounts) {
        database.transaction()
                .executeWithoutResult(
                        status ->
                                ledger.openSubjects(
                                        ControlAccount.PERSONAL_FUND,
                                        new SetQuery(
                                                "select unnest(:accounts::text[]) as account_no",
                                                Map.of("accounts", accounts))));
    }

    /** Books a posting in a transaction of its own. */
    public PostingResult post(Posting posting) {
        return Objects.requireNonNull(
                database.transaction().execute(status -> ledger.append(posting)));
    }

    /** Books postings together in a transaction of their own. */
    public List<PostingResult> post(List<Posting> postings) {
        return Objects.requireNonNull(
                database.transaction().execute(status -> ledger.append(postings)));
    }

    /** A matched remittance of the listed persons. */
    public Posting remittance(String key, List<Detail> details) {
        Cny total = details.stream().map(Detail::fen).reduce(Cny.ZERO, Cny::plus);
        return posting(
                key,
                new MoneyMovement.RemittanceMatched(wallet, total),
                new SubLedgerDetails.Listed(details));
    }

    /** Any movement with its details. */
    public Posting posting(String key, MoneyMovement movement, SubLedgerDetails details) {
        return new Posting(
                mint(),
                key,
                movement,
                DAY,
                DAY.value(),
                "test posting",
                details,
                AuditRecord.succeeded(Actor.PROGRAM, "test.post", key),
                new OutboxMessage(
                        "test.posted", key, Map.of("amount_fen", movement.amount().fen())));
    }

    /** The same posting on another accounting and bank date. */
    public static Posting on(Posting posting, String day) {
        LocalDate date = LocalDate.parse(day);
        return new Posting(
                posting.id(),
                posting.idempotencyKey(),
                posting.movement(),
                new AccountingDate(date),
                date,
                posting.summary(),
                posting.details(),
                posting.audit(),
                posting.outbox());
    }

    /** One person's part of a posting. */
    public static Detail person(String account, long fen) {
        return new Detail(ControlAccount.PERSONAL_FUND, new SubjectNo(account), Cny.ofFen(fen));
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("anju-keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
