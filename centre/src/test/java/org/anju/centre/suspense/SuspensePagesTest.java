/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.centre.Browser;
import org.anju.centre.CentreProgram;
import org.anju.centre.collection.Remittance;
import org.anju.centre.staff.Post;
import org.anju.centre.suspense.SuspenseOnProgram.Employer;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The desk of held money by HTTP: list, item, request, decision, and the same for programs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuspensePagesTest {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int SEE_OTHER = 303;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final String LIST = "/finance/suspense";
    private static final Cny YUAN = Cny.ofFen(100);

    private final HttpClient http = HttpClient.newHttpClient();
    private SuspenseOnProgram centre;
    private Browser bookkeeper;
    private Browser checker;
    private Browser teller;
    private Browser counterChecker;

    @BeforeAll
    void open() {
        centre = new SuspenseOnProgram();
        bookkeeper = centre.browser("B1", "王记账", Post.BOOKKEEPER);
        checker = centre.browser("F1", "李财务", Post.FINANCE_CHECKER);
        teller = centre.browser("T1", "赵柜员", Post.TELLER);
        counterChecker = centre.browser("C1", "钱复核", Post.CHECKER);
    }

    @AfterAll
    void close() {
        List.of(bookkeeper, checker, teller, counterChecker).forEach(Browser::close);
        http.close();
        centre.close();
    }

    @Test
    @Clause("6.1.1.1-4")
    void letsABookkeeperAskAndAFinanceCheckerDecide() {
        Employer employer = centre.employer("云锦<b>有限公司");
        Remittance remittance = centre.declare(employer, "2026-01");
        Cny first = employer.due().minus(YUAN);
        SuspenseLine most = centre.held(employer.wallet(), first, employer.remark("2026-01"));
        SuspenseLine rest = centre.held(employer.wallet(), YUAN, "补差额");
        assertThat(bookkeeper.get(LIST).body())
                .contains(most.id().toString(), "金额不足", "-1.00", remittance.caseNo().value());
        String page = bookkeeper.get(LIST + "/" + most.id()).body();
        assertThat(page)
                .contains(
                        "云锦&lt;b&gt;有限公司", "付款钱包属该单位", "data-due=\"320000\"", rest.id().toString())
                .doesNotContain("云锦<b>");
        Map<String, String> form =
                Map.of(
                        "id", field(page, "id"),
                        "caseId", remittance.id().toString(),
                        "more", rest.id().toString(),
                        "grounds", "已与单位电话核实");
        String target = LIST + "/" + most.id() + "/assignments";
        assertThat(bookkeeper.post(target, form).statusCode()).isEqualTo(SEE_OTHER);
        assertThat(bookkeeper.post(target, form).statusCode()).as("again").isEqualTo(SEE_OTHER);
        assertThat(bookkeeper.get(LIST + "/" + rest.id()).body()).contains("已与单位电话核实", "撤回");

        String approval = approvalOf(remittance.caseNo().value());
        String asked = checker.get("/finance/approvals/" + approval).body();
        assertThat(asked).contains("云锦&lt;b&gt;有限公司", "3,199.00", "已与单位电话核实");
        assertThat(counterChecker.get("/counter/approvals/" + approval).statusCode())
                .as("not the counter's to decide")
                .isEqualTo(NOT_FOUND);
        assertThat(decide(approval, "REJECT", "", asked).statusCode()).isEqualTo(UNPROCESSABLE);
        assertThat(decide(approval, "APPROVE", "", asked).statusCode()).isEqualTo(SEE_OTHER);
        assertThat(centre.stateOf(remittance)).isEqualTo("POSTED");
        assertThat(bookkeeper.get(LIST + "/" + most.id()).body())
                .contains("财务复核同意", "分配到业务", "李财务", "本款项已全部处理");
        assertThat(checker.get(LIST + "?state=SETTLED").body()).contains(most.id().toString());
    }

    @Test
    void refusesWithWordsAndKeepsWhatWasTyped() {
        Employer employer = centre.employer("退回有限公司");
        Remittance remittance = centre.declare(employer, "2026-01");
        SuspenseLine item = centre.held(employer.wallet(), YUAN, employer.remark("2026-01"));
        String page = bookkeeper.get(LIST + "/" + item.id()).body();
        String target = LIST + "/" + item.id() + "/assignments";
        HttpResponse<String> short1 =
                bookkeeper.post(
                        target,
                        Map.of(
                                "id", field(page, "id"),
                                "number", remittance.caseNo().value(),
                                "grounds", "写过<i>的依据"));
        assertThat(short1.statusCode()).isEqualTo(UNPROCESSABLE);
        assertThat(short1.body()).contains("不足应缴 3200.00 元", "写过&lt;i&gt;的依据");
        assertThat(refused(target, page, "number", "1101999999992")).contains("没有业务编号");
        assertThat(refused(target, page, "grounds", "依据")).contains("请选择一笔待缴款业务");
        assertThat(refused(target, page, "caseId", remittance.id().toString())).contains("请写明核实依据");
        assertThat(bookkeeper.get(LIST + "/" + item.id() + "?number=" + remittance.caseNo()).body())
                .contains("checked=\"checked\"", remittance.caseNo().value());
        assertThat(bookkeeper.get(LIST + "/" + item.id() + "?number=1").body())
                .contains("没有业务编号 1");
    }

    @Test
    void showsReadersNoFormAndTurnsAwayWhoHasNoRight() {
        Employer employer = centre.employer("无权有限公司");
        Remittance remittance = centre.declare(employer, "2026-01");
        SuspenseLine item = centre.held(employer.wallet(), employer.due(), "无权");
        String address = LIST + "/" + item.id();
        String seen = checker.get(address).body();
        assertThat(seen).contains("提出归属由记账岗办理").doesNotContain("name=\"grounds\"");
        HttpResponse<String> asked =
                checker.post(
                        address + "/assignments",
                        Map.of(
                                "id", UUID.randomUUID().toString(),
                                "caseId", remittance.id().toString(),
                                "grounds", "越权"));
        assertThat(asked.statusCode()).isEqualTo(CONFLICT);
        assertThat(asked.body()).contains("提出归属须现任“记账”");
        assertThat(teller.get(LIST).statusCode()).isEqualTo(FORBIDDEN);
        assertThat(teller.get(address).statusCode()).isEqualTo(FORBIDDEN);
        assertThat(bookkeeper.get("/finance/approvals").statusCode()).isEqualTo(FORBIDDEN);
        assertThat(bookkeeper.get(LIST + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(NOT_FOUND);
        assertThat(bookkeeper.get(LIST + "/none").statusCode()).isEqualTo(NOT_FOUND);
    }

    @Test
    void findsByEverythingThatIsKnownAndExportsAllOfIt() {
        Employer employer = centre.employer("筛选有限公司");
        centre.declare(employer, "2026-01");
        SuspenseLine item = centre.held(employer.wallet(), YUAN, employer.remark("2026-01"));
        String id = item.id().toString();
        for (String query :
                List.of(
                        "employer=" + employer.account(),
                        "reason=SHORT&control=EMPLOYER_TEMPORARY",
                        "least=1&most=1.00&days=1",
                        "text=" + employer.wallet().substring(12))) {
            assertThat(bookkeeper.get(LIST + "?" + query).body()).as(query).contains(id);
        }
        for (String query : List.of("control=UNIDENTIFIED", "least=1.01", "state=SETTLED")) {
            assertThat(
                            bookkeeper
                                    .get(LIST + "?employer=" + employer.account() + "&" + query)
                                    .body())
                    .as(query)
                    .doesNotContain(id)
                    .contains("没有符合筛选的款项");
        }
        HttpResponse<String> file = bookkeeper.get(LIST + "?as=CSV&employer=" + employer.account());
        assertThat(file.statusCode()).isEqualTo(OK);
        assertThat(file.body()).contains(id, "B1", "金额不足", "1.00");
        assertThat(
                        centre.count(
                                "select count(*) from audit.action where action ="
                                        + " 'suspense.export'"))
                .isPositive();
    }

    @Test
    void tellsProgramsTheSameAndLetsThemAsk() throws Exception {
        Employer employer = centre.employer("接口有限公司");
        Remittance remittance = centre.declare(employer, "2026-01");
        SuspenseLine item = centre.held(employer.wallet(), employer.due(), "接口");
        String id = item.id().toString();
        assertThat(api("/suspense?employer=" + employer.account()))
                .contains("\"total\":1", id, "\"remaining_fen\":320000", "UNREADABLE_REMARK");
        assertThat(api("/suspense/" + id)).contains("\"remark\":\"接口\"", "ARRIVED");
        assertThat(api("/suspense/" + id + "/candidates"))
                .contains(remittance.id().toString(), "\"reason\":\"PAYER_WALLET\"");
        String body =
                """
                {"case_no":"%s","items":["%s"],"grounds":"核实"}
                """
                        .formatted(remittance.caseNo(), id);
        String key = UUID.randomUUID().toString();
        HttpResponse<String> asked = post(body, key);
        assertThat(asked.statusCode()).isEqualTo(CREATED);
        assertThat(asked.body()).contains("\"state\":\"checking\"", "\"approval\":\"", "digest");
        assertThat(post(body, key).body()).isEqualTo(asked.body());
        HttpResponse<String> second = post(body, UUID.randomUUID().toString());
        assertThat(second.body()).as("the same asked again").contains(key);
        assertThat(api("/suspense/assignments/" + key)).contains("\"maker\":\"api:test\"");
        Matcher approval = Pattern.compile("\"approval\":\"([^\"]+)\"").matcher(asked.body());
        assertThat(approval.find()).isTrue();
        String page = checker.get("/finance/approvals/" + approval.group(1)).body();
        assertThat(decide(approval.group(1), "APPROVE", "", page).statusCode())
                .isEqualTo(SEE_OTHER);
        assertThat(api("/suspense/assignments/" + key))
                .contains("\"state\":\"approved\"", "\"ended_by\":\"F1\"");
    }

    private String refused(String target, String page, String name, String value) {
        HttpResponse<String> answer =
                bookkeeper.post(target, Map.of("id", field(page, "id"), name, value));
        assertThat(answer.statusCode()).isEqualTo(UNPROCESSABLE);
        return answer.body();
    }

    private String approvalOf(String caseNo) {
        Matcher link =
                Pattern.compile("/finance/approvals/([0-9a-f-]{36})\">[^<]*" + caseNo)
                        .matcher(checker.get("/finance/approvals").body());
        assertThat(link.find()).as("in the inbox").isTrue();
        return link.group(1);
    }

    private HttpResponse<String> decide(
            String approval, String decision, String reason, String page) {
        return checker.post(
                "/finance/approvals/" + approval,
                Map.of("decision", decision, "reason", reason, "digest", field(page, "digest")));
    }

    private String api(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> post(String body, String key)
            throws IOException, InterruptedException {
        return http.send(
                request("/suspense/assignments")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(centre.program().url("/api/v1" + path)))
                .header("Authorization", "Bearer " + CentreProgram.TOKEN);
    }

    private static String field(String page, String name) {
        Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as("field " + name).isTrue();
        return found.group(1);
    }
}
