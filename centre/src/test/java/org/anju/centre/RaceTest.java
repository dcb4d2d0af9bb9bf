/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.anju.centre.BookedCentre.Declared;
import org.anju.centre.BookedCentre.Employer;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.InvariantResult;
import org.anju.centre.audit.Invariants;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.collection.CollectionRefusal;
import org.anju.centre.collection.Remittance;
import org.anju.centre.collection.RemittanceApplication;
import org.anju.centre.collection.RemittanceId;
import org.anju.centre.collection.Remittances;
import org.anju.centre.collection.TestPersons;
import org.anju.centre.collection.Via;
import org.anju.centre.ledger.AccountCode;
import org.anju.centre.ledger.ConflictingReplayException;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Detail;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.MoneyMovement;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.PostingResult;
import org.anju.centre.ledger.SubLedgerDetails;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.settlement.TestBank;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever comes fifty times at the same moment is done once, and all are told the same. */
class RaceTest {

    private static final int AT_ONCE = 50;
    private static final int COPIES = 64;
    private static final int TAKEN = 200;
    private static final int CREATED = 201;
    private static final int TAKEN_WITH_OTHER_BODY = 409;

    private static final String FACT = "race:fact";
    private static final List<String> MONTHS =
            List.of("2026-01", "2026-02", "2026-03", "2026-04", "2026-05");

    private static BookedCentre centre;
    private static int employers;
    private Employer employer;
    private long entries;

    @BeforeAll
    static void start() {
        centre = new BookedCentre();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @BeforeEach
    void enrol() {
        employer = centre.employer("太湖丝织" + ++employers + "厂", 4);
        entries = centre.entries();
    }

    @AfterEach
    void theBooksAreSound() {
        assertThat(centre.program().facade(Invariants.class).check())
                .allMatch(InvariantResult::holds);
    }

    @Test
    void whatIsAskedFiftyTimesAtOnceIsDoneOnceAndAnsweredAlikeAlsoAfterARestart() throws Exception {
        UUID key = UUID.randomUUID();
        String list = TestPersons.remittanceList(employer.from(), employer.to(), "10000");
        String other = TestPersons.remittanceList(employer.from(), employer.to(), "10001");
        List<String> answers =
                together(
                        Collections.nCopies(
                                AT_ONCE,
                                () -> told(centre.submit(employer, "2026-01", list, key))));
        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(answers.getFirst()).startsWith(CREATED + " ");
        assertThat(centre.submit(employer, "2026-01", other, key).statusCode())
                .isEqualTo(TAKEN_WITH_OTHER_BODY);

        centre.restart();

        assertThat(told(centre.submit(employer, "2026-01", list, key)))
                .isEqualTo(answers.getFirst());
        assertThat(centre.submit(employer, "2026-01", other, key).statusCode())
                .isEqualTo(TAKEN_WITH_OTHER_BODY);
        assertThat(cases("AWAITING_PAYMENT")).isOne();
        assertThat(centre.entries()).isEqualTo(entries);
    }

    @Test
    void aFactThatIsBookedFiftyTimesAtOnceIsOneEntryAlsoAfterARestart() throws Exception {
        try {
            List<PostingResult> results = together(Collections.nCopies(AT_ONCE, () -> book(700)));
            EntryId entry = results.getFirst().entry();
            assertThat(results).filteredOn(PostingResult.Posted.class::isInstance).hasSize(1);
            assertThat(results).extracting(PostingResult::entry).containsOnly(entry);
            assertThatThrownBy(() -> book(701)).isInstanceOf(ConflictingReplayException.class);

            centre.restart();

            assertThat(book(700)).isEqualTo(new PostingResult.AlreadyPosted(entry));
            assertThatThrownBy(() -> book(701)).isInstanceOf(ConflictingReplayException.class);
            assertThat(centre.entries()).isEqualTo(entries + 1);
        } finally {
            takeBackTheFact();
        }
    }

    @Test
    void sixtyFourCopiesOfOneNoticeAtOnceAreBookedOnceAndAnsweredAlike() throws Exception {
        Declared declared = centre.declare(employer, "2026-01");
        TestBank.Payment payment =
                centre.payment(employer.wallet(), declared.total(), declared.remark());
        // A notice that is made twice says of itself two times of making: it is another message.
        byte[] notice = centre.bank().notice(payment);
        List<TestBank.Reply> answers =
                together(
                        Collections.nCopies(
                                COPIES, () -> centre.bank().deliver(payment.messageId(), notice)));
        centre.await();
        assertThat(answers.getFirst().status()).isEqualTo(TAKEN);
        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(centre.entries()).isEqualTo(entries + 1);
        assertThat(cases("POSTED")).isOne();
    }

    @Test
    void twoPaymentsOfOneCaseAtTheSameMomentPostItOnce() throws Exception {
        for (String month : MONTHS) {
            Declared declared = centre.declare(employer, month);
            List<TestBank.Payment> payments =
                    Stream.generate(
                                    () ->
                                            centre.payment(
                                                    employer.wallet(),
                                                    declared.total(),
                                                    declared.remark()))
                            .limit(2)
                            .toList();
            together(
                    payments.stream()
                            .map(p -> (Callable<Integer>) () -> centre.deliver(p).status())
                            .toList());
            centre.await();
        }
        assertThat(cases("POSTED")).isEqualTo(5);
        assertThat(centre.entries()).isEqualTo(entries + 10);
        assertThat(suspended()).isEqualTo(5);
    }

    @Test
    void aPaymentAndACancellationAtTheSameMomentHaveOneWinner() throws Exception {
        for (String month : MONTHS) {
            Declared declared = centre.declare(employer, month);
            TestBank.Payment payment =
                    centre.payment(employer.wallet(), declared.total(), declared.remark());
            List<String> answers =
                    together(
                            List.of(
                                    () -> String.valueOf(centre.deliver(payment).status()),
                                    () -> cancelled(declared.id())));
            centre.await();
            boolean won = answers.getLast().equals("CANCELLED");
            assertThat(stateOf(declared.id())).isEqualTo(won ? "CANCELLED" : "POSTED");
        }
        assertThat(centre.entries()).as("each payment is booked").isEqualTo(entries + 5);
        assertThat(suspended()).isEqualTo(cases("CANCELLED"));
    }

    @Test
    void aDraftThatIsDeclaredAndThrownAwayAtTheSameMomentIsOneOfBoth() throws Exception {
        Remittances remittances = centre.program().facade(Remittances.class);
        for (String month : MONTHS) {
            RemittanceId draft = draft(month);
            List<String> answers =
                    together(
                            List.of(
                                    () -> ended(() -> remittances.confirm(draft, clerk())),
                                    () -> ended(() -> remittances.discard(draft, clerk()))));
            String state = stateOf(draft.value());
            assertThat(answers)
                    .isEqualTo(
                            state.equals("CANCELLED")
                                    ? List.of("CANCELLED", "CANCELLED")
                                    : List.of("AWAITING_PAYMENT", "refused"));
        }
        assertThat(cases("CANCELLED") + cases("AWAITING_PAYMENT")).isEqualTo(MONTHS.size());
    }

    private RemittanceId draft(String month) throws IOException {
        RemittanceId id = new RemittanceId(UUID.randomUUID());
        String list = TestPersons.remittanceList(employer.from(), employer.to(), "10000");
        centre.program()
                .facade(Remittances.class)
                .draft(
                        RemittanceApplication.of(
                                id, employer.account().value(), month, Via.HALL, clerk()),
                        new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
        return id;
    }

    private String cancelled(UUID remittance) {
        Remittances remittances = centre.program().facade(Remittances.class);
        return ended(() -> remittances.cancel(new RemittanceId(remittance), "", clerk()));
    }

    private static String ended(Supplier<Remittance> act) {
        try {
            return act.get().state().name();
        } catch (CollectionRefusal e) {
            return "refused";
        }
    }

    private SignedIn clerk() {
        return new SignedIn("E001", "经办人", Set.of(Post.EMPLOYER_CLERK), employer.account().value());
    }

    private static String stateOf(UUID remittance) {
        return centre.database()
                .jdbc()
                .sql("select state from collection.remittance where remittance_id = :id")
                .param("id", remittance)
                .query(String.class)
                .single();
    }

    private long suspended() {
        return centre.count(
                "select count(*) from suspense.item where subject = '%s'"
                        .formatted(employer.account()));
    }

    @Test
    void twoListsOfOneMonthAtTheSameMomentAreOneCase() throws Exception {
        String list = TestPersons.remittanceList(employer.from(), employer.to(), "10000");
        List<Integer> answers =
                together(
                        Collections.nCopies(
                                AT_ONCE,
                                () ->
                                        centre.submit(employer, "2026-01", list, UUID.randomUUID())
                                                .statusCode()));
        assertThat(answers).filteredOn(status -> status == CREATED).hasSize(1);
        assertThat(answers).allMatch(status -> status < 500);
        assertThat(cases("AWAITING_PAYMENT")).isOne();
    }

    @Test
    void aDateThatIsCutWhileMoneyArrivesTakesEachEntryOnOneSide() throws Exception {
        List<Callable<Integer>> acts =
                new ArrayList<>(
                        Stream.generate(
                                        () ->
                                                centre.payment(
                                                        BookedCentre.STRANGER, Cny.ofFen(3), "x"))
                                .limit(20)
                                .map(p -> (Callable<Integer>) () -> centre.deliver(p).status())
                                .toList());
        acts.add(
                () -> {
                    centre.openDate(today().plusDays(1));
                    return 0;
                });
        together(acts);
        centre.await();
        assertThat(centre.entries()).isEqualTo(entries + 20);
    }

    private static LocalDate today() {
        return centre.program().facade(AccountingDays.class).current().value();
    }

    private PostingResult book(long fen) {
        Ledger ledger = centre.program().facade(Ledger.class);
        var transaction =
                new TransactionTemplate(centre.program().facade(PlatformTransactionManager.class));
        Supplier<EntryId> id = () -> new EntryId(centre.program().facade(Ids.class).next());
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            SubjectNo subject = new SubjectNo(employer.account().value());
                            ledger.openSubject(ControlAccount.EMPLOYER_TEMPORARY, subject);
                            return ledger.append(
                                    new Posting(
                                            id.get(),
                                            FACT,
                                            new MoneyMovement.EmployerMoneyReceived(
                                                    new AccountCode("102"), Cny.ofFen(fen)),
                                            new AccountingDate(today()),
                                            LocalDate.of(2026, 1, 5),
                                            "并发",
                                            new SubLedgerDetails.Listed(
                                                    List.of(
                                                            new Detail(
                                                                    ControlAccount
                                                                            .EMPLOYER_TEMPORARY,
                                                                    subject,
                                                                    Cny.ofFen(fen)))),
                                            AuditRecord.succeeded(Actor.PROGRAM, "race.book", FACT),
                                            new OutboxMessage("race.booked", FACT, Map.of())));
                        }));
    }

    /** No notice explains the fact, so the books would not be sound with it. */
    private static void takeBackTheFact() {
        centre.database()
                .asSuperuser()
                .sql(
                        """
                        set session_replication_role = replica;
                        update ledger.balance b
                           set posted_fen = b.posted_fen - d.fen, last_seq = b.last_seq - 1
                          from ledger.detail d
                          join ledger.entry e using (entry_id)
                         where e.idempotency_key = '%1$s' and b.account_no = d.account_no
                           and b.control_code = d.control_code;
                        delete from ledger.detail using ledger.entry e
                         where detail.entry_id = e.entry_id and e.idempotency_key = '%1$s';
                        delete from ledger.line using ledger.entry e
                         where line.entry_id = e.entry_id and e.idempotency_key = '%1$s';
                        delete from audit.action where object = '%1$s';
                        delete from ledger.entry where idempotency_key = '%1$s'
                        """
                                .formatted(FACT))
                .update();
    }

    private long cases(String state) {
        return centre.count(
                "select count(*) from collection.remittance where state = '%s' and employer_account = '%s'"
                        .formatted(state, employer.account()));
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body();
    }

    /** All at the same moment, each on a thread of its own. */
    private static <T> List<T> together(List<? extends Callable<T>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running =
                    acts.stream()
                            .map(
                                    act ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return act.call();
                                                    }))
                            .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
