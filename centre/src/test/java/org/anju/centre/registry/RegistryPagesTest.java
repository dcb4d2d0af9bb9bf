/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.centre.Browser;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentreProgram;
import org.anju.centre.TestClock;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.staff.NewPerson;
import org.anju.centre.staff.People;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Clause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Agreements, accounts and limits by HTTP: two people at their pages, and a program that asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistryPagesTest {

    private static final int CREATED = 201;
    private static final int SEE_OTHER = 303;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final String AGREEMENTS = "/settlement/agreements";
    private static final String WALLETS = "/settlement/wallets";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 7);

    private final CentreDatabase database = CentreDatabase.create();
    private CentreProgram program;
    private Browser settler;
    private Browser checker;
    private Browser auditor;

    @BeforeAll
    void open() {
        program =
                CentreProgram.start(database, new TestClock(Instant.parse("2026-11-07T01:00:00Z")));
        program.facade(AccountingDays.class).open(new AccountingDate(TODAY), Actor.PROGRAM);
        settler = browser("S1", Post.SETTLEMENT);
        checker = browser("F1", Post.FINANCE_CHECKER);
        auditor = browser("A1", Post.AUDITOR);
    }

    @AfterAll
    void close() {
        List.of(settler, checker, auditor).forEach(Browser::close);
        program.close();
        database.close();
    }

    private Browser browser(String number, Post post) {
        String password =
                program.facade(People.class)
                        .add(
                                new NewPerson(number, "人员" + number, Set.of(post), null),
                                new SignedIn("api:test", "test", Set.of(), null));
        return Browser.signedIn(program, number, password);
    }

    @Test
    @Clause("5.1")
    void anAgreementWithItsPaperIsInForceOnceAFinanceCheckerHasApprovedIt() {
        assertThat(settler.get(AGREEMENTS).body()).contains("尚未登记协议");
        HttpResponse<String> asked = upload(settler, form("JS-<b>1", ""));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(SEE_OTHER);
        String page = settler.get(AGREEMENTS).body();
        assertThat(page).contains("JS-&lt;b&gt;1", "待复核", "协议.pdf").doesNotContain("JS-<b>1");
        String approval = waiting();
        assertThat(checker.get("/finance/approvals/" + approval).body())
                .contains("JS-&lt;b&gt;1", "中心与银行", "已核对原件", "协议.pdf");
        assertThat(decide(approval).statusCode()).isEqualTo(SEE_OTHER);
        assertThat(settler.get(AGREEMENTS + "?state=IN_FORCE").body()).contains("JS-&lt;b&gt;1");
        assertThat(settler.get(AGREEMENTS + "?state=REJECTED").body()).contains("没有符合条件的协议");
        assertThat(auditor.get(AGREEMENTS + "?text=%3Cb%3E&as=CSV").body())
                .contains("JS-<b>1", "text=%3Cb%3E", "A1 人员A1");
        Matcher paper = Pattern.compile("documents/([0-9a-f-]{36})").matcher(page);
        assertThat(paper.find()).isTrue();
        HttpResponse<String> file = auditor.get(AGREEMENTS + "/documents/" + paper.group(1));
        assertThat(file.body()).isEqualTo("协议正文");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
    }

    @Test
    void refusesWithEveryPlaceAndKeepsThePaper() {
        settler.get(AGREEMENTS);
        HttpResponse<String> refused = upload(settler, form("", ""));
        assertThat(refused.statusCode()).isEqualTo(UNPROCESSABLE);
        assertThat(refused.body()).contains("协议编号为 1 至 60 个字", "name=\"kept\"", "中心与银行", "已核对原件");
        assertThat(auditor.get(AGREEMENTS).body()).doesNotContain("id=\"register\"");
        Map<String, String> limit = Map.of("number", "none", "payment", "十元", "grounds", "x");
        auditor.get(WALLETS);
        assertThat(auditor.post(WALLETS + "/limits", limit).statusCode()).isIn(UNPROCESSABLE);
        assertThat(auditor.post(WALLETS + "/closing", limit).statusCode()).isEqualTo(CONFLICT);
        try (Browser teller = browser("T1", Post.TELLER)) {
            assertThat(teller.get(AGREEMENTS).statusCode()).isEqualTo(FORBIDDEN);
            assertThat(teller.get(WALLETS).statusCode()).isEqualTo(FORBIDDEN);
        }
    }

    @Test
    @Clause("8.5.2")
    void registersAWalletAndItsLimitByTwoPeopleAndShowsThem() {
        settler.get(WALLETS);
        Map<String, String> wallet =
                Map.of(
                        "kind", "WALLET",
                        "number", "9900000000000077",
                        "name", "测试公积金中心",
                        "operator", "B77",
                        "grounds", "开户");
        assertThat(settler.post(WALLETS, wallet).statusCode()).isEqualTo(SEE_OTHER);
        assertThat(program.facade(OwnAccounts.class).find("9900000000000077")).isEmpty();
        assertThat(decide(waiting()).statusCode()).isEqualTo(SEE_OTHER);
        settler.get(WALLETS);
        Map<String, String> limit =
                Map.of("number", "9900000000000077", "payment", "5000.50", "grounds", "运营机构调整");
        assertThat(settler.post(WALLETS + "/limits", limit).statusCode()).isEqualTo(SEE_OTHER);
        assertThat(decide(waiting()).statusCode()).isEqualTo(SEE_OTHER);
        assertThat(settler.get(WALLETS).body())
                .contains("9900 0000 0000 0077", "5,000.50", "没有因限额受阻的付款");
        assertThat(auditor.get(WALLETS + "?text=0077&as=CSV").body())
                .contains("9900000000000077", "5000.50", "最近核验");
        assertThat(settler.get(WALLETS + "?kind=LOAN_WALLET").body()).contains("没有符合条件的账户");
    }

    @Test
    @Clause("5.1")
    void aProgramAsksByTheInterfaceAndAPersonDecides() {
        JsonNode paper =
                call(
                        "POST",
                        "/api/v1/registry/documents?name=a.pdf",
                        "application/octet-stream",
                        "x");
        String body =
                """
                {"kind":"BATCH_DEBIT","number":"PK-1","bank":"B01","parties":"双方",
                 "valid_from":"2026-11-01","valid_to":"2027-11-01","grounds":"批复",
                 "documents":["%s"]}
                """
                        .formatted(paper.get("document").asString());
        JsonNode asked = call("POST", "/api/v1/agreements", "application/json", body);
        assertThat(asked.get("state").asString()).isEqualTo("submitted");
        assertThat(decide(asked.get("approval").asString()).statusCode()).isEqualTo(SEE_OTHER);
        JsonNode after =
                call(
                        "GET",
                        "/api/v1/registry/changes/" + asked.get("id").asString(),
                        "application/json",
                        "");
        assertThat(after.get("state").asString()).isEqualTo("approved");
        assertThat(call("GET", "/api/v1/agreements?text=PK-", "application/json", "").toString())
                .contains("PK-1", "IN_FORCE");
        JsonNode account =
                call(
                        "POST",
                        "/api/v1/own-accounts",
                        "application/json",
                        """
                        {"kind":"DEPOSIT","number":"3200000000000077","name":"中心","operator":"B01",
                         "grounds":"开户"}
                        """);
        assertThat(decide(account.get("approval").asString()).statusCode()).isEqualTo(SEE_OTHER);
        assertThat(program.facade(OwnAccounts.class).all(BankAccountKind.DEPOSIT))
                .extracting(OwnAccount::number)
                .contains("3200000000000077");
        JsonNode closing =
                call(
                        "POST",
                        "/api/v1/own-accounts/3200000000000077/closing",
                        "application/json",
                        "{\"grounds\":\"销户\"}");
        assertThat(decide(closing.get("approval").asString()).statusCode()).isEqualTo(SEE_OTHER);
        assertThat(
                        call("GET", "/api/v1/own-accounts?closed=true", "application/json", "")
                                .toString())
                .contains("\"total\":1", "closed_at\":\"2026-11-07");
        assertThat(call("GET", "/api/v1/limit-tasks", "application/json", "").isEmpty()).isTrue();
    }

    @Test
    void whoAskedTakesItBackAndWhatIsNotThereIsNotFound() {
        settler.get(WALLETS);
        Map<String, String> wallet =
                Map.of(
                        "kind",
                        "WALLET",
                        "number",
                        "88",
                        "name",
                        "n",
                        "operator",
                        "o",
                        "grounds",
                        "g");
        assertThat(settler.post(WALLETS, wallet).statusCode()).isEqualTo(SEE_OTHER);
        Matcher mine =
                Pattern.compile("changes/([0-9a-f-]{36})/withdrawal")
                        .matcher(settler.get(WALLETS).body());
        assertThat(mine.find()).isTrue();
        assertThat(settler.post(AGREEMENTS + "/changes/" + mine.group(1) + "/withdrawal", Map.of()))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(SEE_OTHER);
        String nobody = "00000000-0000-7000-8000-000000000000";
        assertThat(settler.get(AGREEMENTS + "?renews=" + nobody).statusCode()).isEqualTo(NOT_FOUND);
        assertThat(settler.get(AGREEMENTS + "/documents/" + nobody).statusCode())
                .isEqualTo(NOT_FOUND);
    }

    private static Map<String, String> form(String number, String renews) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("id", UUID.randomUUID().toString());
        form.put("kind", "SETTLEMENT");
        form.put("number", number);
        form.put("bank", "B01");
        form.put("parties", "中心与银行");
        form.put("from", TODAY.toString());
        form.put("to", TODAY.plusYears(1).toString());
        form.put("grounds", "已核对原件");
        if (!renews.isEmpty()) {
            form.put("renews", renews);
        }
        return form;
    }

    private static HttpResponse<String> upload(Browser browser, Map<String, String> fields) {
        String boundary = "limit-" + UUID.randomUUID();
        StringBuilder body = new StringBuilder();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", browser.token());
        all.forEach(
                (name, value) ->
                        body.append(
                                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                        .formatted(boundary, name, value)));
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"papersOfIt\"; filename=\"协议.pdf\"\r\n\r\n协议正文\r\n--%s--\r\n"
                        .formatted(boundary, boundary));
        return browser.send(
                AGREEMENTS,
                request ->
                        request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(
                                        BodyPublishers.ofString(
                                                body.toString(), StandardCharsets.UTF_8)));
    }

    /** The newest request in the finance checker's inbox. */
    private String waiting() {
        Matcher found =
                Pattern.compile("/finance/approvals/([0-9a-f-]{36})")
                        .matcher(checker.get("/finance/approvals").body());
        String last = "";
        while (found.find()) {
            last = found.group(1);
        }
        assertThat(last).isNotEmpty();
        return last;
    }

    private HttpResponse<String> decide(String approval) {
        String path = "/finance/approvals/" + approval;
        Matcher digest =
                Pattern.compile("name=\"digest\" value=\"([^\"]+)\"")
                        .matcher(checker.get(path).body());
        assertThat(digest.find()).isTrue();
        return checker.post(
                path, Map.of("decision", "APPROVE", "reason", "", "digest", digest.group(1)));
    }

    private JsonNode call(String method, String path, String type, String body) {
        try (Browser plain = new Browser(program)) {
            HttpResponse<String> answer =
                    plain.send(
                            path,
                            request ->
                                    request.setHeader("Accept", "*/*")
                                            .header(
                                                    "Authorization",
                                                    "Bearer " + CentreProgram.TOKEN)
                                            .header("Idempotency-Key", UUID.randomUUID().toString())
                                            .header("Content-Type", type)
                                            .method(
                                                    method,
                                                    method.equals("GET")
                                                            ? BodyPublishers.noBody()
                                                            : BodyPublishers.ofString(body)));
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, CREATED);
            return JsonMapper.shared().readTree(answer.body());
        }
    }
}
