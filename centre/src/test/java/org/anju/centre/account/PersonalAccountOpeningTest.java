/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import static org.anju.centre.account.AccountsOnDatabase.CLERK;
import static org.anju.centre.account.AccountsOnDatabase.DAY;
import static org.anju.centre.account.AccountsOnDatabase.identity;
import static org.anju.centre.account.AccountsOnDatabase.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.lists.ListRefused;
import org.anju.centre.party.IdentityNumber;
import org.anju.centre.party.PersonDetails;
import org.anju.centre.party.Persons;
import org.anju.kernel.CheckDigit;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalAccountOpeningTest {

    private static final String HEADER = "姓名,证件号码,手机号码,缴存基数\n";

    private static AccountsOnDatabase centre;
    private static PersonalAccounts accounts;

    @BeforeAll
    static void open() {
        centre = new AccountsOnDatabase();
        accounts = centre.get(PersonalAccounts.class);
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    @Test
    void opensAnAccountForEverybodyOnTheList() throws IOException {
        EmployerAccountNo employer = centre.employer("安居测试一厂");
        String list =
                "\uFEFF缴存基数,证件号码,姓名\n8000,%s,张一\n,%s,李二\n"
                        .formatted(identity(1), identity(2).toLowerCase(Locale.ROOT));
        Opening opening = centre.open(employer, list);
        assertThat(opening.opened()).isEqualTo(2);
        PersonalAccount first = accounts.accountOf(new IdentityNumber(identity(1)));
        PersonalAccount second = accounts.accountOf(new IdentityNumber(identity(2)));
        assertThat(first.number().value()).isLessThan(second.number().value());
        assertThat(accounts.find(second.number())).contains(second);
        assertThat(second)
                .extracting(
                        PersonalAccount::employerAccount,
                        PersonalAccount::state,
                        PersonalAccount::openedOn,
                        PersonalAccount::closedOn)
                .containsExactly(employer, new AccountState("01", "正常"), DAY, null);
        assertThat(state(employer)).isEqualTo(new AccountState("01", "正常"));
        assertThat(kept(opening)).isEqualTo(list.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void opensTheLedgersAccountsAndTellsOfTheAct() {
        EmployerAccountNo employer = centre.employer("安居测试二厂");
        centre.open(employer, list(10, 12));
        assertThat(
                        centre.count(
                                """
                                ledger.balance b
                                  join account.personal_account a on a.account_no = b.account_no
                                 where b.control_code = '201' and a.employer_account = '%s'
                                """
                                        .formatted(employer)))
                .isEqualTo(2);
        assertThat(centre.count(act(employer, "SUCCEEDED"))).isEqualTo(1);
        assertThat(
                        centre.count(
                                """
                                notice.outbox
                                 where topic = 'personal-accounts.opened' and key = '%s'
                                   and facts ->> 'opened' = '2'
                                """
                                        .formatted(employer)))
                .isEqualTo(1);
    }

    @Test
    void showsTheContributorsOfAnEmployer() {
        EmployerAccountNo employer = centre.employer("安居测试三厂");
        centre.open(employer, list(20, 23));
        assertThat(
                        centre.database()
                                .jdbc()
                                .sql(
                                        """
                                        select person_name, state, length(identity_index), account_no
                                          from account.contributor
                                         where employer_account = :employer
                                         order by account_no
                                        """)
                                .param("employer", employer.value())
                                .query(
                                        (row, _) ->
                                                row.getString(1)
                                                        + row.getString(2)
                                                        + row.getInt(3)
                                                        + PersonalAccountNo.isValid(
                                                                Objects.requireNonNull(
                                                                        row.getString(4))))
                                .list())
                .containsExactly("职工二十0132true", "职工二十一0132true", "职工二十二0132true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "'' | 0 | '' | LIST_EMPTY",
                "'姓名,证件号码\n' | 0 | '' | LIST_EMPTY",
                "'姓名,身份证\n张三,1\n' | 1 | 身份证 | HEADER_UNKNOWN",
                "'姓名,证件号码,姓名\n张三,1,1\n' | 1 | 姓名 | HEADER_TWICE",
                "'姓名\n张三\n' | 1 | 证件号码 | HEADER_MISSING",
                "'姓名,证件号码\n张三\n' | 2 | '' | ROW_WIDTH",
                "'姓名,证件号码\n张三,110105194912310020\n' | 2 | 证件号码 | IDENTITY_CHECK_DIGIT",
                "'姓名,证件号码\n张三,110105491231002\n' | 2 | 证件号码 | IDENTITY_FORM",
                "'姓名,证件号码\n张三,110105194902310021\n' | 2 | 证件号码 | IDENTITY_BIRTH_DATE",
                "'姓名,证件号码\n张三,\n' | 2 | 证件号码 | VALUE_MISSING",
                "'姓名,证件号码\n ,11010519491231002X\n' | 2 | 姓名 | VALUE_MISSING",
                "'姓名,证件号码,手机号码\n张三,11010519491231002X,23800001111\n' | 2 | 手机号码 | MOBILE_FORM",
                "'姓名,证件号码,缴存基数\n张三,11010519491231002X,-5000\n' | 2 | 缴存基数 | AMOUNT_FORM",
                "'姓名,证件号码,缴存基数\n张三,11010519491231002X,5000.123\n' | 2 | 缴存基数 | AMOUNT_FORM",
                "'姓名,证件号码,缴存基数\n张三,11010519491231002X,2489.99\n' | 2 | 缴存基数 | BASE_BELOW_FLOOR",
                "'姓名,证件号码,缴存基数\n张三,11010519491231002X,36000.01\n' | 2 | 缴存基数 | BASE_ABOVE_CAP",
                "'姓名,证件号码\n"
                        + "张三,11010519491231002X\n"
                        + "张三,11010519491231002x\n"
                        + "' | 3 | 证件号码 | PERSON_TWICE"
            })
    void refusesAWrongListWholeAndKeepsIt(String list, long line, String column, String code) {
        EmployerAccountNo employer = centre.employer("安居测试四厂");
        long persons = centre.count("party.person");
        long kept = centre.count("archive.evidence");
        RowProblem problem = refused(employer, list).problems().getFirst();
        assertThat(problem)
                .extracting(RowProblem::line, RowProblem::column, RowProblem::code)
                .containsExactly(line, column, code);
        assertThat(problem.message()).contains("请");
        assertThat(problem.toString())
                .doesNotContain("1101051949", "11010549", "23800001111", "张三");
        assertThat(centre.count("party.person")).isEqualTo(persons);
        assertThat(centre.count(accountsOf(employer))).isZero();
        assertThat(centre.count("archive.evidence")).isEqualTo(kept + 1);
        assertThat(centre.count(act(employer, "REFUSED"))).isEqualTo(1);
    }

    @Test
    void refusesAListInAnotherEncoding() {
        EmployerAccountNo employer = centre.employer("安居测试五厂");
        var list = new ByteArrayInputStream("姓名,证件号码\n张三,1\n".getBytes(StandardCharsets.UTF_16));
        var refused =
                catchThrowableOfType(ListRefused.class, () -> accounts.open(employer, list, CLERK));
        assertThat(refused.problems())
                .extracting(RowProblem::line, RowProblem::code)
                .containsExactly(tuple(0L, "FILE_UTF16"));
    }

    @Test
    void tellsAllThatIsWrongAtOnceInTheOrderOfTheLines() {
        EmployerAccountNo employer = centre.employer("安居测试六厂");
        centre.open(employer, "姓名,证件号码\n赵六," + identity(30) + "\n");
        var refused =
                refused(
                        employer,
                        "姓名,证件号码\n赵六,%s\n,1\n赵七,%s\n钱八,%s\n钱八,%s\n"
                                .formatted(identity(30), identity(30), identity(31), identity(31)));
        assertThat(refused.problems())
                .extracting(RowProblem::line, RowProblem::code)
                .containsExactlyInAnyOrder(
                        tuple(2L, "ACCOUNT_OPEN"),
                        tuple(3L, "VALUE_MISSING"),
                        tuple(3L, "IDENTITY_FORM"),
                        tuple(4L, "PERSON_TWICE"),
                        tuple(4L, "NAME_DIFFERS"),
                        tuple(4L, "ACCOUNT_OPEN"),
                        tuple(6L, "PERSON_TWICE"));
        assertThat(refused.problems())
                .isSortedAccordingTo(Comparator.comparingLong(RowProblem::line));
        assertThat(refused.problems().toString())
                .doesNotContain(identity(30), identity(31), "赵六", "赵七");
    }

    @Test
    void opensAPersonWhoIsRegisteredUnderAnotherEmployer() {
        EmployerAccountNo first = centre.employer("安居测试七厂");
        EmployerAccountNo second = centre.employer("安居测试八厂");
        String list = list(40, 41);
        centre.open(first, list);
        long persons = centre.count("party.person");
        assertThat(centre.open(second, list).opened()).isEqualTo(1);
        assertThat(centre.count("party.person")).isEqualTo(persons);
        assertThat(accounts.of(new IdentityNumber(identity(40))))
                .extracting(PersonalAccount::employerAccount)
                .containsExactly(first, second);
    }

    @Test
    void refusesAnEmployerThatIsNotThereOrTakesNobody() {
        var unknown = new EmployerAccountNo(CheckDigit.append("999999999"));
        assertThat(accountRefusal(unknown).ground()).isEqualTo(Refusal.Ground.UNKNOWN);
        EmployerAccountNo closed = centre.employer("安居测试九厂");
        centre.database()
                .asSuperuser()
                .sql("update account.employer_account set state = '04' where account_no = :number")
                .param("number", closed.value())
                .update();
        assertThat(accountRefusal(closed))
                .extracting(Refusal::ground, Refusal::code)
                .containsExactly(Refusal.Ground.STATE, "EMPLOYER_STATE");
        assertThat(centre.count(act(closed, "REFUSED"))).isEqualTo(1);
    }

    @Test
    void sendsTheSameStatementsForTwentyThousandRowsAsForTwenty() {
        EmployerAccountNo small = centre.employer("安居测试十厂");
        EmployerAccountNo large = centre.employer("安居测试十一厂");
        long forTwenty = statements(small, list(100_000, 100_020));
        String list = list(200_000, 220_000);
        long forMany = statements(large, list);
        // One statement stores a further part of 256 KiB of the list, one reads it back, one says
        // of how many parts it is, and one brings the statistics up to date after so many.
        int parts = list.getBytes(StandardCharsets.UTF_8).length / (256 * 1024);
        assertThat(parts).isGreaterThanOrEqualTo(3);
        assertThat(forMany).isEqualTo(forTwenty + 2L * parts + 2);
        assertThat(forTwenty).isLessThanOrEqualTo(30);
        assertThat(centre.count(accountsOf(large))).isEqualTo(20_000);
    }

    @Test
    void writesNoClearNumberAnywhereInTheDatabase() {
        EmployerAccountNo employer = centre.employer("安居测试十二厂");
        String mobile = "13811112222";
        String list = HEADER + "孙九," + identity(50) + "," + mobile + ",9000\n";
        centre.open(employer, list);
        refused(employer, list);
        assertThat(tables()).hasSizeGreaterThan(20);
        for (String table : tables()) {
            assertThat(dump(table))
                    .as(table)
                    .doesNotContain(identity(50), hex(identity(50)), mobile, hex(mobile));
        }
    }

    @Test
    void lendsTheStagingTableNoClearNumber() throws IOException {
        OpeningRepository repository = centre.get(OpeningRepository.class);
        var person =
                centre.get(Persons.class)
                        .seal(new PersonDetails("周十", new IdentityNumber(identity(60)), null));
        String staged =
                centre.database()
                        .transaction()
                        .execute(
                                _ -> {
                                    try {
                                        var copy = repository.beginList();
                                        OpeningRepository.stage(copy, 2, person, null);
                                        repository.endList(copy);
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                    return centre.database()
                                            .jdbc()
                                            .sql("select l::text from pg_temp.listed_employee l")
                                            .query(String.class)
                                            .single();
                                });
        assertThat(staged)
                .contains(HexFormat.of().formatHex(person.identity().index()))
                .doesNotContain(identity(60), hex(identity(60)));
    }

    @Test
    void letsOneOfTwoEqualListsInAndTellsTheOther() throws Exception {
        EmployerAccountNo employer = centre.employer("安居测试十三厂");
        String list = list(300, 500);
        var outcomes = together(() -> attempt(employer, list), () -> attempt(employer, list));
        assertThat(outcomes).containsExactlyInAnyOrder("200", "ACCOUNT_OPEN");
        assertThat(centre.count(accountsOf(employer))).isEqualTo(200);
    }

    @Test
    void letsTwoEmployersRegisterTheSamePersonsInOppositeOrder() throws Exception {
        EmployerAccountNo one = centre.employer("安居测试十四厂");
        EmployerAccountNo other = centre.employer("安居测试十五厂");
        String down =
                "姓名,证件号码\n"
                        + IntStream.range(0, 2_000)
                                .mapToObj(n -> row(7_999 - n))
                                .collect(Collectors.joining());
        var outcomes = together(() -> attempt(one, list(6_000, 8_000)), () -> attempt(other, down));
        assertThat(outcomes).containsExactly("2000", "2000");
    }

    @Test
    void agreesWithTheKernelOnCheckDigits() {
        assertThat(
                        centre.database()
                                .jdbc()
                                .sql(
                                        """
                                        select account.with_check_digit(n::text)
                                          from generate_series(10000000001, 10000900000, 997) as n
                                        """)
                                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                                .list())
                .hasSizeGreaterThan(900)
                .allMatch(number -> CheckDigit.append(number.substring(0, 11)).equals(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from account.personal_account",
                "update account.personal_account set account_no = '000000000000'",
                "update account.personal_account set base_fen = 1",
                "update account.employer_rate set person_bp = 0",
                "insert into account.personal_state_move values ('05', '01')",
                "update account.contribution_limit set base_cap_fen = 1",
                "delete from party.person",
                "update party.person set name = ''"
            })
    void givesTheServingRoleNoMoreThanItNeeds(String statement) {
        assertThatThrownBy(() -> centre.database().jdbc().sql(statement).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static String attempt(EmployerAccountNo employer, String list) {
        try {
            return String.valueOf(centre.open(employer, list).opened());
        } catch (ListRefused refused) {
            return refused.problems().getFirst().code();
        }
    }

    private static List<String> together(Supplier<String> one, Supplier<String> other)
            throws Exception {
        var start = new CyclicBarrier(2);
        var first = CompletableFuture.supplyAsync(() -> after(start, one));
        var second = CompletableFuture.supplyAsync(() -> after(start, other));
        return List.of(first.get(), second.get());
    }

    private static String after(CyclicBarrier start, Supplier<String> act) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return act.get();
    }

    private static long statements(EmployerAccountNo employer, String list) {
        long before = centre.database().statementsSent();
        centre.open(employer, list);
        return centre.database().statementsSent() - before;
    }

    private static ListRefused refused(EmployerAccountNo employer, String list) {
        var refused = catchThrowableOfType(ListRefused.class, () -> centre.open(employer, list));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static AccountRefusal accountRefusal(EmployerAccountNo employer) {
        return catchThrowableOfType(
                AccountRefusal.class, () -> accounts.open(employer, stream(list(70, 71)), CLERK));
    }

    private static AccountState state(EmployerAccountNo employer) {
        return centre.get(EmployerAccounts.class).find(employer).orElseThrow().state();
    }

    private static byte[] kept(Opening opening) throws IOException {
        return centre.get(EvidenceStore.class).read(opening.list()).orElseThrow().readAllBytes();
    }

    private static String list(int from, int to) {
        return "姓名,证件号码\n"
                + IntStream.range(from, to)
                        .mapToObj(PersonalAccountOpeningTest::row)
                        .collect(Collectors.joining());
    }

    private static String row(int n) {
        return name(n) + "," + identity(n) + "\n";
    }

    private static String name(int n) {
        String digits = "〇一二三四五六七八九";
        if (n >= 20 && n < 30) {
            return "职工二十" + (n == 20 ? "" : digits.charAt(n - 20));
        }
        return "职工"
                + String.valueOf(n)
                        .chars()
                        .mapToObj(c -> String.valueOf(digits.charAt(c - '0')))
                        .collect(Collectors.joining());
    }

    private static String accountsOf(EmployerAccountNo employer) {
        return "account.personal_account where employer_account = '" + employer + "'";
    }

    private static String act(EmployerAccountNo employer, String outcome) {
        return """
        audit.action
         where action = 'personal-accounts.open' and object = '%s' and outcome = '%s'
           and jsonb_exists(more, 'list')
        """
                .formatted(employer, outcome);
    }

    private static List<String> tables() {
        return centre.database()
                .asSuperuser()
                .sql(
                        """
                        select format('%I.%I', schemaname, tablename)
                          from pg_tables
                         where schemaname not in ('pg_catalog', 'information_schema')
                        """)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static String dump(String table) {
        return String.join(
                "\n",
                centre.database()
                        .asSuperuser()
                        .sql("select t::text from " + table + " t")
                        .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                        .list());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
