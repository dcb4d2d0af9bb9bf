/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.anju.centre.collection.Remittance;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.staff.Decision;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.centre.suspense.SuspenseOnProgram.Employer;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.anju.kernel.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;

/** Held money is assigned to what it was meant for by one who asks and another who decides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssignmentTest {

    private static final Cny YUAN = Cny.ofFen(100);
    private static final String STRANGERS_WALLET = "5000000000000009";
    private static final int THREADS = 16;

    private SuspenseOnProgram centre;
    private SignedIn maker;
    private SignedIn second;
    private SignedIn checker;

    @BeforeAll
    void start() {
        centre = new SuspenseOnProgram();
        maker = centre.person("B1", "记账甲", Post.BOOKKEEPER);
        second = centre.person("B2", "记账乙", Post.BOOKKEEPER);
        checker = centre.person("F1", "财务复核甲", Post.FINANCE_CHECKER);
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    @Test
    @Clause("5.4")
    @Clause("6.1.1.1-4")
    void settlesAnUnderpaidCaseWithItsTwoParts() {
        Employer employer = centre.employer("差额有限公司");
        Remittance remittance = centre.declare(employer, "2026-01");
        Cny first = employer.due().minus(YUAN);
        SuspenseLine most = centre.held(employer.wallet(), first, employer.remark("2026-01"));
        assertThat(most.reason()).isEqualTo(DisagreementReason.SHORT);
        assertThat(most.control()).isEqualTo(ControlAccount.EMPLOYER_TEMPORARY);
        assertThat(most.employer()).isEqualTo(employer.account().value());
        assertThat(most.difference()).isEqualTo(YUAN.negated());
        assertThat(centre.stateOf(remittance)).isEqualTo("AWAITING_PAYMENT");
        refused("ASSIGNMENT_NOT_ENOUGH", () -> centre.propose(maker, remittance, most));
        SuspenseLine rest = centre.held(employer.wallet(), YUAN, employer.remark("2026-01"));
        assertThat(centre.suspense().companions(most.id()))
                .extracting(SuspenseLine::id)
                .contains(rest.id());

        long entries = centre.entries();
        RequestedAssignment asked = centre.propose(maker, remittance, most, rest);
        assertThat(centre.entries()).as("asking books nothing").isEqualTo(entries);
        assertThat(centre.decide(asked, Decision.APPROVE, "", checker).isApproved()).isTrue();

        assertThat(centre.stateOf(remittance)).isEqualTo("POSTED");
        assertThat(centre.entries()).isEqualTo(entries + 1);
        assertThat(centre.now(most).remaining()).isEqualTo(Cny.ZERO);
        assertThat(centre.now(rest).isOpen()).isFalse();
        assertThat(kinds(most))
                .containsExactly(
                        SuspenseStep.Kind.ARRIVED,
                        SuspenseStep.Kind.PROPOSED,
                        SuspenseStep.Kind.APPROVED,
                        SuspenseStep.Kind.ALLOCATED);
        assertThat(centre.breaks()).isEmpty();
    }

    @Test
    @Clause("6.1.1.1-4")
    void findsTheEmployerOfMoneyOfUnknownOriginAndKeepsWhatTheCaseDoesNotTake() {
        Employer employer = centre.employer("来源有限公司");
        Remittance remittance = centre.declare(employer, "2026-01");
        SuspenseLine item = centre.held(STRANGERS_WALLET, employer.due().plus(YUAN), "代付公积金");
        assertThat(item.control()).isEqualTo(ControlAccount.UNIDENTIFIED);
        assertThat(item.employer()).isEmpty();
        Candidate named = centre.suspense().candidate(item.id(), number(remittance));
        assertThat(named.due()).isEqualTo(employer.due());
        assertThat(named.reasons())
                .contains(CandidateReason.OTHER_PAYER_WALLET, CandidateReason.AMOUNT_OVER);

        long entries = centre.entries();
        RequestedAssignment asked = centre.propose(maker, remittance, item);
        centre.decide(asked, Decision.APPROVE, "", checker);

        assertThat(centre.entries()).as("M03 and M04").isEqualTo(entries + 2);
        SuspenseLine now = centre.now(item);
        assertThat(now.control()).isEqualTo(ControlAccount.EMPLOYER_TEMPORARY);
        assertThat(now.employer()).isEqualTo(employer.account().value());
        assertThat(now.remaining()).isEqualTo(YUAN);
        assertThat(kinds(item))
                .containsExactly(
                        SuspenseStep.Kind.ARRIVED,
                        SuspenseStep.Kind.PROPOSED,
                        SuspenseStep.Kind.APPROVED,
                        SuspenseStep.Kind.IDENTIFIED,
                        SuspenseStep.Kind.ALLOCATED);
        assertThat(
                        centre.database()
                                .jdbc()
                                .sql(
                                        "select actor_number || ' ' || (more ->> 'maker') from"
                                            + " audit.action where action = 'suspense.identify' and"
                                            + " object = :item")
                                .param("item", item.id().toString())
                                .query(String.class)
                                .single())
                .isEqualTo("F1 B1");
        assertThat(centre.breaks()).isEmpty();
    }

    @Test
    @Clause("8.1.2")
    void isDecidedByAFinanceCheckerWhoIsNotItsMaker() {
        Employer employer = centre.employer("复核有限公司");
        Remittance remittance = centre.declare(employer, "2026-01");
        SuspenseLine item = centre.held(employer.wallet(), employer.due(), "看不懂");
        refused("POST_NEEDED", () -> centre.propose(checker, remittance, item));
        RequestedAssignment asked = centre.propose(maker, remittance, item);
        refused("OWN_CASE", () -> centre.decide(asked, Decision.APPROVE, "", maker));
        refused("POST_NEEDED", () -> centre.decide(asked, Decision.APPROVE, "", second));
        refused("REASON_NEEDED", () -> centre.decide(asked, Decision.REJECT, "", checker));
        centre.decide(asked, Decision.REJECT, "依据不足", checker);
        RequestedAssignment rejected = centre.suspense().assignment(asked.id()).orElseThrow();
        assertThat(rejected.state()).isEqualTo(AssignmentState.REJECTED);
        assertThat(rejected.end()).extracting(RequestedAssignment.End::reason).isEqualTo("依据不足");
        assertThat(centre.now(item).remaining()).isEqualTo(employer.due());

        RequestedAssignment again = centre.propose(second, remittance, item);
        refused("OTHERS_REQUEST", () -> centre.suspense().withdraw(again.id(), maker));
        assertThat(centre.suspense().withdraw(again.id(), second).state())
                .isEqualTo(AssignmentState.WITHDRAWN);
        centre.suspense().withdraw(again.id(), second);
        refused("APPROVAL_WITHDRAWN", () -> centre.decide(again, Decision.APPROVE, "", checker));
        RequestedAssignment third = centre.propose(maker, remittance, item);
        centre.decide(third, Decision.APPROVE, "", checker);
        assertThat(centre.stateOf(remittance)).isEqualTo("POSTED");
        refused("APPROVAL_DECIDED", () -> centre.suspense().withdraw(third.id(), maker));
        assertThat(centre.breaks()).isEmpty();
    }

    @Test
    void doesNotComeAboutWhereTheCaseWasPaidMeanwhile() {
        Employer employer = centre.employer("先到有限公司");
        Remittance remittance = centre.declare(employer, "2026-01");
        SuspenseLine item = centre.held(STRANGERS_WALLET, employer.due(), "代付");
        RequestedAssignment asked = centre.propose(maker, remittance, item);
        centre.pay(employer.wallet(), employer.due(), employer.remark("2026-01"));
        assertThat(centre.stateOf(remittance)).isEqualTo("POSTED");

        long entries = centre.entries();
        assertThatThrownBy(() -> centre.decide(asked, Decision.APPROVE, "", checker))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("ASSIGNMENT_CHANGED"))
                .hasMessageContaining("已不待缴款");
        assertThat(centre.entries()).isEqualTo(entries);
        assertThat(centre.now(item).control()).isEqualTo(ControlAccount.UNIDENTIFIED);
        assertThat(centre.approvalOf(asked).isPending()).isTrue();
        assertThat(centre.breaks()).isEmpty();
        centre.decide(asked, Decision.REJECT, "该业务已入账", checker);
        assertThat(centre.now(item).status()).isEqualTo("suspended");
    }

    @Test
    void isOneRequestHoweverOftenItIsSentAndOneItemIsInOneRequest() {
        Employer employer = centre.employer("双击有限公司");
        Remittance january = centre.declare(employer, "2026-01");
        Remittance february = centre.declare(employer, "2026-02");
        SuspenseLine item = centre.held(employer.wallet(), employer.due(), "一");
        SuspenseLine other = centre.held(employer.wallet(), employer.due(), "二");
        UUID id = UUID.randomUUID();
        RequestedAssignment asked =
                centre.suspense().propose(SuspenseOnProgram.request(id, january, item), maker);
        assertThat(centre.suspense().propose(SuspenseOnProgram.request(id, january, item), maker))
                .as("the same form again")
                .isEqualTo(asked);
        assertThat(centre.propose(maker, january, item).id())
                .as("the same from another form")
                .isEqualTo(id);
        refused(
                "ASSIGNMENT_ID_USED",
                () ->
                        centre.suspense()
                                .propose(SuspenseOnProgram.request(id, february, item), maker));
        refused("SUSPENSE_ITEM_ASKED_FOR", () -> centre.propose(second, february, item));
        refused("ASSIGNMENT_OPEN", () -> centre.propose(second, january, other));
        refused("ASSIGNMENT_ITEM_NOT_NEEDED", () -> centre.propose(second, february, other, item));
        assertThat(centre.count("select count(*) from suspense.assignment where state = 'OPEN'"))
                .isEqualTo(1);
        centre.suspense().withdraw(id, maker);
    }

    @Test
    void takesOneOfSixteenRequestsThatComeAtOnce() throws Exception {
        Employer employer = centre.employer("并发提出有限公司");
        Remittance january = centre.declare(employer, "2026-01");
        Remittance february = centre.declare(employer, "2026-02");
        SuspenseLine item = centre.held(employer.wallet(), employer.due(), "并发");
        List<Callable<String>> desks = new ArrayList<>();
        for (int each = 0; each < THREADS; each++) {
            SignedIn who = each % 2 == 0 ? maker : second;
            Remittance meant = each % 4 < 2 ? january : february;
            desks.add(() -> outcome(() -> centre.propose(who, meant, item).id().toString()));
        }
        List<String> outcomes = atOnce(desks);
        assertThat(outcomes.stream().filter(each -> each.contains("-")).distinct())
                .as("one request, however many were answered with it")
                .hasSize(1);
        assertThat(outcomes)
                .allMatch(
                        each ->
                                each.contains("-")
                                        || each.equals("SUSPENSE_ITEM_ASKED_FOR")
                                        || each.equals("ASSIGNMENT_OPEN"));
        UUID taken =
                UUID.fromString(
                        outcomes.stream()
                                .filter(each -> each.contains("-"))
                                .findAny()
                                .orElseThrow());
        centre.suspense()
                .withdraw(
                        taken,
                        centre.suspense()
                                        .assignment(taken)
                                        .orElseThrow()
                                        .maker()
                                        .number()
                                        .equals("B1")
                                ? maker
                                : second);
        assertThat(centre.breaks()).isEmpty();
    }

    @Test
    @Clause("8.1.2")
    void booksOnceWhenSixteenCheckersDecideAtOnce() throws Exception {
        Employer employer = centre.employer("并发复核有限公司");
        Remittance remittance = centre.declare(employer, "2026-01");
        SuspenseLine item = centre.held(STRANGERS_WALLET, employer.due(), "并发复核");
        RequestedAssignment asked = centre.propose(maker, remittance, item);
        long entries = centre.entries();
        List<Callable<String>> desks = new ArrayList<>();
        for (int each = 0; each < THREADS; each++) {
            SignedIn who = centre.person("FC" + each, "财务复核" + each, Post.FINANCE_CHECKER);
            Decision decision = each % 2 == 0 ? Decision.APPROVE : Decision.REJECT;
            desks.add(() -> outcome(() -> "by " + decide(asked, decision, who)));
        }
        List<String> outcomes = atOnce(desks);
        assertThat(outcomes).filteredOn(each -> each.startsWith("by ")).hasSize(1);
        assertThat(outcomes).filteredOn("APPROVAL_DECIDED"::equals).hasSize(THREADS - 1);
        boolean approved = centre.approvalOf(asked).isApproved();
        assertThat(centre.entries()).isEqualTo(approved ? entries + 2 : entries);
        assertThat(centre.stateOf(remittance)).isEqualTo(approved ? "POSTED" : "AWAITING_PAYMENT");
        assertThat(centre.breaks()).isEmpty();
    }

    @Test
    void cannotBeChangedAfterwardsByTheServingRole() {
        Employer employer = centre.employer("改不得有限公司");
        Remittance remittance = centre.declare(employer, "2026-01");
        SuspenseLine item = centre.held(employer.wallet(), employer.due(), "定");
        RequestedAssignment asked = centre.propose(maker, remittance, item);
        centre.decide(asked, Decision.APPROVE, "", checker);
        for (String attack :
                List.of(
                        "update suspense.item set fen = fen + 1",
                        "delete from suspense.item",
                        "update suspense.allocation set fen = 1",
                        "delete from suspense.allocation",
                        "delete from suspense.identification",
                        "update suspense.assignment set grounds = '别的'",
                        "update suspense.assignment set state = 'OPEN' where state = 'APPROVED'",
                        "update suspense.assignment set state = 'REJECTED', ended_by = 'x'",
                        "update suspense.assignment_item set open = true",
                        "delete from suspense.assignment_item",
                        "insert into suspense.allocation select item_id, ordinal + 1, 1,"
                                + " remaining_fen, assignment_id, entry_id, allocated_at"
                                + " from suspense.allocation")) {
            assertThatThrownBy(() -> centre.database().jdbc().sql(attack).update())
                    .as(attack)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(centre.breaks()).isEmpty();
    }

    @Test
    void namesTheItemThatWasTamperedWith() {
        Employer employer = centre.employer("篡改有限公司");
        SuspenseLine item = centre.held(employer.wallet(), YUAN, "篡改");
        tamper("update suspense.item set fen = fen + 1 where item_id = :id", item);
        assertThat(centre.breaks())
                .anySatisfy(
                        broken ->
                                assertThat(broken)
                                        .startsWith("R8: ")
                                        .contains(item.id().toString(), "100 fen", "101 fen"))
                .anySatisfy(
                        broken ->
                                assertThat(broken)
                                        .startsWith("R8b: ")
                                        .contains("item " + item.id(), "101 fen"));
        tamper("update suspense.item set fen = fen - 1 where item_id = :id", item);
        assertThat(centre.breaks()).isEmpty();
    }

    @Test
    void namesTheAllocationAndTheDecisionThatWereTamperedWith() {
        Employer employer = centre.employer("篡改分配有限公司");
        Remittance remittance = centre.declare(employer, "2026-01");
        SuspenseLine item = centre.held(employer.wallet(), employer.due(), "分配");
        RequestedAssignment asked = centre.propose(maker, remittance, item);
        centre.decide(asked, Decision.APPROVE, "", checker);
        tamper("update suspense.allocation set fen = fen - 1 where item_id = :id", item);
        assertThat(centre.breaks())
                .anySatisfy(
                        broken ->
                                assertThat(broken)
                                        .startsWith("R8c: ")
                                        .contains("item " + item.id() + ", allocation 1")
                                        .contains("assignment " + asked.id()));
        tamper("update suspense.allocation set fen = fen + 1 where item_id = :id", item);
        String disguise =
                """
                update suspense.assignment set digest = 'other'
                 where assignment_id in (select assignment_id from suspense.assignment_item
                                          where item_id = :id)
                """;
        centre.database()
                .asSuperuser()
                .sql("alter table suspense.assignment disable trigger end_once")
                .update();
        tamper(disguise, item);
        assertThat(centre.breaks())
                .singleElement()
                .asString()
                .startsWith("I14c: ")
                .contains("assignment " + asked.id(), "maker B1", "APPROVED by F1");
        tamper(disguise.replace("'other'", "'" + asked.digest() + "'"), item);
        centre.database()
                .asSuperuser()
                .sql("alter table suspense.assignment enable trigger end_once")
                .update();
        assertThat(centre.breaks()).isEmpty();
    }

    private void tamper(String statement, SuspenseLine item) {
        assertThat(
                        centre.database()
                                .asSuperuser()
                                .sql(statement)
                                .param("id", item.id().value())
                                .update())
                .isEqualTo(1);
    }

    private String decide(RequestedAssignment asked, Decision decision, SignedIn who) {
        return centre.decide(asked, decision, "不符", who).id().toString();
    }

    private static String outcome(Callable<String> act) throws Exception {
        try {
            return act.call();
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static List<String> atOnce(List<Callable<String>> desks) throws Exception {
        try (var threads = Executors.newFixedThreadPool(desks.size())) {
            List<String> outcomes = new ArrayList<>();
            for (var outcome : threads.invokeAll(desks)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }

    private List<SuspenseStep.Kind> kinds(SuspenseLine item) {
        return centre.suspense().view(item.id()).orElseThrow().history().stream()
                .map(SuspenseStep::kind)
                .toList();
    }

    private static String number(Remittance remittance) {
        return remittance.caseNo().value();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
