/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentreProgram;
import org.anju.centre.DatabaseSnapshot;
import org.anju.centre.TestClock;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.InvariantResult;
import org.anju.centre.audit.Invariants;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.collection.HostileMonth.Phase;
import org.anju.centre.collection.HostileMonth.Told;
import org.anju.centre.settlement.BankInbox;
import org.anju.centre.settlement.TestBank;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Clause;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The same notices in any order, each delivered once or several times, make the same books. Each
 * order begins where the database was set back to, and is worked by the program's own two workers
 * while further notices arrive.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomOrdersTest {

    private static final int ORDERS = 100;
    private static final int COPIES_MAX = 5;
    private static final Instant MORNING =
            HostileMonth.FIRST_DAY.atTime(9, 0).atZone(ChinaTime.ZONE).toInstant();
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(2);

    // Nobody pulls the plug here: that a commit is on the disk is proved elsewhere.
    private static final String WITHOUT_WAITING_FOR_THE_DISK =
            """
            do $$
            begin
                execute format('alter database %I set synchronous_commit = off',
                               current_database());
            end
            $$
            """;

    private final TestClock clock = new TestClock(MORNING);
    private final FirstComeClaimant planted = new FirstComeClaimant();
    private CentreDatabase database;
    private CentreProgram centre;
    private TestBank bank;
    private HostileMonth month;
    private DatabaseSnapshot beginning;

    @BeforeAll
    void declareEverything() {
        database = CentreDatabase.create();
        database.asSuperuser().sql(WITHOUT_WAITING_FOR_THE_DISK).update();
        centre =
                CentreProgram.start(
                        database,
                        new CentreProgram.Parts(
                                clock,
                                Map.of(),
                                beside ->
                                        beside.registerBean(
                                                FirstComeClaimant.class, () -> planted)));
        planted.worksWith(centre);
        bank = new TestBank(centre, clock);
        month = new HostileMonth(centre, bank);
        beginning = DatabaseSnapshot.of(database);
    }

    @AfterAll
    void stop() {
        centre.close();
        database.close();
    }

    @Test
    @Clause("6.1.1.1-2")
    void makesTheSameBooksOfTheSameNoticesInAHundredRandomOrdersWithDuplicates() {
        List<String> books = inTheOrderOfTheBank();
        assertThat(books).hasSizeGreaterThan(month.told().size());
        long seed = System.nanoTime();
        System.out.printf("random orders: seeds %d to %d%n", seed, seed + ORDERS - 1);
        long deliveries = 0;
        long start = System.nanoTime();
        for (int order = 0; order < ORDERS; order++) {
            deliveries += live(new Random(seed + order));
            assertThat(CanonicalBooks.difference(books, books()))
                    .as("seed " + (seed + order))
                    .isEmpty();
        }
        System.out.printf(
                "random orders: %d orders, %d notices each, %d deliveries, %.1f s%n",
                ORDERS, month.told().size(), deliveries, (System.nanoTime() - start) / 1e9);
        assertThat(centre.facade(Invariants.class).check())
                .filteredOn(result -> !result.holds())
                .extracting(InvariantResult::toString)
                .isEmpty();
    }

    /** What the amounts must be stands in the comments of the month's payments. */
    @Test
    void leavesInTheBooksOfAnyOrderWhatArithmeticSays() {
        live(new Random(1));

        // Settled: 320,000 + 96,000 + 288,000 + 32,000 + 16,000 + 16,000.
        assertThat(posted("201", "%")).isEqualTo(768_000_00L);
        // The north's: 31,999.99 + 32,000.01 + 96,000 + 48,000 for the south + 16,000 + 16,000.
        assertThat(posted("2190102", month.north().value())).isEqualTo(240_000_00L);
        // The south's: 48,000 of the wrong month + 48,000 unreadable + 31,000 short.
        assertThat(posted("2190102", month.south().value())).isEqualTo(127_000_00L);
        // The stranger's: 48,000 + 12.34.
        assertThat(posted("2190101", "%")).isEqualTo(48_012_34L);
    }

    @Test
    void wouldSeeAClaimantThatDependsOnTheOrder() {
        List<String> books = inTheOrderOfTheBank();
        planted.arm();
        try {
            List<String> first = new ArrayList<>();
            for (int seed = 0; first.isEmpty() || first.equals(books); seed++) {
                live(new Random(seed));
                first = books();
                assertThat(seed).as("orders in which the planted fault stays unseen").isLessThan(5);
            }
            assertThat(first).isNotEqualTo(books);
        } finally {
            planted.disarm();
        }
    }

    private long posted(String control, String subject) {
        return database.jdbc()
                .sql(
                        """
                        select coalesce(sum(posted_fen), 0) from ledger.balance
                         where control_code = ? and account_no like ?
                        """)
                .params(control, subject)
                .query(Long.class)
                .single();
    }

    private List<String> books() {
        Map<Long, Long> twins =
                month.told().stream()
                        .collect(Collectors.toMap(told -> told.payment().sequence(), Told::like));
        List<Long> contested =
                month.told().stream()
                        .filter(Told::contested)
                        .map(told -> told.payment().sequence())
                        .toList();
        return CanonicalBooks.of(database.jdbc(), twins, contested);
    }

    private List<String> inTheOrderOfTheBank() {
        begin();
        for (Phase phase : Phase.values()) {
            enter(phase);
            deliver(month.told().stream().filter(told -> told.phase() == phase).toList());
        }
        return books();
    }

    /** Lives through all phases in an order drawn at random; how many deliveries there were. */
    private long live(Random random) {
        begin();
        long deliveries = 0;
        for (Phase phase : Phase.values()) {
            enter(phase);
            List<Told> drawn = draw(phase, random);
            deliver(drawn);
            deliveries += drawn.size();
        }
        return deliveries;
    }

    private void begin() {
        beginning.setBack();
        clock.stand(MORNING);
        planted.begin();
    }

    /** What happens between two phases is fixed: only the notices have no order. */
    private void enter(Phase phase) {
        switch (phase) {
            case OPEN -> {
                // Everything has been declared and awaits its money.
            }
            case AFTER_CANCELLATION -> {
                month.withdraw("north-05");
                assertThatExceptionOfType(CollectionRefusal.class)
                        .as("what has been paid is not withdrawn any more")
                        .isThrownBy(() -> month.withdraw("south-05"));
                open(1);
            }
            case AFTER_EXPIRY -> open(61);
        }
    }

    private void open(int daysLater) {
        clock.stand(MORNING.plus(Duration.ofDays(daysLater)));
        centre.facade(AccountingDays.class)
                .open(
                        new AccountingDate(HostileMonth.FIRST_DAY.plusDays(daysLater)),
                        Actor.PROGRAM);
    }

    /**
     * Each notice of the phase one to five times, most of them once, and now and then one of an
     * earlier phase again; all in one random order.
     */
    private List<Told> draw(Phase phase, Random random) {
        List<Told> drawn = new ArrayList<>();
        for (Told told : month.told()) {
            int copies =
                    switch (Integer.signum(told.phase().compareTo(phase))) {
                        case 0 -> random.nextBoolean() ? 1 : random.nextInt(COPIES_MAX) + 1;
                        case -1 -> random.nextInt(2 * COPIES_MAX) == 0 ? 1 : 0;
                        default -> 0;
                    };
            drawn.addAll(Collections.nCopies(copies, told));
        }
        Collections.shuffle(drawn, random);
        return drawn;
    }

    private void deliver(List<Told> notices) {
        BankInbox inbox = centre.facade(BankInbox.class);
        for (Told told : notices) {
            clock.pass(BETWEEN);
            String message = told.payment().messageId();
            Map<String, String> headers =
                    bank.sign(message, told.body()).asMap().entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            header -> header.getKey().toLowerCase(Locale.ROOT),
                                            Map.Entry::getValue));
            assertThat(inbox.receive(headers, told.body()).httpStatus()).isEqualTo(200);
        }
        Awaitility.await("nothing waits any more")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .until(() -> inbox.counts().waiting() == 0);
        assertThat(inbox.counts().parked()).isZero();
    }
}
