/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.Browser;
import org.anju.centre.staff.Decision;
import org.anju.centre.staff.Post;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages of the settlement desk as its people read and fill them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskPagesTest {

    private static final TransactionParty PERSON =
            new TransactionParty("张一", AccountId.wallet("7000000000000001"));

    private InstructingCentre centre;
    private Browser settler;
    private Browser checker;

    @BeforeAll
    void open() {
        centre = new InstructingCentre();
        settler = centre.browser("S9", "吴结算", Post.SETTLEMENT);
        checker = centre.browser("F9", "郑财务", Post.FINANCE_CHECKER);
    }

    @AfterAll
    void close() {
        settler.close();
        checker.close();
        centre.close();
    }

    private Instruction withdrawal() {
        String account = centre.account(2_000);
        return centre.prepare(
                new NewInstruction(
                        new InstructionId(UUID.randomUUID()),
                        InstructionKind.WITHDRAWAL,
                        Cny.ofFen(700),
                        new Concern(account, "", Optional.empty(), Cny.ZERO, Optional.empty()),
                        Optional.of(PERSON),
                        "提取",
                        new Grounds(
                                "审批表", "form.txt", "approved".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    @Clause("5.2a")
    void theDeskShowsWhatIsAskedReleasedAndOrdered() {
        Instruction asked = withdrawal();
        assertThat(checker.get(centre.approvalPage(asked)).body())
                .contains(asked.order().concern().account(), "审批表", "form.txt", "*0001");
        centre.decide(asked, Decision.APPROVE);
        assertThat(settler.get("/settlement/instructions").body())
                .contains(asked.id().toString(), "已批准，办理中");
        assertThat(settler.get("/settlement/instructions/new").body()).contains("单笔提取");
        assertThat(settler.get("/settlement/walks").body()).contains(centre.walkOf(asked), "等待放行");
        String release = "/settlement/walks/" + centre.walkOf(asked) + "/release";
        assertThat(checker.post(release, Map.of()).statusCode()).isEqualTo(409);
        assertThat(settler.post(release, Map.of()).statusCode()).isEqualTo(303);
        assertThat(settler.get("/settlement/instructions/" + asked.id()).body())
                .contains("财务复核同意", "已下指令", "存款专户", "中心钱包", "收款方钱包");
        assertThat(settler.get("/settlement/orders").body()).contains(centre.orderPage(asked, 1));
        assertThat(settler.get("/settlement/orders?as=CSV").statusCode()).isEqualTo(200);
        assertThat(settler.get(centre.orderPage(asked, 1)).body()).contains("walk:", "经过");
    }

    @Test
    @Clause("6.2.1.3b")
    void anInstructionsPayeeIsVerifiedAtItsPage() {
        Instruction asked = withdrawal();
        String page = "/settlement/instructions/" + asked.id();
        assertThat(settler.get(page).body()).contains("收款钱包核验", "尚未核验");
        HttpResponse<String> said =
                settler.post(
                        page + "/verification",
                        Map.of("kind", "PERSON", "identity", "110101199003077"));
        assertThat(said.statusCode()).isEqualTo(303);
        assertThat(settler.get("/settlement/enquiries").body()).contains("等待银行答复", "*0001", "张*");
        assertThat(settler.get("/settlement/enquiries").body()).doesNotContain("110101199003077");
    }

    @Test
    void aQuestionThatIsNotWholeIsRefusedWithTheMendAndAReaderAsksNothing() {
        HttpResponse<String> refused =
                settler.post(
                        "/settlement/enquiries",
                        Map.of("kind", "PERSON", "name", "张一", "identity", "110101199003077"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("查找钱包须填写手机号", "110101199003077");
        assertThat(checker.get("/settlement/enquiries").body()).contains("只有资金结算岗可以向银行提问");
        assertThat(
                        checker.post("/settlement/enquiries/balances/9900000000000009", Map.of())
                                .statusCode())
                .isEqualTo(409);
        assertThat(
                        settler.post("/settlement/enquiries/balances/9900000000000009", Map.of())
                                .statusCode())
                .isEqualTo(303);
    }

    @Test
    void theBatchCentreShowsEachBatchWithItsLinesAndWhatRepeatsThem() {
        String account = centre.account(10_000);
        Instruction first = list(account);
        centre.decide(first, Decision.REJECT);
        String refused = "/settlement/batches/" + centre.batch(first).id();
        String again = "/settlement/batches/" + centre.batch(list(account)).id();
        assertThat(settler.get("/settlement/batches").body())
                .contains(refused, again, "约定提取（代发）", "待发送", "0 / 2", "2 / 2");
        assertThat(settler.get("/settlement/batches?state=OPEN").body())
                .contains(again)
                .doesNotContain(refused);
        assertThat(settler.get("/settlement/batches?as=CSV").body()).contains("约定提取（代发）");
        assertThat(settler.get(refused).body()).contains("已编制", "未成", "已重办（后一批第 1 笔）");
        assertThat(settler.get(again + "?outcome=UNKNOWN").body())
                .contains("P-1", "周*", "*0001", "重办自第 2 笔")
                .doesNotContain("7000000000000001");
        assertThat(settler.get(again + "?outcome=SETTLED").body()).contains("没有这种结果的明细");
        assertThat(settler.get(again + "?as=CSV").body()).contains("P-1", "P-2");
        assertThat(settler.get(again + "0").statusCode()).isEqualTo(404);
    }

    private Instruction list(String account) {
        String rows =
                "业务编号,户名,钱包编号,金额,个人账号\n"
                        + "P-1,周一,7000000000000001,10.00,%1$s\n".formatted(account)
                        + "P-2,周一,7000000000000001,20.00,%1$s\n".formatted(account);
        return centre.prepare(
                new NewInstruction(
                        new InstructionId(UUID.randomUUID()),
                        InstructionKind.AGREED_WITHDRAWAL,
                        Cny.ofFen(3_000),
                        Concern.NONE,
                        Optional.empty(),
                        "约定提取",
                        new Grounds("约定提取协议", "agreement.txt", new byte[] {1})),
                new UploadedList(
                        "list.csv",
                        new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void theBanksDatesAreListedAndEachIsShown() {
        assertThat(settler.get("/settlement/bank-days").body()).contains("银行还没有告知任何账务日");
        assertThat(settler.get("/settlement/bank-days/2099-01-05").body())
                .contains("9900 0000 0000 0009", "记账中", "没有差异");
    }

    @Test
    void aRuleOfReleaseIsAskedForAndTheOneWithoutVerificationIsRefused() {
        Map<String, String> form =
                Map.of(
                        "route", "DEPOSIT_REFUND",
                        "auto", "true",
                        "perWalk", "100",
                        "perDay", "500",
                        "grounds", "内控会议纪要");
        HttpResponse<String> refused = settler.post("/settlement/rules/release", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请勾选核验");
        HttpResponse<String> taken =
                settler.post(
                        "/settlement/rules/release",
                        Map.of(
                                "route", "DEPOSIT_REFUND",
                                "auto", "true",
                                "perWalk", "100",
                                "perDay", "500",
                                "verified", "true",
                                "grounds", "内控会议纪要"));
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(settler.get("/settlement/rules?said=proposed").body())
                .contains("等待财务复核", "放行规则");
        HttpResponse<String> paying =
                settler.post(
                        "/settlement/rules/paying",
                        Map.of(
                                "route", "DEPOSIT_REFUND",
                                "deposit", "6200000000000000009",
                                "wallet", "9900000000000009",
                                "grounds", "开户通知"));
        assertThat(paying.statusCode()).isEqualTo(303);
    }
}
