/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anju.centre.account.PaidToMonths;
import org.anju.centre.account.PersonalAccountNo;
import org.anju.centre.audit.Actor;
import org.anju.centre.collection.CollectionOnDatabase.TestEmployer;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Statement;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.ledger.TrialBalance;
import org.anju.centre.party.PersonId;
import org.anju.centre.party.WalletNumber;
import org.anju.centre.party.WalletOwner;
import org.anju.centre.party.Wallets;
import org.anju.centre.settlement.Claim;
import org.anju.centre.settlement.IncomingMoney;
import org.anju.centre.settlement.NoticeFate;
import org.anju.centre.settlement.NoticeId;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From the list to every employee's account: what is claimed, and what is left to people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemittancePostingTest {

    private CollectionOnDatabase centre;
    private int nextPerson;

    @BeforeAll
    void open() {
        centre = new CollectionOnDatabase();
    }

    @AfterAll
    void close() {
        centre.close();
    }

    @AfterEach
    void booksAreEven() {
        TrialBalance balance = centre.books().trialBalance();
        assertThat(balance.debit()).isEqualTo(balance.credit());
    }

    @Test
    @Clause("5.2b")
    @Clause("6.1.1.1-3")
    void postsTheWholeListToEveryEmployeesAccountWhenItsMoneyArrives() {
        TestEmployer employer = employer("太湖丝织有限公司", 3);
        Remittance.AwaitingPayment remittance = submit(employer, "2026-01", "10000");
        IncomingMoney money = payment(employer, remittance);
        Claim claim = centre.offer(money).orElseThrow();
        assertThat(claim.fate()).isEqualTo(NoticeFate.BUSINESS);
        assertThat(find(remittance.id()))
                .isInstanceOfSatisfying(
                        Remittance.Posted.class,
                        posted -> {
                            assertThat(posted.terms()).isEqualTo(remittance.terms());
                            assertThat(posted.entry()).isEqualTo(claim.entry());
                        });
        // 10,000.00 × (8 % + 8 %) for each of three
        for (String account : accounts(employer)) {
            Statement statement =
                    centre.books().statement(ControlAccount.PERSONAL_FUND, new SubjectNo(account));
            assertThat(statement.balance()).isEqualTo(Cny.parseYuan("1600.00"));
            assertThat(statement.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.entry()).isEqualTo(claim.entry()));
        }
        assertThat(centre.books().balance(money.wallet().ledgerAccount()))
                .isGreaterThanOrEqualTo(Cny.parseYuan("4800.00"));
        assertTrail(remittance, claim);
    }

    @Test
    @Clause("6.1.1.1-2")
    void readsTheRemarkInWidthsOrdersAndPunctuationOfPayers() {
        List<String> spellings =
                List.of(
                        "运河(苏州)米业有限公司，%s，202601",
                        "2026年1月 %s 运河（苏州）米业有限公司",
                        "单位名称：运河（苏州）米业有限公司；单位账号：%s；缴存月份：2026-01",
                        "运河（苏州）米业有限公司公积金%s202601");
        for (String spelling : spellings) {
            TestEmployer payer = employer("运河（苏州）米业有限公司", 1);
            Remittance.AwaitingPayment remittance = submit(payer, "2026-01", "10000");
            String remark = spelling.formatted(payer.account());
            assertThat(centre.offer(money(payer, remittance, remark))).as(remark).isPresent();
        }
    }

    @Test
    @Clause("6.1.1.1-2")
    void leavesMoneyFromAWalletThatIsNotTheEmployersEvenWithAnExactRemark() {
        TestEmployer employer = employer("甲公司", 1);
        TestEmployer other = employer("乙公司", 1);
        Remittance.AwaitingPayment remittance = submit(employer, "2026-01", "10000");
        WalletNumber nobodys = new WalletNumber("9900000000000009");
        WalletNumber persons = personsWallet(employer);
        for (WalletNumber wallet : List.of(other.wallet(), nobodys, persons)) {
            assertLeft(remittance, money(wallet, remittance, remittance.terms().remark()));
        }
    }

    @Test
    @Clause("6.1.1.1-3")
    void leavesMoneyWhoseAmountOrRemarkDisagrees() {
        TestEmployer employer = employer("丙公司", 1);
        TestEmployer other = employer("丁公司", 1);
        Remittance.AwaitingPayment remittance = submit(employer, "2026-01", "10000");
        String account = employer.account().value();
        assertLeft(remittance, money(employer, remittance, "丙公司 " + account + " 2026-02"));
        assertLeft(remittance, money(employer, remittance, "丁公司 " + account + " 2026-01"));
        assertLeft(remittance, money(employer, remittance, "丙公司 " + other.account() + " 2026-01"));
        assertLeft(remittance, money(employer, remittance, account + " 2026-01"));
        assertLeft(remittance, money(employer, remittance, "公积金"));
        assertLeft(remittance, money(employer, remittance, ""));
        Cny total = remittance.terms().totals().total();
        for (Cny amount : List.of(total.minus(Cny.ofFen(1)), total.plus(Cny.ofFen(1)))) {
            assertLeft(
                    remittance,
                    centre.money(employer.wallet(), remittance.terms().remark(), amount));
        }
    }

    @Test
    void claimsOneRemittanceOnce() {
        TestEmployer employer = employer("戊公司", 2);
        Remittance.AwaitingPayment remittance = submit(employer, "2026-01", "10000");
        assertThat(centre.offer(payment(employer, remittance))).isPresent();
        long entries = centre.entries();
        assertThat(centre.offer(payment(employer, remittance))).isEmpty();
        assertThat(centre.entries()).isEqualTo(entries);
    }

    @Test
    @Clause("5.2b")
    void postsOnceWhenManyPaymentsOfOneRemittanceArriveAtOnce() throws Exception {
        TestEmployer employer = employer("己公司", 20);
        Remittance.AwaitingPayment remittance = submit(employer, "2026-01", "10000");
        long entries = centre.entries();
        List<Callable<Optional<Claim>>> offers =
                IntStream.range(0, 8)
                        .mapToObj(
                                i ->
                                        (Callable<Optional<Claim>>)
                                                () -> centre.offer(payment(employer, remittance)))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(offers).stream().map(Future::resultNow))
                    .filteredOn(Optional::isPresent)
                    .hasSize(1);
        }
        assertThat(centre.entries()).isEqualTo(entries + 1);
    }

    @Test
    void leavesTheMoneyWhereAnAccountWasSealedSinceTheListWasAccepted() {
        TestEmployer employer = employer("庚公司", 2);
        int sealed = nextPerson - 1;
        Remittance.AwaitingPayment remittance = submit(employer, "2026-01", "10000");
        centre.changeState(sealed, "02");
        assertLeft(remittance, payment(employer, remittance));
        centre.changeState(sealed, "01");
        assertThat(centre.offer(payment(employer, remittance))).isPresent();
    }

    @Test
    void refusesAPersonWhoseMonthIsPaidAndTakesTheOthers() {
        TestEmployer employer = employer("辛公司", 2);
        int first = nextPerson - 2;
        Remittance.AwaitingPayment january =
                (Remittance.AwaitingPayment)
                        centre.submit(
                                employer,
                                "2026-01",
                                TestPersons.remittanceList(first, first + 1, "10000"));
        assertThat(centre.offer(payment(employer, january))).isPresent();
        Remittance again =
                centre.submit(
                        employer, "2026-01", TestPersons.remittanceList(first, first + 2, "10000"));
        assertThat(((Remittance.Refused) again).problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.code()).isEqualTo("MONTH_ALREADY_PAID");
                            assertThat(problem.line()).isEqualTo(2);
                        });
        assertThat(submit(employer, first + 1, first + 2, "2026-01", "10000")).isNotNull();
        assertThat(submit(employer, first, first + 2, "2026-02", "10000")).isNotNull();
    }

    @Test
    void movesThePaidToMonthForwardAndNeverBack() {
        TestEmployer employer = employer("子公司", 2);
        Remittance.AwaitingPayment january = submit(employer, "2026-01", "10000");
        Remittance.AwaitingPayment february = submit(employer, "2026-02", "10000");
        assertThat(paidTo(employer)).containsOnly(Optional.empty());
        assertThat(centre.offer(payment(employer, february))).isPresent();
        assertThat(paidTo(employer)).containsOnly(Optional.of(YearMonth.of(2026, 2)));
        assertThat(centre.offer(payment(employer, january))).isPresent();
        assertThat(paidTo(employer)).containsOnly(Optional.of(YearMonth.of(2026, 2)));
        Remittance.AwaitingPayment march = submit(employer, "2026-03", "10000");
        assertThat(centre.offer(payment(employer, march))).isPresent();
        assertThat(paidTo(employer)).containsOnly(Optional.of(YearMonth.of(2026, 3)));
    }

    @Test
    void sendsAsManyStatementsForALongListAsForAShortOneAndOneToWaitForOtherLongLists() {
        TestEmployer little = employer("壬公司", 2);
        TestEmployer large = employer("癸公司", 1_200);
        TestEmployer larger = employer("辛公司", 2_400);
        long shortList = statementsToPost(little, 2);
        assertThat(statementsToPost(large, 1_200)).isEqualTo(shortList + 1);
        assertThat(statementsToPost(larger, 2_400)).isEqualTo(shortList + 1);
    }

    @Test
    @Clause("6.1.1.1-3")
    void postsWhatIsPaidTogetherInAsManyStatementsHoweverManyItIs() {
        List<TestEmployer> employers =
                IntStream.range(0, 6).mapToObj(number -> employer("同付" + number, 2)).toList();
        long two = statementsToPost(employers.subList(0, 2));
        assertThat(statementsToPost(employers.subList(2, 6))).isEqualTo(two);
        for (TestEmployer employer : employers) {
            assertThat(paidTo(employer)).containsOnly(Optional.of(YearMonth.of(2026, 1)));
            for (String account : accounts(employer)) {
                assertThat(
                                centre.books()
                                        .statement(
                                                ControlAccount.PERSONAL_FUND,
                                                new SubjectNo(account))
                                        .balance())
                        .isEqualTo(Cny.parseYuan("1600.00"));
            }
        }
    }

    private long statementsToPost(List<TestEmployer> employers) {
        List<IncomingMoney> money =
                employers.stream()
                        .map(employer -> payment(employer, submit(employer, "2026-01", "10000")))
                        .toList();
        long before = centre.database().statementsSent();
        assertThat(centre.offer(money).values())
                .hasSize(money.size())
                .allMatch(claim -> claim.fate() == NoticeFate.BUSINESS);
        return centre.database().statementsSent() - before;
    }

    @Test
    @Clause("6.1.1.1-3")
    void postsWhatItCanOfASetAndLeavesTheRest() {
        TestEmployer whole = employer("同付甲", 2);
        TestEmployer closed = employer("同付乙", 2);
        Remittance.AwaitingPayment paidTwice = submit(whole, "2026-01", "10000");
        Remittance.AwaitingPayment february = submit(whole, "2026-02", "10000");
        Remittance.AwaitingPayment changed = submit(closed, "2026-01", "10000");
        centre.database()
                .asSuperuser()
                .sql("update account.personal_account set state = '02' where account_no = ?")
                .param(accounts(closed).getFirst())
                .update();
        IncomingMoney first = payment(whole, paidTwice);
        IncomingMoney second = payment(whole, paidTwice);
        IncomingMoney ofFebruary = payment(whole, february);
        IncomingMoney notWhole = payment(closed, changed);
        IncomingMoney strangers =
                centre.money(new WalletNumber("9900000000000009"), "你好", Cny.ofFen(1));
        Map<NoticeId, Claim> claims =
                centre.offer(List.of(strangers, notWhole, first, ofFebruary, second));
        assertThat(claims).containsOnlyKeys(first.notice(), ofFebruary.notice());
        assertThat(claims.values().stream().map(Claim::entry).distinct()).hasSize(2);
        assertThat(paidTo(whole)).containsOnly(Optional.of(YearMonth.of(2026, 2)));
        assertThat(find(changed.id())).isInstanceOf(Remittance.AwaitingPayment.class);
    }

    private long statementsToPost(TestEmployer employer, int persons) {
        int from = Integer.parseInt(firstName(employer).substring("职工".length()));
        long before = centre.database().statementsSent();
        Remittance.AwaitingPayment remittance =
                submit(employer, from, from + persons, "2026-01", "10000");
        assertThat(centre.offer(payment(employer, remittance))).isPresent();
        return centre.database().statementsSent() - before;
    }

    private void assertTrail(Remittance.AwaitingPayment remittance, Claim claim) {
        assertThat(
                        centre.count(
                                "select count(*) from audit.action where entry_id = ? and action ="
                                        + " 'remittance.post' and object = ? and actor_number = ?",
                                claim.entry().value(),
                                remittance.id().toString(),
                                Actor.BANK_LINK.number()))
                .isEqualTo(1);
        assertThat(
                        centre.count(
                                "select count(*) from notice.outbox where topic ="
                                        + " 'remittance.posted' and key = ?",
                                remittance.id().toString()))
                .isEqualTo(1);
    }

    private void assertLeft(Remittance.AwaitingPayment remittance, IncomingMoney money) {
        long entries = centre.entries();
        assertThat(centre.offer(money)).isEmpty();
        assertThat(find(remittance.id())).isEqualTo(remittance);
        assertThat(centre.entries()).isEqualTo(entries);
    }

    private IncomingMoney payment(TestEmployer payer, Remittance.AwaitingPayment remittance) {
        return money(payer, remittance, remittance.terms().remark());
    }

    private IncomingMoney money(
            TestEmployer payer, Remittance.AwaitingPayment remittance, String remark) {
        return money(payer.wallet(), remittance, remark);
    }

    private IncomingMoney money(
            WalletNumber payer, Remittance.AwaitingPayment remittance, String remark) {
        return centre.money(payer, remark, remittance.terms().totals().total());
    }

    private TestEmployer employer(String name, int persons) {
        int from = nextPerson;
        nextPerson += persons;
        return centre.employer(name, "8", "8", from, nextPerson);
    }

    private Remittance.AwaitingPayment submit(TestEmployer employer, String month, String base) {
        int staff = accounts(employer).size();
        int from = Integer.parseInt(firstName(employer).substring("职工".length()));
        return submit(employer, from, from + staff, month, base);
    }

    private Remittance.AwaitingPayment submit(
            TestEmployer employer, int from, int to, String month, String base) {
        return (Remittance.AwaitingPayment)
                centre.submit(employer, month, TestPersons.remittanceList(from, to, base));
    }

    private List<Optional<YearMonth>> paidTo(TestEmployer employer) {
        PaidToMonths months = centre.bean(PaidToMonths.class);
        return accounts(employer).stream()
                .map(account -> months.of(new PersonalAccountNo(account)))
                .toList();
    }

    private Remittance find(RemittanceId id) {
        return centre.bean(Remittances.class).find(id).orElseThrow();
    }

    private List<String> accounts(TestEmployer employer) {
        return centre.database()
                .jdbc()
                .sql("select account_no from account.contributor where employer_account = ?")
                .param(employer.account().value())
                .query((row, number) -> row.getString("account_no"))
                .list();
    }

    /** The name of the employee with the lowest number. */
    private String firstName(TestEmployer employer) {
        return centre.database()
                .jdbc()
                .sql(
                        "select person_name from account.contributor where employer_account = ?"
                                + " order by length(person_name), person_name limit 1")
                .param(employer.account().value())
                .query(String.class)
                .single();
    }

    private WalletNumber personsWallet(TestEmployer employer) {
        UUID person =
                centre.database()
                        .asSuperuser()
                        .sql("select person_id from party.person where name = ?")
                        .param(firstName(employer))
                        .query(UUID.class)
                        .single();
        WalletNumber wallet = new WalletNumber("3000000000000001");
        centre.bean(Wallets.class)
                .register(
                        new WalletOwner.PersonWallet(new PersonId(person)),
                        wallet,
                        CollectionOnDatabase.CLERK);
        return wallet;
    }
}
