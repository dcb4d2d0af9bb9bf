/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.anju.centre.collection.CollectionOnDatabase.TestEmployer;
import org.anju.kernel.Clause;
import org.anju.kernel.RowProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A remittance made without a list: everybody in the state 正常 by the latest base. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterTest {

    private CollectionOnDatabase centre;

    @BeforeAll
    void open() {
        centre = new CollectionOnDatabase();
    }

    @AfterAll
    void close() {
        centre.close();
    }

    @Test
    @Clause("6.1.1.1-1")
    void takesLastMonthsListWithWhoJoinedAndWithoutWhoLeft() {
        TestEmployer employer = centre.employer("太湖丝织有限公司", "8", "8", 0, 0);
        centre.hire(employer, TestPersons.employeeList(0, 4, "5000"));
        Remittance january = centre.roster(employer, "2026-01");
        assertThat(january).isInstanceOf(Remittance.Draft.class);
        assertThat(((Remittance.Draft) january).change()).isEmpty();
        assertThat(total(january)).as("4 persons, 5,000 yuan").isEqualTo(4 * 2 * 400_00L);
        centre.pay(employer, confirm(january));

        Remittance raised =
                centre.submit(employer, "2026-02", TestPersons.remittanceList(0, 4, "6000"));
        centre.pay(employer, raised);
        centre.changeState(3, "02");
        centre.hire(employer, TestPersons.employeeList(4, 6, "7000"));

        Remittance.Draft march = (Remittance.Draft) centre.roster(employer, "2026-03");
        assertThat(march.change()).hasValue(new RosterChange(2, 1));
        assertThat(march.terms().totals().persons()).isEqualTo(5);
        assertThat(total(march))
                .as("3 persons by February's 6,000 yuan, 2 by the 7,000 told at their opening")
                .isEqualTo(3 * 2 * 480_00L + 2 * 2 * 560_00L);
        assertThat(march.filing().origin()).isEqualTo(Origin.ROSTER);
    }

    @Test
    void namesEachAccountWithoutABaseOrWithOneOutsideTheLimits() {
        TestEmployer employer = centre.employer("运河机械有限公司", "8", "8", 20, 22);
        centre.hire(employer, TestPersons.employeeList(22, 24, "5000"));
        Remittance.Refused refused = (Remittance.Refused) centre.roster(employer, "2026-01");
        assertThat(refused.problemCount()).isEqualTo(2);
        assertThat(refused.problems()).extracting(RowProblem::code).containsOnly("BASE_MISSING");
        assertThat(refused.problems().getFirst())
                .satisfies(
                        problem -> {
                            assertThat(problem.value()).matches("[0-9]{12}");
                            assertThat(problem.message())
                                    .contains("职*")
                                    .contains(TestPersons.identity(20).substring(14))
                                    .doesNotContain(TestPersons.name(20));
                        });
    }

    @Test
    void leavesOutWhoseMonthIsPaidAndRefusesWhereNobodyIsLeft() {
        TestEmployer employer = centre.employer("石湖茶业有限公司", "5", "5", 0, 0);
        centre.hire(employer, TestPersons.employeeList(30, 33, "5000"));
        centre.pay(
                employer,
                centre.submit(employer, "2026-01", TestPersons.remittanceList(30, 32, "5000")));
        Remittance rest = centre.roster(employer, "2026-01");
        assertThat(rest.priced().orElseThrow().totals().persons()).isEqualTo(1);
        centre.pay(employer, confirm(rest));
        Remittance.Refused nobody = (Remittance.Refused) centre.roster(employer, "2026-01");
        assertThat(nobody.problems()).extracting(RowProblem::code).containsExactly("ROSTER_EMPTY");
    }

    private Remittance confirm(Remittance draft) {
        return centre.bean(Remittances.class).confirm(draft.id(), CollectionOnDatabase.clerk());
    }

    private static long total(Remittance remittance) {
        return remittance.priced().orElseThrow().totals().total().fen();
    }
}
