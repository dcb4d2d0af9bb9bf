/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import static org.anju.centre.account.AccountsOnDatabase.CLERK;
import static org.anju.centre.account.AccountsOnDatabase.DAY;
import static org.anju.centre.account.AccountsOnDatabase.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.anju.centre.party.IdentityNumber;
import org.anju.kernel.CheckDigit;
import org.anju.kernel.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalAccountStateTest {

    /** The states of JGJ/T 320 A.6 and from each the states to which an account may move. */
    private static final Map<String, Set<String>> LEGAL =
            Map.of(
                    "01", Set.of("02", "03", "04", "05", "06"),
                    "02", Set.of("01", "03", "04", "05", "06"),
                    "03", Set.of(),
                    "04", Set.of(),
                    "05", Set.of(),
                    "06", Set.of("01", "02"),
                    "99", Set.of());

    private static final Set<String> CLOSED = Set.of("03", "04", "05");

    private static AccountsOnDatabase centre;
    private static PersonalAccounts accounts;
    private static int persons;

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
    void movesAlongTheLegalMovesAndNoOthers() {
        List<String> codes = LEGAL.keySet().stream().sorted().toList();
        for (String from : codes) {
            for (String to : codes) {
                PersonalAccountNo number = inState(from);
                boolean legal = Objects.requireNonNull(LEGAL.get(from)).contains(to);
                assertThat(moves(number, to)).as(from + " to " + to).isEqualTo(legal);
                PersonalAccount after = accounts.find(number).orElseThrow();
                assertThat(after.state().code()).isEqualTo(legal ? to : from);
                assertThat(after.closedOn() != null)
                        .isEqualTo(CLOSED.contains(after.state().code()));
            }
        }
    }

    @Test
    void keepsTheHistoryAndTellsOfTheAct() {
        PersonalAccountNo number = opened();
        PersonalAccount sealed = accounts.changeState(number, "02", " 职工离职 ", CLERK);
        assertThat(sealed.state()).isEqualTo(new AccountState("02", "封存"));
        PersonalAccount closed = accounts.changeState(number, "05", "退休", CLERK);
        assertThat(closed.closedOn()).isEqualTo(DAY);
        assertThat(
                        centre.count(
                                """
                                account.personal_state_change
                                 where account_no = '%s'
                                   and (from_state, to_state, reason) in
                                       (('01', '02', '职工离职'), ('02', '05', '退休'))
                                   and changed_on = date '2026-01-05'
                                """
                                        .formatted(number)))
                .isEqualTo(2);
        assertThat(centre.count("audit.action where object = '" + number + "'")).isEqualTo(2);
        assertThat(centre.count("notice.outbox where key = '" + number + "'")).isEqualTo(2);
    }

    @Test
    void tellsWhichMovesAreLegal() {
        var open = refused(opened(), "01", "改错");
        assertThat(open.ground()).isEqualTo(Refusal.Ground.STATE);
        assertThat(open.getMessage()).contains("01 正常", "02 封存", "06 冻结");
        var closed = refused(inState("05"), "01", "改错");
        assertThat(closed.code()).isEqualTo("STATE_MOVE");
        assertThat(closed.getMessage()).contains("05 提取销户", "不能再变更");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "7", "normal", ""})
    void refusesAStateThatIsNotInTheCodeTable(String code) {
        assertThat(refused(opened(), code, "改错").code()).isEqualTo("STATE_MOVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void refusesAMoveWithoutAReason(String reason) {
        PersonalAccountNo number = opened();
        assertThat(refused(number, "02", reason).code()).isEqualTo("REASON_LENGTH");
        assertThat(refused(number, "02", "长".repeat(256)).code()).isEqualTo("REASON_LENGTH");
        assertThat(accounts.find(number).orElseThrow().state().code()).isEqualTo("01");
    }

    @Test
    void refusesAnAccountThatIsNotThere() {
        var unused = new PersonalAccountNo(CheckDigit.append("99999999999"));
        assertThat(accounts.find(unused)).isEmpty();
        assertThat(refused(unused, "02", "改错").ground()).isEqualTo(Refusal.Ground.UNKNOWN);
    }

    @Test
    void letsOneOfTwoContraryMovesIn() throws Exception {
        for (int round = 0; round < 10; round++) {
            PersonalAccountNo number = opened();
            var start = new CyclicBarrier(2);
            var freeze = CompletableFuture.supplyAsync(() -> movesAfter(start, number, "06"));
            var close = CompletableFuture.supplyAsync(() -> movesAfter(start, number, "05"));
            assertThat(List.of(freeze.get(), close.get())).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void letsBothOfTwoMovesInWhereOneLeadsToTheOther() throws Exception {
        for (int round = 0; round < 10; round++) {
            PersonalAccountNo number = opened();
            var start = new CyclicBarrier(2);
            var seal = CompletableFuture.supplyAsync(() -> movesAfter(start, number, "02"));
            var close = CompletableFuture.supplyAsync(() -> movesAfter(start, number, "05"));
            boolean sealed = seal.get();
            assertThat(close.get()).isTrue();
            assertThat(history(number)).isEqualTo(sealed ? 2 : 1);
        }
    }

    @Test
    void findsTheOneAccountOfAPerson() {
        EmployerAccountNo first = centre.employer("安居测试二十厂");
        EmployerAccountNo second = centre.employer("安居测试二十一厂");
        int n = ++persons;
        IdentityNumber person = new IdentityNumber(identity(n));
        var nobody = catchThrowableOfType(AccountRefusal.class, () -> accounts.accountOf(person));
        assertThat(nobody.ground()).isEqualTo(Refusal.Ground.UNKNOWN);
        assertThat(nobody.getMessage()).doesNotContain(person.value());
        centre.open(first, list(n));
        PersonalAccountNo old = accounts.accountOf(person).number();
        accounts.changeState(old, "04", "转出", CLERK);
        assertThat(accounts.accountOf(person).number()).isEqualTo(old);
        centre.open(first, list(n));
        PersonalAccountNo again = accounts.accountOf(person).number();
        assertThat(again).isNotEqualTo(old);
        centre.open(second, list(n));
        var several = catchThrowableOfType(AccountRefusal.class, () -> accounts.accountOf(person));
        assertThat(several.code()).isEqualTo("ACCOUNT_AMBIGUOUS");
        assertThat(several.getMessage()).contains(again.value()).doesNotContain(old.value());
        assertThat(accounts.of(person)).hasSize(3);
    }

    private static PersonalAccountNo opened() {
        int n = ++persons;
        centre.open(centre.employer("安居测试厂" + n), list(n));
        return accounts.accountOf(new IdentityNumber(identity(n))).number();
    }

    private static PersonalAccountNo inState(String code) {
        PersonalAccountNo number = opened();
        centre.database()
                .asSuperuser()
                .sql(
                        """
                        update account.personal_account
                           set state = :code,
                               closed_on = case when :closed then date '2026-01-05' end
                         where account_no = :number
                        """)
                .param("code", code)
                .param("closed", CLOSED.contains(code))
                .param("number", number.value())
                .update();
        return number;
    }

    private static boolean moves(PersonalAccountNo number, String to) {
        try {
            accounts.changeState(number, to, "测试", CLERK);
            return true;
        } catch (AccountRefusal refused) {
            return false;
        }
    }

    private static boolean movesAfter(CyclicBarrier start, PersonalAccountNo number, String to) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return moves(number, to);
    }

    private static AccountRefusal refused(PersonalAccountNo number, String to, String reason) {
        var refused =
                catchThrowableOfType(
                        AccountRefusal.class,
                        () -> accounts.changeState(number, to, reason, CLERK));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static long history(PersonalAccountNo number) {
        return centre.count("account.personal_state_change where account_no = '" + number + "'");
    }

    private static String list(int n) {
        return "姓名,证件号码\n职工," + identity(n) + "\n";
    }
}
