/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anju.bench.Figure.Bar;
import org.anju.bench.Figure.Ratio;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.ledger.AccountCode;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Detail;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.MoneyMovement;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.ledger.SetQuery;
import org.anju.centre.ledger.SubLedgerDetails;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.notice.OutboxMessage;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;

/**
 * Single entries, each in its own transaction: one header with its key, two lines, one detail, one
 * balance, one audit row, one outbox row. The limit is one transaction of pgbench: three updates, a
 * question and an insert.
 */
final class PostingBench {

    private static final Bar OF_PGBENCH = new Bar(0.7);
    private static final Bar OF_UNCONTENDED = new Bar(0.8);

    private static final String SUBJECTS =
            """
            select 'B' || lpad(number::text, 11, '0') as account_no
              from generate_series(1, :many) as number
            """;

    private final Stand stand;
    private final boolean shortForm;
    private final int scale;
    private final int subjects;
    private final int items;
    private final Ledger ledger;
    private final PostingTransaction transaction;
    private final Ids ids;
    private final AccountingDate date;

    PostingBench(Stand stand, boolean shortForm) {
        this.stand = stand;
        this.shortForm = shortForm;
        this.scale = shortForm ? 1 : 50;
        this.subjects = shortForm ? 1_000 : 1_000_000;
        this.items = shortForm ? 40 : 4_000;
        CentreUnderTest centre = stand.centre();
        this.ledger = centre.facade(Ledger.class);
        this.transaction = centre.facade(PostingTransaction.class);
        this.ids = centre.facade(Ids.class);
        this.date = centre.facade(AccountingDays.class).current();
    }

    /** Fills both databases and measures. */
    List<Figure> run() {
        Pgbench pgbench = Pgbench.filled(stand.limit(), scale);
        transaction.run(
                () ->
                        ledger.openSubjects(
                                ControlAccount.PERSONAL_FUND,
                                new SetQuery(SUBJECTS, Map.of("many", subjects))));
        List<AccountCode> wallets =
                stand.centre().wallets().stream().map(wallet -> wallet.ledgerAccount()).toList();
        AccountCode pooled = wallets.getFirst();
        List<List<Double>> seconds =
                new Alternation(stand, shortForm)
                        .measure(
                                _ -> post(List.of(pooled)),
                                _ -> pgbench.seconds(1, items),
                                _ -> post(wallets),
                                _ -> pgbench.seconds(2, items),
                                _ -> post(List.of(pooled, pooled)));
        return List.of(
                figure("posting-1-writer", seconds.get(0), seconds.get(1), OF_PGBENCH),
                figure("posting-2-writers", seconds.get(2), seconds.get(3), OF_PGBENCH),
                figure("posting-one-wallet", seconds.get(4), seconds.get(2), OF_UNCONTENDED));
    }

    private Figure figure(String name, List<Double> ours, List<Double> limit, Bar bar) {
        return new Figure(name, items, ours, limit, Ratio.SPEED, Optional.of(bar));
    }

    /** One writer for each wallet named, together posting all items. */
    private double post(List<AccountCode> wallets) {
        List<Callable<Integer>> writers = new ArrayList<>();
        for (AccountCode wallet : wallets) {
            SplittableRandom random = new SplittableRandom(writers.size());
            writers.add(() -> post(wallet, items / wallets.size(), random));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            long begin = System.nanoTime();
            for (var writer : threads.invokeAll(writers)) {
                writer.get();
            }
            return Alternation.since(begin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("a writer could not post", e);
        }
    }

    private int post(AccountCode wallet, int many, SplittableRandom random) {
        for (int item = 0; item < many; item++) {
            Posting posting =
                    posting(wallet, random.nextInt(subjects) + 1, random.nextLong(1, 1_000_000));
            transaction.run(() -> ledger.append(posting));
        }
        return many;
    }

    private Posting posting(AccountCode wallet, int subject, long fen) {
        EntryId entry = new EntryId(ids.next());
        Cny amount = Cny.ofFen(fen);
        SubjectNo account = new SubjectNo("B%011d".formatted(subject));
        LocalDate today = date.value();
        return new Posting(
                entry,
                "bench:" + entry,
                new MoneyMovement.RemittanceMatched(wallet, amount),
                date,
                today,
                "压测入账",
                new SubLedgerDetails.Listed(
                        List.of(new Detail(ControlAccount.PERSONAL_FUND, account, amount))),
                AuditRecord.succeeded(CentreUnderTest.CLERK, "bench.post", entry.toString()),
                new OutboxMessage(
                        "bench.posted", entry.toString(), Map.of("amount_fen", amount.fen())));
    }
}
