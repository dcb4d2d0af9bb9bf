/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.centre.Browser;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentreProgram;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.account.EmployerAccounts;
import org.anju.centre.account.EmployerRates;
import org.anju.centre.account.PersonalAccounts;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.party.EmployerRegistration;
import org.anju.centre.party.WalletNumber;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.staff.NewPerson;
import org.anju.centre.staff.People;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Clause;
import org.anju.kernel.ContributionRate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A teller takes declarations in, checkers decide, everybody looks cases up: by HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CounterPagesTest {

    private static final Actor SETUP = new Actor("setup", "安装");
    private static final String BOUNDARY = "the-form-of-a-test";
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private CentreDatabase database;
    private CentreProgram program;
    private EmployerAccountNo employer;
    private Browser teller;
    private Browser checker;
    private Browser second;

    @BeforeAll
    void open() {
        database = CentreDatabase.create();
        program = CentreProgram.start(database);
        program.facade(AccountingDays.class)
                .open(new AccountingDate(LocalDate.of(2026, 1, 5)), SETUP);
        program.facade(OwnAccounts.class)
                .register(BankAccountKind.WALLET, "1000000000000001", "测试中心", "B01", SETUP);
        ContributionRate eight = ContributionRate.ofPercent(new BigDecimal("8"));
        employer =
                program.facade(EmployerAccounts.class)
                        .enrol(
                                new EmployerRegistration(
                                        "太湖丝织<script>有限公司",
                                        null,
                                        List.of(new WalletNumber("2000000000004321"))),
                                new EmployerRates(eight, eight),
                                SETUP);
        program.facade(PersonalAccounts.class)
                .open(employer, bytes(TestPersons.employeeList(0, 5, "6000")), SETUP);
        teller = signIn("T1", "王柜员", Post.TELLER);
        checker = signIn("C1", "李复核", Post.CHECKER);
        second = signIn("C2", "赵复核", Post.CHECKER);
    }

    @AfterAll
    void close() {
        List.of(teller, checker, second).forEach(Browser::close);
        program.close();
        database.close();
    }

    @Test
    @Clause("6.1.1.1-1")
    @Clause("8.1.2")
    void takesADeclarationInAndHasItApprovedByAnother() {
        String caseNo = handOn("2026-01");
        assertThat(teller.get("/counter/cases/" + caseNo).body()).contains("复核中");
        String approval = approvalOf(caseNo);
        assertThat(decide(checker, approval, "APPROVE", "").statusCode()).isEqualTo(SEE_OTHER);
        String money = teller.get("/counter/cases/" + caseNo + "?tab=money").body();
        assertThat(money).contains("待缴款", "1000000000000001", "4,800.00");
        assertThat(teller.get("/counter/cases/" + caseNo + "?tab=timeline").body())
                .contains("王柜员", "李复核");
        for (String tab : List.of("summary", "documents")) {
            assertThat(teller.get("/counter/cases/" + caseNo + "?tab=" + tab).statusCode())
                    .as(tab)
                    .isEqualTo(OK);
        }
        assertThat(teller.get("/counter/cases/" + caseNo + "/progress").body())
                .contains("受理")
                .doesNotContain("<header");
        assertThat(teller.get("/counter/cases/" + caseNo + "?tab=persons").body())
                .contains("职*")
                .doesNotContain(TestPersons.identity(0), TestPersons.name(0));
    }

    @Test
    @Clause("8.1.2")
    void sendsADeclarationBackOnlyWithAReason() {
        String caseNo = handOn("2026-02");
        String approval = approvalOf(caseNo);
        assertThat(decide(checker, approval, "REJECT", " ").statusCode()).isEqualTo(UNPROCESSABLE);
        assertThat(decide(checker, approval, "REJECT", "清册与<b>不符").statusCode())
                .isEqualTo(SEE_OTHER);
        assertThat(teller.get("/counter/cases/" + caseNo).body()).contains("已退回", "清册与&lt;b&gt;不符");
        assertThat(handOn("2026-02")).as("declared anew").isNotEqualTo(caseNo);
    }

    @Test
    @Clause("8.1.2")
    void cancelsForAReasonAndClosesWhatTheCheckerWasAsked() {
        String caseNo = handOn("2026-06");
        String approval = approvalOf(caseNo);
        String digest = digestOf(approval);
        Matcher link =
                Pattern.compile("/counter/declare/[0-9a-f-]{36}/cancellation")
                        .matcher(teller.get("/counter/cases/" + caseNo).body());
        assertThat(link.find()).isTrue();
        String address = link.group();
        assertThat(checker.get("/counter/cases/" + caseNo).body()).doesNotContain(address);
        assertThat(teller.get(address).body()).contains("撤销后不能恢复", caseNo);
        assertThat(teller.post(address, Map.of("reason", " ")).statusCode())
                .isEqualTo(UNPROCESSABLE);
        var cancelled = teller.post(address, Map.of("reason", "单位来函<b>撤销"));
        assertThat(location(cancelled)).isEqualTo("/counter/cases/" + caseNo);
        assertThat(teller.get("/counter/cases/" + caseNo).body())
                .contains("已撤销", "单位来函&lt;b&gt;撤销")
                .doesNotContain(address);
        assertThat(teller.get("/counter/cases/" + caseNo + "?tab=timeline").body())
                .contains("王柜员", "撤销");
        assertThat(checker.get("/counter/approvals").body()).doesNotContain(approval);
        assertThat(decide(checker, approval, digest, "APPROVE", "").statusCode())
                .isNotEqualTo(SEE_OTHER);
        assertThat(teller.get("/counter/cases/" + caseNo).body()).contains("已撤销");
        assertThat(teller.post(address, Map.of("reason", "再次")).statusCode())
                .as("asked again")
                .isEqualTo(SEE_OTHER);
    }

    @Test
    void throwsAnOwnDraftAway() {
        String draft = location(upload(UUID.randomUUID().toString(), "2026-07", list("6000")));
        assertThat(teller.get(draft).body()).contains("删除草稿");
        assertThat(location(teller.post(draft + "/discard", Map.of())))
                .isEqualTo("/counter/declare");
        assertThat(teller.get("/counter/declare").body())
                .doesNotContain(draft.substring(draft.lastIndexOf('/') + 1));
    }

    @Test
    @Clause("8.1.2")
    void doesNotLetATellerDecideOverTheOwnWorkByHand() {
        String caseNo = handOn("2026-03");
        String approval = approvalOf(caseNo);
        String digest = digestOf(approval);
        teller.get("/counter/declare");
        HttpResponse<String> answer =
                teller.post(
                        "/counter/approvals/" + approval,
                        Map.of("decision", "APPROVE", "digest", digest));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(teller.get("/counter/cases/" + caseNo).body()).contains("复核中");
    }

    @Test
    void takesOneOfTwoDecisionsThatComeAtOnceAndTellsTheOther() throws Exception {
        String approval = approvalOf(handOn("2026-04"));
        checker.get("/counter/approvals/" + approval);
        second.get("/counter/approvals/" + approval);
        // Both have read the page before either decides.
        String digest = digestOf(approval);
        List<Callable<Integer>> both =
                List.of(
                        () -> decide(checker, approval, digest, "APPROVE", "").statusCode(),
                        () -> decide(second, approval, digest, "REJECT", "不符").statusCode());
        try (ExecutorService desks = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = new ArrayList<>();
            for (var answer : desks.invokeAll(both)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(SEE_OTHER, CONFLICT);
        }
    }

    @Test
    void answersADoubleClickWithOneCase() {
        String id = UUID.randomUUID().toString();
        String first = location(upload(id, "2026-05", list("6000")));
        String again = location(upload(id, "2026-05", list("6000")));
        assertThat(again).isEqualTo(first);
        String once = location(teller.post(first + "/submission", Map.of()));
        assertThat(location(teller.post(first + "/submission", Map.of()))).isEqualTo(once);
        String changed = location(upload(id, "2026-06", list("6000")));
        assertThat(changed).as("the form was changed after going back").isNotEqualTo(first);
    }

    @Test
    void showsWhatIsWrongWithAListAndGivesItBackMarked() {
        String draft = location(upload(UUID.randomUUID().toString(), "2026-07", list("1")));
        String page = teller.get(draft).body();
        assertThat(page).contains("未受理", "缴存基数");
        Matcher list = Pattern.compile("/counter/cases/([0-9]{13})/list").matcher(page);
        assertThat(list.find()).isTrue();
        HttpResponse<String> marked = teller.get(list.group());
        assertThat(marked.headers().firstValue("Content-Type")).get().asString().contains("csv");
        assertThat(marked.body()).contains("问题");
    }

    @Test
    void asksForAListWhereNoneWasChosen() {
        assertThat(upload(UUID.randomUUID().toString(), "2026-08", "").statusCode())
                .isEqualTo(UNPROCESSABLE);
    }

    @Test
    void saysWhoseAnAccountIsAndNothingRunsInItsName() {
        String known = teller.get("/counter/declare/employer?account=" + employer).body();
        assertThat(known).contains("太湖丝织&lt;script&gt;有限公司").doesNotContain("<script>有限");
        assertThat(teller.get("/counter/declare/employer?account=1234567890").body())
                .contains("没有这个单位账号");
    }

    @Test
    void makesADeclarationAsLastMonthWithoutAList() {
        teller.get("/counter/declare");
        HttpResponse<String> made =
                send(UUID.randomUUID().toString(), "2026-09", "ROSTER", new byte[0]);
        assertThat(teller.get(location(made)).body()).contains("4,800.00", "按上月");
    }

    @Test
    void findsACaseByEverythingThatIsKnownOfIt() {
        String caseNo = handOn("2026-10");
        for (String text :
                List.of(
                        caseNo,
                        employer.value(),
                        "太湖",
                        TestPersons.name(1),
                        TestPersons.identity(1).substring(14),
                        "4321")) {
            assertThat(search(text)).as(text).contains(caseNo);
        }
        assertThat(search("运河")).doesNotContain(caseNo);
        assertThat(teller.get("/counter/search?q=&month=2026-10&state=CHECKING&to=0.48w").body())
                .contains(caseNo);
        assertThat(teller.get("/counter/search?q=&month=2026-10&from=4800.01").body())
                .doesNotContain("/counter/cases/" + caseNo);
        assertThat(teller.get("/counter/search?month=10.2026&from=x").statusCode()).isEqualTo(OK);
    }

    @Test
    void neverPutsAnIdentityNumberIntoAnAddress() {
        String caseNo = handOn("2026-11");
        teller.get("/counter/search");
        String address =
                location(teller.post("/counter/search", Map.of("q", TestPersons.identity(2))));
        assertThat(address).doesNotContain(TestPersons.identity(2)).contains("q=");
        assertThat(teller.get(address).body()).contains(caseNo);
    }

    @Test
    void exportsAllThatIsFound() {
        String caseNo = handOn("2026-12");
        HttpResponse<String> file =
                teller.get("/counter/search/export?kind=CSV&q=" + employer + "&month=2026-12");
        assertThat(file.statusCode()).isEqualTo(OK);
        assertThat(file.body()).contains(caseNo, "4800.00", "T1");
        assertThat(
                        database.jdbc()
                                .sql("select count(*) from audit.action where action = :export")
                                .param("export", "cases.export")
                                .query(Long.class)
                                .single())
                .isPositive();
    }

    @Test
    void answersUnknownCasesAndApprovalsAsNotFound() {
        assertThat(teller.get("/counter/cases/1101999999999").statusCode()).isEqualTo(NOT_FOUND);
        assertThat(checker.get("/counter/approvals/" + UUID.randomUUID()).statusCode())
                .isEqualTo(NOT_FOUND);
        assertThat(teller.get("/counter/declare/" + UUID.randomUUID()).statusCode())
                .isEqualTo(NOT_FOUND);
        assertThat(teller.get("/counter/approvals").statusCode()).isEqualTo(403);
    }

    /** Uploads a list for a month and hands it on; the number of the case. */
    private String handOn(String month) {
        String draft = location(upload(UUID.randomUUID().toString(), month, list("6000")));
        assertThat(teller.get(draft).body()).contains("F9");
        String address = location(teller.post(draft + "/submission", Map.of()));
        assertThat(address).startsWith("/counter/cases/1101");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private String search(String text) {
        return teller.get("/counter/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .body();
    }

    private HttpResponse<String> upload(String id, String month, String list) {
        assertThat(teller.get("/counter/declare?account=" + employer).body())
                .contains("汇缴清册", "太湖丝织&lt;script&gt;");
        return send(id, month, "LIST", list.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(String id, String month, String source, byte[] list) {
        String form =
                part("_csrf", teller.token())
                        + part("id", id)
                        + part("account", employer.value())
                        + part("month", month)
                        + part("source", source)
                        + "--%s\r\nContent-Disposition: form-data; name=\"list\"; filename=\"x.bin\"\r\n\r\n%s\r\n--%s--\r\n"
                                .formatted(
                                        BOUNDARY,
                                        new String(list, StandardCharsets.UTF_8),
                                        BOUNDARY);
        return teller.send(
                "/counter/declare",
                request ->
                        request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(BodyPublishers.ofString(form)));
    }

    private static String part(String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, value);
    }

    private String approvalOf(String caseNo) {
        String inbox = checker.get("/counter/approvals").body();
        Matcher link =
                Pattern.compile("/counter/approvals/([0-9a-f-]{36})\">[^<]*" + caseNo)
                        .matcher(inbox);
        assertThat(link.find()).as("in the inbox").isTrue();
        return link.group(1);
    }

    private String digestOf(String approval) {
        Matcher digest =
                Pattern.compile("name=\"digest\" value=\"([^\"]+)\"")
                        .matcher(checker.get("/counter/approvals/" + approval).body());
        assertThat(digest.find()).isTrue();
        return digest.group(1);
    }

    private HttpResponse<String> decide(
            Browser who, String approval, String decision, String reason) {
        return decide(who, approval, digestOf(approval), decision, reason);
    }

    private static HttpResponse<String> decide(
            Browser who, String approval, String digest, String decision, String reason) {
        return who.post(
                "/counter/approvals/" + approval,
                Map.of("decision", decision, "reason", reason, "digest", digest));
    }

    private Browser signIn(String number, String name, Post post) {
        SignedIn administrator =
                new SignedIn("A1", "系统管理", Set.of(Post.SECURITY_ADMINISTRATOR), null);
        String password =
                program.facade(People.class)
                        .add(new NewPerson(number, name, Set.of(post), null), administrator);
        return Browser.signedIn(program, number, password);
    }

    private static String list(String base) {
        return TestPersons.remittanceList(0, 5, base);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(SEE_OTHER);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^http://[^/]+", "");
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
