/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.SplittableRandom;
import org.anju.centre.collection.CollectionOnDatabase.TestEmployer;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pricing in the database against figures worked out elsewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemittancePricingTest {

    private static final String HEADER = "姓名,证件号码,缴存基数\n";

    private CollectionOnDatabase centre;

    @BeforeAll
    void open() {
        centre = new CollectionOnDatabase();
        // From March on the city rounds to whole yuan, from May on to whole jiao.
        addLimit("2026-03-01", 0);
        addLimit("2026-05-01", 1);
    }

    @AfterAll
    void close() {
        centre.close();
    }

    @Test
    @Clause("6.1.1.1-1")
    void pricesAListAndSaysHowToPayIt() {
        TestEmployer employer = centre.employer("太湖丝织有限公司", "12", "8", 0, 3);
        Remittance.AwaitingPayment remittance =
                awaiting(employer, "2026-01", TestPersons.remittanceList(0, 3, "10000"));
        RemittanceTerms terms = remittance.terms();
        assertThat(terms.employerAccount()).isEqualTo(employer.account());
        assertThat(terms.month()).isEqualTo(YearMonth.of(2026, 1));
        assertThat(terms.totals())
                .isEqualTo(
                        new RemittanceTotals(
                                3, Cny.parseYuan("3600.00"), Cny.parseYuan("2400.00")));
        assertThat(terms.totals().total()).isEqualTo(Cny.parseYuan("6000.00"));
        assertThat(terms.payee().number()).isEqualTo("1000000000000001");
        assertThat(terms.payee().name()).isEqualTo("测试中心");
        assertThat(terms.remark()).isEqualTo("太湖丝织有限公司 " + employer.account() + " 2026-01");
        assertThat(
                        centre.count(
                                "select count(*) from collection.remittance where method = 'ECNY'"
                                        + " and remittance_id = ?",
                                remittance.id().value()))
                .isEqualTo(1);
    }

    // O-C1: base 8,765.43 × 12 % = 1,051.85 on each side, 1,052 where the city rounds to yuan.
    @Test
    void roundsEachSideOnItsOwn() {
        TestEmployer employer = centre.employer("甲", "12", "12", 10, 11);
        assertParts(employer, "2026-01", 10, "8765.43", "1051.85", "1051.85");
        assertParts(employer, "2026-03", 10, "8765.43", "1052.00", "1052.00");
        assertParts(employer, "2026-05", 10, "8765.43", "1051.90", "1051.90");
    }

    // O-C2: base 2,490 × 5 % = 124.50, and 125; 12,345.67 × 7 % = 864.20, and 864.
    @Test
    void roundsHalfUp() {
        TestEmployer low = centre.employer("乙", "5", "5", 20, 21);
        assertParts(low, "2026-01", 20, "2490", "124.50", "124.50");
        assertParts(low, "2026-03", 20, "2490", "125.00", "125.00");
        TestEmployer high = centre.employer("丙", "7", "7", 30, 31);
        assertParts(high, "2026-01", 30, "12345.67", "864.20", "864.20");
        assertParts(high, "2026-03", 30, "12345.67", "864.00", "864.00");
    }

    @Test
    void acceptsTheAmountsTheEmployerReckonedItself() {
        TestEmployer employer = centre.employer("丁", "12", "8.5", 40, 41);
        String list =
                "个人月缴存额,证件号码,姓名,单位月缴存额,缴存基数\n"
                        // 8,765.43 × 8.5 % = 745.06155; × 12 % = 1,051.8516
                        + "745.06,"
                        + TestPersons.identity(40)
                        + ",职工40,1051.85,8765.43\n";
        RemittanceTotals totals = awaiting(employer, "2026-01", list).terms().totals();
        assertThat(totals.employer()).isEqualTo(Cny.parseYuan("1051.85"));
        assertThat(totals.person()).isEqualTo(Cny.parseYuan("745.06"));
    }

    @Test
    void pricesAsDecimalArithmeticDoesForAnyBase() {
        SplittableRandom random = new SplittableRandom(4020_2026);
        TestEmployer employer = centre.employer("戊", "11.37", "5.05", 100, 400);
        StringBuilder list = new StringBuilder(HEADER);
        BigDecimal employerSum = BigDecimal.ZERO;
        BigDecimal personSum = BigDecimal.ZERO;
        for (int person = 100; person < 400; person++) {
            BigDecimal base = BigDecimal.valueOf(random.nextLong(249_000, 3_600_001), 2);
            list.append(TestPersons.line(person, base.toPlainString())).append('\n');
            employerSum = employerSum.add(part(base, "0.1137"));
            personSum = personSum.add(part(base, "0.0505"));
        }
        RemittanceTotals totals = awaiting(employer, "2026-01", list.toString()).terms().totals();
        assertThat(totals.employer().yuan()).isEqualByComparingTo(employerSum);
        assertThat(totals.person().yuan()).isEqualByComparingTo(personSum);
    }

    @Test
    void takesBasesAtTheFloorAndAtTheCap() {
        TestEmployer employer = centre.employer("己", "5", "5", 500, 502);
        String list =
                HEADER + TestPersons.line(500, "2490") + "\n" + TestPersons.line(501, "36000.00");
        // 124.50 + 1,800.00
        assertThat(awaiting(employer, "2026-01", list).terms().totals().employer())
                .isEqualTo(Cny.parseYuan("1924.50"));
    }

    private static BigDecimal part(BigDecimal base, String rate) {
        return base.multiply(new BigDecimal(rate)).setScale(2, RoundingMode.HALF_UP);
    }

    private void assertParts(
            TestEmployer employer,
            String month,
            int person,
            String base,
            String employerPart,
            String personPart) {
        RemittanceTotals totals =
                awaiting(employer, month, HEADER + TestPersons.line(person, base)).terms().totals();
        assertThat(totals)
                .isEqualTo(
                        new RemittanceTotals(
                                1, Cny.parseYuan(employerPart), Cny.parseYuan(personPart)));
    }

    private Remittance.AwaitingPayment awaiting(TestEmployer employer, String month, String list) {
        Remittance remittance = centre.submit(employer, month, list);
        assertThat(remittance).isInstanceOf(Remittance.AwaitingPayment.class);
        return (Remittance.AwaitingPayment) remittance;
    }

    private void addLimit(String from, int decimals) {
        centre.database()
                .asSuperuser()
                .sql(
                        """
                        insert into account.contribution_limit
                        select cast(? as date), employer_min_bp, employer_max_bp, person_min_bp,
                               person_max_bp, base_floor_fen, base_cap_fen, cast(? as smallint)
                          from account.contribution_limit
                         where effective_from = date '2005-01-10'
                        """)
                .params(from, decimals)
                .update();
    }
}
