/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.anju.kernel.Clause;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

class ApprovalsTest {

    private static StaffOnDatabase staff;
    private static SignedIn maker;
    private static SignedIn checker;
    private static int cases;

    /** Waits for the decisions of these tests. */
    @Service
    static class TestApprovalListenerService implements ApprovalListener {

        private final List<Approval> told = Collections.synchronizedList(new ArrayList<>());

        @Override
        public String kind() {
            return "TEST_ACT";
        }

        @Override
        public void decided(Approval approval) {
            if (approval.request().title().equals("坏")) {
                throw new IllegalStateException("this listener does not take it");
            }
            told.add(approval);
        }
    }

    @BeforeAll
    static void start() {
        staff = new StaffOnDatabase();
        maker = staff.person("M001", Post.TELLER);
        checker = staff.person("K001", Post.CHECKER);
    }

    @AfterAll
    static void stop() {
        staff.close();
    }

    @Test
    @Clause("8.1.2")
    void aSecondPersonDecidesAndWhoWaitsForItIsTold() {
        Approval asked = ask("digest-1", "受理");
        assertThat(staff.approvals().pending(checker)).contains(asked);
        assertThat(staff.approvals().pending(maker)).isEmpty();
        Approval decided = decide(asked, Decision.APPROVE, "", "digest-1", checker);
        assertThat(decided.isApproved()).isTrue();
        assertThat(staff.approvals().find(asked.id())).contains(decided);
        assertThat(staff.approvals().pending(checker)).doesNotContain(asked);
        assertThat(told()).contains(decided);
        assertThat(decide(asked, Decision.APPROVE, "", "digest-1", checker)).isEqualTo(decided);
        assertThat(told()).containsOnlyOnce(decided);
    }

    @Test
    void aRejectionIsAStateWithItsReasonAndTheCaseMayBeAskedAboutAgain() {
        Approval asked = ask("digest-2", "受理");
        assertRefused(
                "REASON_NEEDED", () -> decide(asked, Decision.REJECT, " ", "digest-2", checker));
        Approval rejected = decide(asked, Decision.REJECT, "附件不全", "digest-2", checker);
        assertThat(rejected.isApproved()).isFalse();
        Approval again = ask(asked.request().caseId(), "digest-3", "受理");
        assertThat(again.id()).isNotEqualTo(asked.id());
        assertThat(staff.approvals().latest("TEST_ACT", asked.request().caseId())).contains(again);
    }

    @Test
    void aDecisionAboutAnythingElseThanWhatWasAskedIsRefused() {
        Approval asked = ask("digest-4", "受理");
        assertRefused(
                "APPROVAL_CHANGED", () -> decide(asked, Decision.APPROVE, "", "digest-5", checker));
        assertThat(ask(asked.request().caseId(), "digest-4", "受理")).isEqualTo(asked);
        assertRefused("APPROVAL_OPEN", () -> ask(asked.request().caseId(), "digest-5", "受理"));
        assertThatThrownBy(
                        () ->
                                staff.database()
                                        .jdbc()
                                        .sql("update staff.approval set digest = 'digest-5'")
                                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> staff.database().jdbc().sql("delete from staff.approval").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @Clause("8.1.2")
    void theMakerNeverChecksNeitherByTheProgramNorInTheDatabase() {
        SignedIn settlement = staff.person("M010", Post.CHECKER);
        Approval asked =
                staff.database()
                        .transaction()
                        .execute(
                                _ ->
                                        staff.approvals()
                                                .request(
                                                        request("case-own", "digest-6", "受理"),
                                                        settlement));
        assertThat(staff.approvals().pending(settlement)).doesNotContain(asked);
        assertRefused(
                "OWN_CASE", () -> decide(asked, Decision.APPROVE, "", "digest-6", settlement));
        assertThatThrownBy(() -> decideInTheDatabase(asked, "M010"))
                .hasMessageContaining("maker_never_checks");
    }

    @Test
    @Clause("8.1.2")
    void thePostIsAskedForAtTheActWhateverItWasAtTheSignIn() {
        SignedIn former = staff.person("K010", Post.CHECKER);
        Approval asked = ask("digest-7", "受理");
        assertThat(staff.approvals().pending(former)).contains(asked);
        staff.people().end("K010", Post.CHECKER, StaffOnDatabase.PROGRAM);
        assertRefused("POST_NEEDED", () -> decide(asked, Decision.APPROVE, "", "digest-7", former));
        assertThatThrownBy(() -> decideInTheDatabase(asked, "K010"))
                .hasMessageContaining("K010 does not hold the post");
        assertRefused(
                "POST_NEEDED",
                () ->
                        decide(
                                asked,
                                Decision.APPROVE,
                                "",
                                "digest-7",
                                staff.person("K011", Post.AUDITOR)));
        assertThat(staff.logged("approval.decide", "REFUSED")).isPositive();
    }

    @Test
    void whoHoldsExclusivePostsByAnyWayDecidesNothing() {
        SignedIn both = staff.person("K020", Post.CHECKER);
        staff.database()
                .asSuperuser()
                .sql(
                        """
                        set session_replication_role = replica;
                        insert into staff.post_assignment (assignment_id, number, post, valid_from,
                               assigned_at, assigned_by)
                        values (gen_random_uuid(), 'K020', 'SETTLEMENT', '2026-11-01', now(), 'nobody')
                        """)
                .update();
        Approval asked = ask("digest-8", "受理");
        assertRefused("POST_NEEDED", () -> decide(asked, Decision.APPROVE, "", "digest-8", both));
        assertThatThrownBy(() -> decideInTheDatabase(asked, "K020"))
                .hasMessageContaining("exclude each other");
    }

    @Test
    void ofTwoCheckersAtOnceOneDecidesAndTheOtherLearnsWho() throws Exception {
        List<SignedIn> checkers =
                List.of(
                        checker,
                        staff.person("K030", Post.CHECKER),
                        staff.person("K031", Post.CHECKER));
        for (int round = 0; round < 10; round++) {
            Approval asked = ask("digest-race", "受理");
            List<Callable<String>> decisions =
                    checkers.stream()
                            .map(who -> (Callable<String>) () -> outcome(asked, who))
                            .toList();
            try (var threads = Executors.newFixedThreadPool(checkers.size())) {
                List<String> outcomes = new ArrayList<>();
                for (var done : threads.invokeAll(decisions)) {
                    outcomes.add(done.get());
                }
                assertThat(outcomes).containsOnlyOnce("decided");
                assertThat(outcomes)
                        .filteredOn(outcome -> !outcome.equals("decided"))
                        .allSatisfy(outcome -> assertThat(outcome).contains("（K0"));
            }
            assertThat(told()).filteredOn(approval -> approval.id().equals(asked.id())).hasSize(1);
        }
    }

    @Test
    void whereTheListenerFailsNothingWasDecided() {
        Approval asked = ask("digest-9", "坏");
        assertThatThrownBy(() -> decide(asked, Decision.APPROVE, "", "digest-9", checker))
                .isInstanceOf(IllegalStateException.class);
        assertThat(staff.approvals().find(asked.id()).orElseThrow().isPending()).isTrue();
    }

    @Test
    void whatIsNotThereCannotBeDecidedAndWhatNobodyWaitsForCannotBeAsked() {
        assertRefused(
                "APPROVAL_UNKNOWN",
                () ->
                        staff.approvals()
                                .decide(UUID.randomUUID(), Decision.APPROVE, "", "x", checker));
        assertThatThrownBy(
                        () ->
                                staff.database()
                                        .transaction()
                                        .execute(
                                                _ ->
                                                        staff.approvals()
                                                                .request(
                                                                        new ApprovalRequest(
                                                                                "NOBODYS", "1", "d",
                                                                                "t"),
                                                                        maker)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String outcome(Approval asked, SignedIn who) {
        try {
            decide(asked, Decision.APPROVE, "", "digest-race", who);
            return "decided";
        } catch (StaffRefusal refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }

    private static List<Approval> told() {
        return staff.get(TestApprovalListenerService.class).told;
    }

    private static Approval ask(String digest, String title) {
        cases++;
        return ask("case-" + cases, digest, title);
    }

    private static Approval ask(String caseId, String digest, String title) {
        return staff.database()
                .transaction()
                .execute(_ -> staff.approvals().request(request(caseId, digest, title), maker));
    }

    private static ApprovalRequest request(String caseId, String digest, String title) {
        return new ApprovalRequest("TEST_ACT", caseId, digest, title);
    }

    private static Approval decide(
            Approval asked, Decision decision, String reason, String digest, SignedIn who) {
        return staff.approvals().decide(asked.id(), decision, reason, digest, who);
    }

    private static void decideInTheDatabase(Approval asked, String number) {
        staff.database()
                .jdbc()
                .sql(
                        """
                        update staff.approval
                           set state = 'APPROVED', checker = :checker, checker_name = 'x', reason = '',
                               decided_at = '2026-11-02T02:00:00Z'
                         where approval_id = :id
                        """)
                .param("checker", number)
                .param("id", asked.id())
                .update();
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        StaffRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
