/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.anju.centre.collection.CollectionOnDatabase.TestEmployer;
import org.junit.jupiter.api.Test;

/** A large employer declares its first month right after its accounts were opened. */
class BulkOpeningTest {

    private static final int PERSONS = 20_000;

    // Planned for a handful of persons, each line was compared with everybody: minutes.
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void isPricedAtOnceByListAndByRosterThoughTheTablesAreJustFilled() {
        try (CollectionOnDatabase centre = new CollectionOnDatabase()) {
            TestEmployer employer = centre.employer("长江造船有限公司", "8", "8", 0, 0);
            centre.hire(employer, TestPersons.employeeList(0, PERSONS, "6000"));
            String list = TestPersons.remittanceList(0, PERSONS, "6000");
            long begin = System.nanoTime();
            Remittance submitted = centre.submit(employer, "2026-01", list);
            Duration byList = Duration.ofNanos(System.nanoTime() - begin);
            begin = System.nanoTime();
            Remittance draft = centre.roster(employer, "2026-02");
            Duration byRoster = Duration.ofNanos(System.nanoTime() - begin);
            begin = System.nanoTime();
            Remittance confirmed =
                    centre.bean(Remittances.class)
                            .confirm(draft.id(), CollectionOnDatabase.clerk());
            Duration byConfirmation = Duration.ofNanos(System.nanoTime() - begin);
            System.out.printf(
                    "%d persons after their opening: list %d ms, roster %d ms, confirmation %d"
                            + " ms%n",
                    PERSONS, byList.toMillis(), byRoster.toMillis(), byConfirmation.toMillis());
            assertThat(submitted.priced().orElseThrow().totals().persons()).isEqualTo(PERSONS);
            assertThat(confirmed.priced().orElseThrow().totals().persons()).isEqualTo(PERSONS);
            assertThat(byList).isLessThan(LIMIT);
            assertThat(byRoster.plus(byConfirmation)).isLessThan(LIMIT);
        }
    }
}
