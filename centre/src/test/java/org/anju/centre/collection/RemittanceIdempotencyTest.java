/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anju.centre.collection.CollectionOnDatabase.TestEmployer;
import org.anju.kernel.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One identifier is one remittance; one account and month has one that awaits payment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemittanceIdempotencyTest {

    private CollectionOnDatabase centre;
    private TestEmployer employer;

    @BeforeAll
    void open() {
        centre = new CollectionOnDatabase();
        employer = centre.employer("太湖丝织有限公司", "8", "8", 0, 5);
    }

    @AfterAll
    void close() {
        centre.close();
    }

    @Test
    void answersARepeatedApplicationWithTheSameRemittance() {
        UUID key = UUID.randomUUID();
        String list = TestPersons.remittanceList(0, 5, "6000");
        Remittance first = centre.submit(key, employer.account().value(), "2026-02", list);
        long evidence = centre.count("select count(*) from archive.evidence");
        Remittance again = centre.submit(key, employer.account().value(), "2026-02", list);
        assertThat(again).isEqualTo(first).isInstanceOf(Remittance.AwaitingPayment.class);
        assertThat(centre.count("select count(*) from archive.evidence")).isEqualTo(evidence);
    }

    @Test
    void answersARepeatedRefusalWithTheSameProblems() {
        UUID key = UUID.randomUUID();
        String list = TestPersons.remittanceList(0, 5, "1");
        Remittance first = centre.submit(key, employer.account().value(), "2026-03", list);
        assertThat(centre.submit(key, employer.account().value(), "2026-03", list))
                .isEqualTo(first)
                .isInstanceOf(Remittance.Refused.class);
    }

    @Test
    void refusesAnotherApplicationUnderTheSameIdentifier() {
        UUID key = UUID.randomUUID();
        String list = TestPersons.remittanceList(0, 5, "6000");
        centre.submit(key, employer.account().value(), "2026-04", list);
        assertConflict(key, employer.account().value(), "2026-04", list + "\n");
        assertConflict(key, employer.account().value(), "2026-05", list);
        assertConflict(key, "1234567890", "2026-04", list);
    }

    @Test
    void takesOneOfManyApplicationsOfOneIdentifierAtOnce() throws Exception {
        UUID key = UUID.randomUUID();
        String list = TestPersons.remittanceList(0, 5, "6000");
        List<Remittance> answers =
                atOnce(8, () -> centre.submit(key, employer.account().value(), "2026-06", list));
        assertThat(answers).hasSize(8).allMatch(answers.getFirst()::equals);
        assertThat(answers.getFirst()).isInstanceOf(Remittance.AwaitingPayment.class);
        assertThat(
                        centre.count(
                                "select count(*) from collection.remittance_line where"
                                        + " remittance_id = ?",
                                key))
                .isEqualTo(5);
    }

    @Test
    void acceptsOneOfManyListsOfOneMonthAtOnce() throws Exception {
        String list = TestPersons.remittanceList(0, 5, "6000");
        List<Remittance> answers =
                atOnce(
                        8,
                        () ->
                                centre.submit(
                                        UUID.randomUUID(),
                                        employer.account().value(),
                                        "2026-07",
                                        list));
        assertThat(answers).filteredOn(Remittance.AwaitingPayment.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Remittance.Refused.class::isInstance)
                .hasSize(7)
                .allSatisfy(
                        answer -> {
                            Remittance.Refused refused = (Remittance.Refused) answer;
                            assertThat(refused.problems().getFirst().code())
                                    .isEqualTo("REMITTANCE_OPEN");
                            assertThat(CollectionRefusal.of(refused).ground())
                                    .isEqualTo(Refusal.Ground.STATE);
                        });
    }

    private <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads.invokeAll(IntStream.range(0, times).mapToObj(i -> act).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private void assertConflict(UUID key, String account, String month, String list) {
        assertThatThrownBy(() -> centre.submit(key, account, month, list))
                .isInstanceOfSatisfying(
                        CollectionRefusal.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("IDEMPOTENCY_CONFLICT");
                            assertThat(refusal.ground()).isEqualTo(Refusal.Ground.STATE);
                        });
    }
}
