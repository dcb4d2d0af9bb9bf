/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.account.PaidToMonths;
import org.anju.centre.account.PersonalAccountNo;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.collection.CaseStep.Kind;
import org.anju.centre.collection.CollectionOnDatabase.TestEmployer;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Detail;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.ledger.TrialBalance;
import org.anju.centre.party.WalletNumber;
import org.anju.centre.settlement.IncomingMoney;
import org.anju.centre.settlement.NoticeFate;
import org.anju.centre.suspense.Assignment;
import org.anju.centre.suspense.Candidate;
import org.anju.centre.suspense.CandidateReason;
import org.anju.centre.suspense.DisagreementReason;
import org.anju.centre.suspense.HeldMoney;
import org.anju.centre.suspense.SuspenseDestination;
import org.anju.centre.suspense.SuspenseItemId;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Money that does not agree with what is awaited, from its arrival to the two people who assign it:
 * figure 1 of the standard, branch by branch.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisagreeingMoneyTest {

    private static final Actor BOOKKEEPER = new Actor("B1", "孙记账");
    private static final Actor REVIEWER = new Actor("F1", "周复核");
    private static final Cny HUNDRED = Cny.parseYuan("100.00");

    private CollectionOnDatabase centre;
    private int nextPerson;

    @BeforeAll
    void open() {
        centre = CollectionOnDatabase.withSuspense();
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
    @Clause("6.1.1.1-4")
    @Clause("fig.1")
    void keepsTheCaseWaitingWhenTooLittleComesAndPostsItWhenTwoPeopleAssignBothPayments() {
        TestEmployer employer = employer("短缴一厂", 2);
        Remittance.AwaitingPayment awaited = submit(employer, "2026-01");
        Cny due = due(awaited);
        arrive(employer, awaited, due.minus(HUNDRED), DisagreementReason.SHORT);
        assertThat(state(awaited)).isEqualTo(CaseState.AWAITING_PAYMENT);
        assertThat(held(awaited))
                .singleElement()
                .satisfies(
                        money -> {
                            assertThat(money.reason()).isEqualTo(DisagreementReason.SHORT);
                            assertThat(money.payerKnown()).isTrue();
                            ArrivedMoney.Sums sums = money.sums().orElseThrow();
                            assertThat(sums.due()).isEqualTo(due);
                            assertThat(sums.difference()).isEqualTo(Cny.parseYuan("-100.00"));
                        });
        arrive(employer, awaited, HUNDRED, DisagreementReason.SHORT);
        assertThat(temporary(employer)).isEqualTo(due);
        settle(awaited, employer, due);
        assertThat(temporary(employer)).isEqualTo(Cny.ZERO);
        assertThat(state(awaited)).isEqualTo(CaseState.POSTED);
        assertThat(steps(awaited))
                .containsExactly(
                        Kind.ACCEPTED,
                        Kind.VERIFIED,
                        Kind.SUSPENDED,
                        Kind.SUSPENDED,
                        Kind.ASSIGNED,
                        Kind.POSTED,
                        Kind.CLOSED);
        assertThat(step(awaited, Kind.ASSIGNED).who()).isEqualTo("孙记账、周复核");
        for (String account : accounts(employer)) {
            // 10,000.00 × (8 % + 8 %)
            assertThat(
                            centre.books()
                                    .statement(ControlAccount.PERSONAL_FUND, new SubjectNo(account))
                                    .balance())
                    .isEqualTo(Cny.parseYuan("1600.00"));
            assertThat(centre.bean(PaidToMonths.class).of(new PersonalAccountNo(account)))
                    .contains(YearMonth.of(2026, 1));
        }
    }

    @Test
    @Clause("6.1.1.1-4")
    @Clause("fig.1")
    void leavesInTemporaryReceiptsWhatIsTooMuch() {
        TestEmployer employer = employer("多缴一厂", 1);
        Remittance.AwaitingPayment awaited = submit(employer, "2026-01");
        arrive(employer, awaited, due(awaited).plus(HUNDRED), DisagreementReason.OVER);
        assertThat(held(awaited).getFirst().sums().orElseThrow().difference()).isEqualTo(HUNDRED);
        settle(awaited, employer, due(awaited));
        assertThat(temporary(employer)).isEqualTo(HUNDRED);
    }

    @Test
    @Clause("fig.1")
    void saysThatAnotherMonthIsAwaitedAndNamesItWhereThereIsOnlyOne() {
        TestEmployer employer = employer("错月一厂", 1);
        Remittance.AwaitingPayment january = submit(employer, "2026-01");
        String wrong = remark(employer, "2026-07");
        IncomingMoney first = centre.money(employer.wallet(), wrong, due(january));
        assertExplained(first, DisagreementReason.WRONG_MONTH, january);
        Remittance.AwaitingPayment february = submit(employer, "2026-02");
        assertThat(due(february)).isEqualTo(due(january));
        assertExplained(first, DisagreementReason.WRONG_MONTH, null);
    }

    @Test
    @Clause("6.1.1.1-2")
    @Clause("fig.1")
    void saysWhatIsWrongWithTheRemark() {
        TestEmployer employer = employer("附言一厂", 1);
        Remittance.AwaitingPayment awaited = submit(employer, "2026-01");
        assertExplained(
                centre.money(employer.wallet(), "一月公积金", due(awaited)),
                DisagreementReason.UNREADABLE_REMARK,
                awaited);
        assertExplained(
                centre.money(
                        employer.wallet(), "别的公司 " + employer.account() + " 2026-01", due(awaited)),
                DisagreementReason.WRONG_NAME,
                awaited);
        submit(employer, "2026-02");
        assertExplained(
                centre.money(employer.wallet(), "公积金", due(awaited)),
                DisagreementReason.UNREADABLE_REMARK,
                null);
    }

    @Test
    @Clause("6.1.1.1-2")
    @Clause("6.1.1.1-4")
    @Clause("fig.1")
    void booksAnothersMoneyToThatOneAndTellsTheEmployerNoSums() {
        TestEmployer employer = employer("代付甲厂", 1);
        TestEmployer other = employer("代付乙厂", 1);
        Remittance.AwaitingPayment awaited = submit(employer, "2026-01");
        IncomingMoney money = centre.money(other.wallet(), awaited.terms().remark(), due(awaited));
        assertExplained(money, DisagreementReason.OTHERS_WALLET, awaited);
        offer(money);
        assertThat(temporary(other)).isEqualTo(due(awaited));
        assertThat(temporary(employer)).isEqualTo(Cny.ZERO);
        List<CaseStep> told =
                centre.bean(RemittanceCases.class)
                        .timeline(awaited.id(), CollectionOnDatabase.clerkOf(employer));
        assertThat(told.stream().flatMap(step -> step.money().stream()))
                .singleElement()
                .satisfies(each -> assertThat(each.sums()).isEmpty());
        assertThat(held(awaited).getFirst().sums()).isPresent();
    }

    @Test
    void looksForTheOwnMonthWhereOnlyTheAccountInTheRemarkIsAnothers() {
        TestEmployer employer = employer("错号甲厂", 1);
        TestEmployer other = employer("错号乙厂", 1);
        Remittance.AwaitingPayment own = submit(employer, "2026-01");
        submit(other, "2026-01");
        String remark = "错号甲厂 " + other.account() + " 2026-01";
        assertExplained(
                centre.money(employer.wallet(), remark, due(own)),
                DisagreementReason.OTHERS_WALLET,
                own);
    }

    @Test
    @Clause("6.1.1.1-4")
    @Clause("fig.1")
    void booksAStrangersMoneyAsOfUnknownOrigin() {
        TestEmployer employer = employer("陌生一厂", 1);
        Remittance.AwaitingPayment awaited = submit(employer, "2026-01");
        WalletNumber nobodys = new WalletNumber("9900000000000009");
        IncomingMoney named = centre.money(nobodys, awaited.terms().remark(), due(awaited));
        assertExplained(named, DisagreementReason.UNKNOWN_PAYER, awaited);
        IncomingMoney nameless = centre.money(nobodys, "你好", HUNDRED);
        assertThat(centre.bean(SuspenseDestination.class).explain(List.of(nameless))).isEmpty();
        Cny before = details("2190101", "%");
        offer(named);
        offer(nameless);
        assertThat(details("2190101", "%").minus(before)).isEqualTo(due(awaited).plus(HUNDRED));
        assertThat(held(awaited)).singleElement().matches(money -> !money.payerKnown());
    }

    @Test
    @Clause("fig.1")
    void saysThatItWasPaidBefore() {
        TestEmployer employer = employer("重复一厂", 1);
        Remittance.AwaitingPayment awaited = submit(employer, "2026-01");
        centre.pay(employer, awaited);
        centre.minuteLater();
        arrive(employer, awaited, due(awaited), DisagreementReason.ALREADY_PAID);
        assertThat(steps(awaited)).endsWith(Kind.CLOSED, Kind.SUSPENDED);
        assertThat(temporary(employer)).isEqualTo(due(awaited));
    }

    @Test
    @Clause("fig.1")
    void saysThatItWasNeverDeclaredWithoutLeadingAnybodyToADraft() {
        TestEmployer employer = employer("草稿一厂", 1);
        Remittance draft =
                centre.draft(
                        UUID.randomUUID(),
                        employer.account().value(),
                        "2026-01",
                        Via.HALL,
                        list(employer));
        Cny due = draft.priced().orElseThrow().totals().total();
        String remark = draft.priced().orElseThrow().remark();
        assertExplained(
                centre.money(employer.wallet(), remark, due),
                DisagreementReason.NOT_DECLARED,
                null);
        centre.bean(Remittances.class).discard(draft.id(), CollectionOnDatabase.clerk());
        assertExplained(
                centre.money(employer.wallet(), remark, due),
                DisagreementReason.NO_MATCHING_REMITTANCE,
                null);
    }

    @Test
    void saysThatAnAccountOnTheListWasSealedMeanwhile() {
        int person = nextPerson;
        TestEmployer employer = employer("封存一厂", 2);
        Remittance.AwaitingPayment awaited = submit(employer, "2026-01");
        centre.changeState(person, "02");
        arrive(employer, awaited, due(awaited), DisagreementReason.LIST_CHANGED);
        assertThat(state(awaited)).isEqualTo(CaseState.AWAITING_PAYMENT);
    }

    @Test
    @Clause("6.1.1.1-4")
    void ranksWhatAStrangersMoneyMayBeForByWhatSpeaksForIt() {
        TestEmployer employer = employer("线索一厂", 1);
        TestEmployer other = employer("线索二厂", 1);
        Remittance.AwaitingPayment january = submit(employer, "2026-01");
        Remittance.AwaitingPayment february = submit(employer, "2026-02");
        Remittance.AwaitingPayment others = submit(other, "2026-01");
        IncomingMoney money =
                centre.money(
                        new WalletNumber("9900000000000017"),
                        "缴 " + employer.account() + " 一月和 2026-02",
                        due(february));
        List<Candidate> candidates =
                centre.bean(SuspenseDestination.class).candidates(held(money, money.amount()));
        assertThat(candidates).hasSizeLessThanOrEqualTo(CandidateService.CANDIDATES_MAX);
        assertThat(candidates.getFirst().reference().id()).isEqualTo(february.id().value());
        assertThat(candidates.getFirst().reasons())
                .containsExactly(
                        CandidateReason.REMARK_ACCOUNT,
                        CandidateReason.AMOUNT_EQUAL,
                        CandidateReason.REMARK_MONTH,
                        CandidateReason.OTHER_PAYER_WALLET);
        assertThat(candidates)
                .extracting(each -> each.reference().id())
                .contains(january.id().value(), others.id().value());
    }

    @Test
    void settlesNothingThatDoesNotAwaitExactlyThisAmount() {
        TestEmployer employer = employer("拒绝一厂", 1);
        Remittance.AwaitingPayment awaited = submit(employer, "2026-01");
        arrive(employer, awaited, due(awaited).plus(HUNDRED), DisagreementReason.OVER);
        assertThat(refusal(awaited, employer, HUNDRED).code()).isEqualTo("REMITTANCE_NOT_AWAITING");
        settle(awaited, employer, due(awaited));
        assertThat(refusal(awaited, employer, due(awaited)).code())
                .isEqualTo("REMITTANCE_NOT_AWAITING");
        assertThat(temporary(employer)).isEqualTo(HUNDRED);
    }

    private CollectionRefusal refusal(
            Remittance.AwaitingPayment awaited, TestEmployer employer, Cny amount) {
        return catchThrowableOfType(
                CollectionRefusal.class, () -> settle(awaited, employer, amount));
    }

    private EntryId settle(Remittance.AwaitingPayment awaited, TestEmployer employer, Cny amount) {
        centre.minuteLater();
        Assignment assignment =
                new Assignment(
                        UUID.randomUUID(),
                        awaited.id().value(),
                        amount,
                        List.of(
                                new Detail(
                                        ControlAccount.EMPLOYER_TEMPORARY,
                                        new SubjectNo(employer.account().value()),
                                        amount.negated())),
                        BOOKKEEPER,
                        REVIEWER,
                        centre.bean(AccountingDays.class).current());
        return Objects.requireNonNull(
                centre.database()
                        .transaction()
                        .execute(_ -> centre.bean(SuspenseDestination.class).settle(assignment)));
    }

    private void arrive(
            TestEmployer employer,
            Remittance.AwaitingPayment awaited,
            Cny amount,
            DisagreementReason reason) {
        centre.minuteLater();
        IncomingMoney money = centre.money(employer.wallet(), awaited.terms().remark(), amount);
        assertExplained(money, reason, awaited);
        offer(money);
    }

    private void offer(IncomingMoney money) {
        assertThat(centre.offer(money).orElseThrow().fate()).isEqualTo(NoticeFate.SUSPENSE);
    }

    private void assertExplained(
            IncomingMoney money,
            DisagreementReason reason,
            Remittance.@Nullable AwaitingPayment meant) {
        assertThat(centre.bean(SuspenseDestination.class).explain(List.of(money)))
                .hasEntrySatisfying(
                        money.notice(),
                        why -> {
                            assertThat(why.reason()).isEqualTo(reason);
                            if (meant == null) {
                                assertThat(why.meant()).isNull();
                                assertThat(why.due()).isNull();
                            } else {
                                assertThat(Objects.requireNonNull(why.meant()).id())
                                        .isEqualTo(meant.id().value());
                                assertThat(why.due()).isEqualTo(due(meant));
                            }
                        });
    }

    private static HeldMoney held(IncomingMoney money, Cny remaining) {
        return new HeldMoney(
                new SuspenseItemId(UUID.randomUUID()), money, remaining, Optional.empty());
    }

    private List<ArrivedMoney> held(Remittance remittance) {
        return timeline(remittance).stream().flatMap(step -> step.money().stream()).toList();
    }

    private List<Kind> steps(Remittance remittance) {
        return timeline(remittance).stream().map(CaseStep::kind).toList();
    }

    private CaseStep step(Remittance remittance, Kind kind) {
        return timeline(remittance).stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<CaseStep> timeline(Remittance remittance) {
        return centre.bean(RemittanceCases.class)
                .timeline(remittance.id(), CollectionOnDatabase.clerk());
    }

    private CaseState state(Remittance remittance) {
        return centre.bean(Remittances.class).find(remittance.id()).orElseThrow().state();
    }

    private Cny temporary(TestEmployer employer) {
        return details("2190102", employer.account().value());
    }

    private Cny details(String control, String subjects) {
        return Cny.ofFen(
                centre.count(
                        "select coalesce(sum(fen), 0)::bigint from ledger.detail"
                                + " where control_code = ? and account_no like ?",
                        control,
                        subjects));
    }

    private List<String> accounts(TestEmployer employer) {
        return centre.database()
                .jdbc()
                .sql("select account_no from account.contributor where employer_account = ?")
                .param(employer.account().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static Cny due(Remittance.AwaitingPayment awaited) {
        return awaited.terms().totals().total();
    }

    private static String remark(TestEmployer employer, String month) {
        return "%s %s %s".formatted(employer.name(), employer.account(), month);
    }

    private TestEmployer employer(String name, int persons) {
        int from = nextPerson;
        nextPerson += persons;
        return centre.employer(name, "8", "8", from, nextPerson);
    }

    /** A list of everybody of the employer that was made last or before it. */
    private String list(TestEmployer employer) {
        List<Integer> numbers =
                centre.database()
                        .jdbc()
                        .sql(
                                "select substr(person_name, 3)::integer from account.contributor"
                                        + " where employer_account = ? order by 1")
                        .param(employer.account().value())
                        .query((row, _) -> row.getInt(1))
                        .list();
        return TestPersons.remittanceList(numbers.getFirst(), numbers.getLast() + 1, "10000");
    }

    private Remittance.AwaitingPayment submit(TestEmployer employer, String month) {
        return (Remittance.AwaitingPayment) centre.submit(employer, month, list(employer));
    }
}
