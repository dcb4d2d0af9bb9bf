/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.collection.CollectionOnDatabase.TestEmployer;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every bad list and application: refused whole, nothing booked, evidence kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemittanceRefusalTest {

    private static final String HEADER = "姓名,证件号码,缴存基数\n";
    private static final String PARTS_HEADER = "姓名,证件号码,缴存基数,单位月缴存额,个人月缴存额\n";

    private CollectionOnDatabase centre;
    private TestEmployer employer;
    private long entriesBefore;
    private long openBefore;

    @BeforeAll
    void open() {
        centre = new CollectionOnDatabase();
        employer = centre.employer("太湖丝织有限公司", "8", "8", 0, 10);
        centre.employer("运河米业有限公司", "8", "8", 10, 12);
        centre.changeState(5, "02");
        centre.changeState(6, "06");
        centre.changeState(7, "05");
    }

    @AfterAll
    void close() {
        centre.close();
    }

    @BeforeEach
    void countBefore() {
        entriesBefore = centre.entries();
        openBefore = open("AWAITING_PAYMENT");
    }

    @AfterEach
    void nothingWasTaken() {
        assertThat(centre.entries()).isEqualTo(entriesBefore);
        assertThat(open("AWAITING_PAYMENT")).isEqualTo(openBefore);
        assertThat(
                        centre.count(
                                "select count(*) from collection.remittance_line l join"
                                        + " collection.remittance r using (remittance_id) where"
                                        + " r.state = 'REFUSED'"))
                .isZero();
    }

    @Test
    void refusesAnEmptyList() {
        assertRefused(HEADER, "LIST_EMPTY", 0, "");
        assertRefused("", "LIST_EMPTY", 0, "");
    }

    @Test
    void refusesAnUnknownHeaderNamingIt() {
        RowProblem problem = only("姓名,证件号码,缴存基数,手机\n" + person(0, "5000") + ",1\n");
        assertThat(problem.code()).isEqualTo("HEADER_UNKNOWN");
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.message()).contains("手机", "缴存基数");
    }

    @Test
    void refusesAMissingHeader() {
        assertRefused("姓名,证件号码\n职工0,x\n", "HEADER_MISSING", 1, "缴存基数");
    }

    @Test
    void refusesANegativeAmount() {
        assertRefused(HEADER + person(0, "-5000"), "AMOUNT_FORM", 2, "缴存基数");
    }

    @Test
    void refusesAnAmountOfThreeDecimals() {
        RowProblem problem = only(HEADER + person(0, "5000") + "\n" + person(1, "5000.125"));
        assertThat(problem.code()).isEqualTo("AMOUNT_FORM");
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.value()).isEqualTo("5000.125");
        assertThat(problem.message()).contains("两位小数");
    }

    @Test
    void refusesAMissingValue() {
        assertRefused(HEADER + person(0, ""), "VALUE_MISSING", 2, "缴存基数");
        assertRefused(HEADER + "," + TestPersons.identity(0) + ",5000", "VALUE_MISSING", 2, "姓名");
        assertRefused(HEADER + "职工0,,5000", "VALUE_MISSING", 2, "证件号码");
    }

    @Test
    void refusesAPersonTwiceNamingTheFirstLineWithoutTheNumber() {
        RowProblem problem =
                only(
                        HEADER
                                + person(0, "5000")
                                + "\n"
                                + person(1, "5000")
                                + "\n"
                                + person(0, "6000"));
        assertThat(problem.code()).isEqualTo("PERSON_TWICE");
        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.message()).contains("第 2 行");
        assertThat(problem.value())
                .isEqualTo("**************" + TestPersons.identity(0).substring(14));
    }

    @Test
    void refusesAPersonWithoutAccount() {
        assertRefused(HEADER + person(999, "5000"), "PERSON_UNKNOWN", 2, "证件号码");
    }

    @Test
    void refusesAPersonOfAnotherEmployer() {
        assertRefused(HEADER + person(10, "5000"), "PERSON_OF_OTHER_EMPLOYER", 2, "证件号码");
    }

    @Test
    void refusesSealedFrozenAndClosedAccounts() {
        assertRefused(HEADER + person(5, "5000"), "ACCOUNT_SEALED", 2, "证件号码");
        assertRefused(HEADER + person(6, "5000"), "ACCOUNT_FROZEN", 2, "证件号码");
        assertRefused(HEADER + person(7, "5000"), "ACCOUNT_CLOSED", 2, "证件号码");
    }

    @Test
    void refusesAnotherNameThanTheRegisteredOneAndShowsNeither() {
        RowProblem problem = only(HEADER + "张三," + TestPersons.identity(0) + ",5000");
        assertThat(problem.code()).isEqualTo("NAME_DIFFERS");
        assertThat(problem.value()).isEqualTo("张*");
        assertThat(problem.message()).doesNotContain("职工0", "张三");
    }

    @Test
    void refusesAMalformedIdentityNumber() {
        String wrong = TestPersons.identity(0).substring(0, 17) + "A";
        assertRefused(HEADER + "职工0," + wrong + ",5000", "IDENTITY_FORM", 2, "证件号码");
    }

    @Test
    void refusesABaseOutsideTheLimitsNamingThem() {
        RowProblem low = only(HEADER + person(0, "2489.99"));
        assertThat(low.code()).isEqualTo("BASE_BELOW_FLOOR");
        assertThat(low.value()).isEqualTo("2489.99");
        assertThat(low.message()).contains("2490.00");
        RowProblem high = only(HEADER + person(0, "36000.01"));
        assertThat(high.code()).isEqualTo("BASE_ABOVE_CAP");
        assertThat(high.message()).contains("36000.00");
    }

    @Test
    void refusesAmountsThatBaseAndRateDoNotGive() {
        // 8,765.43 × 8 % = 701.2344
        List<RowProblem> problems =
                refused(PARTS_HEADER + person(0, "8765.43") + ",701.24,701.22").problems();
        assertThat(problems)
                .extracting(RowProblem::code)
                .containsExactly("EMPLOYER_PART_DIFFERS", "PERSON_PART_DIFFERS");
        assertThat(problems).allMatch(problem -> problem.message().contains("701.23"));
    }

    @Test
    void refusesAFileOfAnEncodingThatListsDoNotComeIn() {
        byte[] list = (HEADER + person(0, "5000")).getBytes(StandardCharsets.UTF_16);
        Remittance.Refused refused = refused("2026-01", list);
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("FILE_UTF16"));
    }

    @Test
    void refusesALineOfAnotherWidthAndTellsTheOtherFaultsToo() {
        Remittance.Refused refused =
                refused(
                        HEADER
                                + person(0, "5000")
                                + ",1\n"
                                + person(999, "5000")
                                + "\n"
                                + person(1, "1"));
        assertThat(refused.problems())
                .extracting(RowProblem::line, RowProblem::code)
                .containsExactly(
                        tuple(2L, "ROW_WIDTH"),
                        tuple(3L, "PERSON_UNKNOWN"),
                        tuple(4L, "BASE_BELOW_FLOOR"));
    }

    @Test
    void keepsTheFirstThousandProblemsAndCountsAll() {
        Remittance.Refused refused = refused(TestPersons.remittanceList(20_000, 21_500, "5000"));
        assertThat(refused.problemCount()).isEqualTo(1_500);
        assertThat(refused.problems()).hasSize(1_000);
        assertThat(refused.problems().getFirst().line()).isEqualTo(2);
        assertThat(refused.problems().getLast().line()).isEqualTo(1_001);
        assertThat(centre.bean(Remittances.class).find(refused.id())).contains(refused);
    }

    @Test
    void refusesAMonthOfFourteenDigitsAndAThirteenthMonth() {
        RowProblem digits = refused("20260115093000", sound()).problems().getFirst();
        assertThat(digits.code()).isEqualTo("MONTH_FORM");
        assertThat(digits.message()).contains("20260115093000", "2026-01");
        RowProblem month = refused("2026-13", sound()).problems().getFirst();
        assertThat(month.code()).isEqualTo("MONTH_IMPOSSIBLE");
        assertThat(month.message()).contains("2026-13");
        assertThat(refused("", sound()).problems().getFirst().code()).isEqualTo("MONTH_FORM");
    }

    @Test
    void refusesAMonthFarAheadOrBeforeTheEmployerWasThere() {
        assertThat(refused("2027-02", sound()).problems().getFirst().code())
                .isEqualTo("MONTH_TOO_FAR_AHEAD");
        assertThat(refused("2025-12", sound()).problems().getFirst().code())
                .isEqualTo("RATES_MISSING");
    }

    @Test
    void refusesAnUnknownEmployerAndKeepsTheList() {
        for (String account : List.of("1234567890", "9999999999", "x", "")) {
            Remittance.Refused refused =
                    (Remittance.Refused)
                            centre.submit(
                                    UUID.randomUUID(),
                                    account,
                                    "2026-01",
                                    HEADER + person(0, "5000"));
            assertThat(refused.problems().getFirst().code()).isEqualTo("EMPLOYER_UNKNOWN");
            assertThat(CollectionRefusal.of(refused).ground()).isEqualTo(Refusal.Ground.UNKNOWN);
        }
    }

    @Test
    void refusesRatesOutsideTheLimitsOfTheMonth() {
        TestEmployer generous = centre.employer("高比例有限公司", "12", "12", 30, 31);
        centre.database()
                .asSuperuser()
                .sql(
                        """
                        insert into account.contribution_limit
                        values (date '2026-08-01', 500, 1000, 500, 1000, 249000, 3600000, 2)
                        """)
                .update();
        Remittance.Refused refused =
                (Remittance.Refused)
                        centre.submit(generous, "2026-08", HEADER + person(30, "5000"));
        assertThat(refused.problems())
                .extracting(RowProblem::code)
                .containsExactly("EMPLOYER_RATE_OUTSIDE_LIMITS", "PERSON_RATE_OUTSIDE_LIMITS");
        assertThat(refused.problems().getFirst().message()).contains("12", "5", "10");
    }

    @Test
    void refusesAnEmployerAccountThatIsSealed() {
        TestEmployer sealed = centre.employer("封存单位", "8", "8", 32, 33);
        centre.database()
                .asSuperuser()
                .sql("update account.employer_account set state = '05' where account_no = ?")
                .param(sealed.account().value())
                .update();
        Remittance.Refused refused =
                (Remittance.Refused) centre.submit(sealed, "2026-01", HEADER + person(32, "5000"));
        assertThat(refused.problems().getFirst().code()).isEqualTo("EMPLOYER_STATE");
        assertThat(refused.problems().getFirst().message()).contains("封存");
    }

    @Test
    void takesNothingWhereTheListBreaksOffOnItsWay() {
        long before = centre.count("select count(*) from collection.remittance");
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }
                };
        RemittanceApplication application =
                new RemittanceApplication(
                        new RemittanceId(UUID.randomUUID()),
                        employer.account().value(),
                        "2026-01",
                        Via.PROGRAM,
                        CollectionOnDatabase.CLERK);
        assertThatThrownBy(() -> centre.bean(Remittances.class).submit(application, broken))
                .isInstanceOf(IOException.class);
        assertThat(centre.count("select count(*) from collection.remittance")).isEqualTo(before);
    }

    @Test
    void leavesAnAuditRowOfEachRefusalThatNamesNobody() {
        Remittance.Refused refused = refused(HEADER + person(999, "5000"));
        String more =
                centre.database()
                        .jdbc()
                        .sql(
                                "select more::text from audit.action where object = ? and outcome ="
                                        + " 'REFUSED'")
                        .param(refused.id().toString())
                        .query(String.class)
                        .single();
        assertThat(more).contains("PERSON_UNKNOWN").doesNotContain(TestPersons.identity(999));
    }

    private void assertRefused(String list, String code, long line, String column) {
        RowProblem problem = only(list);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.message()).containsAnyOf("请", "应");
    }

    private RowProblem only(String list) {
        Remittance.Refused refused = refused(list);
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problemCount()).isEqualTo(1);
        return refused.problems().getFirst();
    }

    private Remittance.Refused refused(String list) {
        return refused("2026-01", list.getBytes(StandardCharsets.UTF_8));
    }

    /** Refused, kept byte for byte, and answered alike when asked for again. */
    private Remittance.Refused refused(String month, byte[] list) {
        UUID key = UUID.randomUUID();
        Remittance remittance = centre.submit(key, employer.account().value(), month, list);
        assertThat(remittance).isInstanceOf(Remittance.Refused.class);
        assertThat(evidence(key)).isEqualTo(list);
        assertThat(centre.bean(Remittances.class).find(remittance.id())).contains(remittance);
        return (Remittance.Refused) remittance;
    }

    private byte[] evidence(UUID remittance) {
        UUID evidence =
                centre.database()
                        .jdbc()
                        .sql(
                                "select list_evidence from collection.remittance where"
                                        + " remittance_id = ?")
                        .param(remittance)
                        .query(UUID.class)
                        .single();
        try (InputStream kept =
                centre.bean(EvidenceStore.class).read(new EvidenceId(evidence)).orElseThrow()) {
            return kept.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sound() {
        return (HEADER + person(0, "5000")).getBytes(StandardCharsets.UTF_8);
    }

    private static String person(int person, String base) {
        return TestPersons.line(person, base);
    }

    private long open(String state) {
        return centre.count("select count(*) from collection.remittance where state = ?", state);
    }
}
