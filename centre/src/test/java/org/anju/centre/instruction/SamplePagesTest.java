/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anju.centre.Browser;
import org.anju.centre.CentreProgram;
import org.anju.centre.TestClock;
import org.anju.centre.registry.ChangeId;
import org.anju.centre.registry.NewChange;
import org.anju.centre.registry.Registry;
import org.anju.centre.registry.RegistryChange.SetReleaseRule;
import org.anju.centre.registry.RequestedChange;
import org.anju.centre.route.ReleaseRule;
import org.anju.centre.route.Route;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.Approvals;
import org.anju.centre.staff.Decision;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * By HTTP: what a rule released by itself is drawn, and somebody who did not begin it checks it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplePagesTest {

    private static final String SAMPLES = "/settlement/samples";
    private static final SignedIn MAKER = new SignedIn("S8", "吴结算", Set.of(Post.SETTLEMENT), null);

    private InstructingCentre centre;
    private Browser maker;
    private Browser settler;
    private Browser checker;
    private Browser auditor;
    private Browser teller;

    @BeforeAll
    void open() {
        TestClock clock = new TestClock(Instant.parse("2026-01-05T01:00:00Z"));
        centre = new InstructingCentre(database -> CentreProgram.start(database, clock), clock);
        maker = centre.browser(MAKER.number(), MAKER.name(), Post.SETTLEMENT);
        settler = centre.browser("S9", "郑结算", Post.SETTLEMENT);
        checker = centre.browser("F9", "王财务", Post.FINANCE_CHECKER);
        auditor = centre.browser("A9", "冯审计", Post.AUDITOR);
        teller = centre.browser("T9", "陈柜员", Post.TELLER);
    }

    @AfterAll
    void close() {
        List.of(maker, settler, checker, auditor, teller).forEach(Browser::close);
        centre.close();
    }

    @Test
    @Clause("8.1.2")
    void whatARuleReleasedIsCheckedOnceByAnotherPersonAndFoundAmongAll() {
        assertThat(settler.get(SAMPLES).body()).contains("没有待抽查的自动放行", "/settlement/walks");
        releaseSweepsByRule();
        Instruction swept = sweep();
        String walk = centre.walkOf(swept);
        String act = SAMPLES + "/" + walk;
        onlyOthersMayCheck(walk);
        groundsAndAVerdictAreNeeded(act);
        Map<String, String> form = Map.of("verdict", "OBJECTED", "grounds", "<b>缺签字</b>");
        assertThat(settler.post(act, form).statusCode()).isEqualTo(303);
        assertThat(settler.post(act, form).statusCode()).as("double click").isEqualTo(303);
        HttpResponse<String> other =
                checker.post(act, Map.of("verdict", "SOUND", "grounds", "已核对"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("SAMPLE_CHECKED_BEFORE", "已经抽查");
        assertThat(settler.get(SAMPLES + "?done=check").body())
                .contains("抽查结论已记录", "没有待抽查的自动放行")
                .doesNotContain(walk);
        assertThat(auditor.get(SAMPLES + "?open=false").body())
                .contains(walk, "有异议", "&lt;b&gt;缺签字&lt;/b&gt;", "郑结算 S9")
                .doesNotContain("<b>缺签字");
        assertThat(centre.walk(swept).tasks()).hasSize(1);
    }

    private void onlyOthersMayCheck(String walk) {
        String act = SAMPLES + "/" + walk;
        Map<String, String> form = Map.of("verdict", "SOUND", "grounds", "已核对");
        assertThat(settler.get(SAMPLES).body()).contains(walk, "日终清零", "放行无误", act);
        assertThat(checker.get(SAMPLES).body()).contains(act);
        for (Browser reader : List.of(maker, auditor)) {
            assertThat(reader.get(SAMPLES).body()).contains(walk).doesNotContain(act + "\"");
            assertThat(reader.post(act, form).statusCode()).isEqualTo(409);
        }
        assertThat(teller.get(SAMPLES).statusCode()).isEqualTo(403);
        teller.get("/counter/search");
        assertThat(teller.post(act, form).statusCode()).isEqualTo(403);
    }

    private void groundsAndAVerdictAreNeeded(String act) {
        HttpResponse<String> groundless =
                settler.post(act, Map.of("verdict", "SOUND", "grounds", " "));
        assertThat(groundless.statusCode()).isEqualTo(422);
        assertThat(groundless.body()).contains("请写明查明的情况与处理，1 至 255 个字", act);
        assertThat(settler.post(act, Map.of("verdict", "MAYBE", "grounds", "已核对")).statusCode())
                .isEqualTo(400);
        String nobody = SAMPLES + "/" + UUID.randomUUID();
        assertThat(settler.post(nobody, Map.of("verdict", "SOUND", "grounds", "已核对")).statusCode())
                .isEqualTo(404);
        assertThat(settler.get(SAMPLES).body()).as("still to be checked").contains(act);
    }

    /** Sweeps are released by rule up to 10 yuan, as two people said. */
    private void releaseSweepsByRule() {
        ChangeId id = new ChangeId(UUID.randomUUID());
        ReleaseRule rule =
                new ReleaseRule(
                        Route.SWEEP,
                        LocalDate.of(2026, 1, 5),
                        true,
                        Cny.ofFen(1_000),
                        Cny.ofFen(1_000),
                        false);
        centre.facade(Registry.class)
                .propose(new NewChange(id, new SetReleaseRule(rule), List.of(), "内控会议纪要"), MAKER);
        Approvals approvals = centre.facade(Approvals.class);
        Approval asked = approvals.latest(RequestedChange.APPROVAL, id.toString()).orElseThrow();
        approvals.decide(
                asked.id(),
                Decision.APPROVE,
                "",
                asked.request().digest(),
                new SignedIn("F9", "王财务", Set.of(Post.FINANCE_CHECKER), null));
    }

    private Instruction sweep() {
        centre.account(2_000);
        Instruction swept =
                centre.facade(Instructions.class)
                        .prepare(
                                new NewInstruction(
                                        new InstructionId(UUID.randomUUID()),
                                        InstructionKind.SWEEP,
                                        Cny.ofFen(300),
                                        Concern.NONE,
                                        Optional.empty(),
                                        "日终清零",
                                        new Grounds(
                                                "日终",
                                                "day.txt",
                                                "day".getBytes(StandardCharsets.UTF_8))),
                                MAKER);
        centre.decide(swept, Decision.APPROVE);
        return swept;
    }
}
