/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.centre.Browser;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentreProgram;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.settlement.TestBank;
import org.anju.centre.settlement.TestBank.Payment;
import org.anju.centre.staff.NewPerson;
import org.anju.centre.staff.People;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The desks of the whole program after one remittance of two persons was paid, one payment came
 * from nobody known, and one notice is missing between them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class DeskPagesTest {

    private static final String WALLET = "9900000000000001";
    private static final String EMPLOYER_WALLET = "0011000000000001";
    private static final String STRANGER = "9900000000000077";
    private static final String LIST =
            "姓名,证件号码,缴存基数\n张三丰,11010519491231002X,10000\n李四,110105194912310038,8000\n";

    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http = HttpClient.newHttpClient();
    private CentreDatabase database;
    private CentreProgram centre;
    private TestBank bank;
    private Browser desk;
    private Browser teller;
    private String employer;
    private String caseNo;
    private String account;
    private String postedEntry;

    @BeforeAll
    void start() throws Exception {
        database = CentreDatabase.create();
        centre = CentreProgram.start(database);
        bank = new TestBank(centre);
        centre.facade(AccountingDays.class)
                .open(new AccountingDate(LocalDate.of(2026, 1, 5)), Actor.PROGRAM);
        centre.facade(OwnAccounts.class)
                .register(BankAccountKind.WALLET, WALLET, "测试公积金中心", "BANK", Actor.PROGRAM);
        desk = person("1001", Post.SETTLEMENT);
        teller = person("1003", Post.TELLER);
        remit();
        deliver(bank.payment(WALLET, STRANGER, 3, Cny.ofFen(77_700), "不知道给谁"));
        awaitNotices(2);
    }

    /**
     * A stream that somebody still reads holds up neither the program's end nor its other answers.
     */
    @AfterAll
    void stop() throws Exception {
        HttpResponse<InputStream> open = desk.open("/settlement/notices/live");
        long began = System.nanoTime();
        centre.close();
        long millis = (System.nanoTime() - began) / 1_000_000;
        System.out.printf("stopped with an open stream in %d ms%n", millis);
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(millis).as("the grace period of the web server is 30 s").isLessThan(15_000);
        open.body().close();
        desk.close();
        teller.close();
        http.close();
        database.close();
    }

    @Test
    void showsTheNoticesWithTheGapMaskedAndCounted() {
        String page = desk.get("/settlement/notices").body();
        assertThat(page).contains("缺序号 2 至 2，共 1 个").contains("已入账").contains("挂账");
        assertThat(page).contains("2,880.00").contains("*0077").doesNotContain(STRANGER);
        assertThat(desk.get("/settlement/notices?fate=SUSPENSE").body())
                .contains("777.00")
                .doesNotContain("2,880.00");
        assertThat(desk.get("/settlement/notices?tail=9999").body()).contains("没有符合筛选条件的通知");
        assertThat(desk.get("/settlement/notices?tab=REFUSED").body()).contains("没有被拒收的报文");
    }

    @Test
    void exportsTheFilteredNoticesAndLeavesATrail() {
        HttpResponse<String> file = desk.get("/settlement/notices?fate=SUSPENSE&as=CSV");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains(".csv");
        assertThat(file.body()).contains("777.00").contains("fate=SUSPENSE").contains("行数");
        assertThat(file.body()).doesNotContain("2880.00").doesNotContain(STRANGER);
        assertThat(
                        database.jdbc()
                                .sql("select count(*) from audit.action where action = :action")
                                .param("action", "notices.export")
                                .query(Long.class)
                                .single())
                .isPositive();
    }

    @Test
    void checksTheSignatureOfANoticeAgainAgainstTheStoredBytes() {
        String page = desk.get(noticeOfThePosting()).body();
        assertThat(page).contains("签名有效").doesNotContain("未通过");
        assertThat(page).contains("&lt;Ntry&gt;").doesNotContain(EMPLOYER_WALLET);
        String bad = "00000000-0000-7000-8000-000000000000";
        assertThat(desk.get("/settlement/notices/" + bad).statusCode()).isEqualTo(404);
        assertThat(desk.get("/settlement/notices/%3Cscript%3E").body()).doesNotContain("<script>&");
    }

    @Test
    void saysWhichStepFailsWhenStoredHeadersWereTamperedWith() throws Exception {
        deliver(bank.payment(WALLET, STRANGER, 4, Cny.ofFen(1_00), "篡改"));
        CentreProgram.await(
                "notice 4 booked", // Others may have come before it.
                () ->
                        database.jdbc()
                                        .sql(
                                                "select count(*) from settlement.notice where"
                                                        + " sequence = 4")
                                        .query(Long.class)
                                        .single()
                                == 1);
        database.asSuperuser()
                .sql(
                        """
                        update settlement.inbound_message m
                           set headers = jsonb_set(m.headers, '{X-Channel-Nonce}',
                                                   to_jsonb(repeat('a', 32)))
                          from settlement.notice n
                         where n.message_id = m.message_id and n.sequence = 4
                        """)
                .update();
        String id =
                database.jdbc()
                        .sql("select notice_id from settlement.notice where sequence = 4")
                        .query(UUID.class)
                        .single()
                        .toString();
        JsonNode notice = api("/api/v1/notices/" + id);
        assertThat(notice.get("signature_valid").asBoolean()).isFalse();
        assertThat(desk.get("/settlement/notices/" + id).body()).contains("签名核验未通过");
        assertThat(
                        notice.get("signature_steps")
                                .valueStream()
                                .filter(step -> step.get("result").asString().equals("FAILS"))
                                .map(step -> step.get("step").asString()))
                .containsExactly("SIGNATURE");
    }

    @Test
    void closesAnIncidentOfTheNumbersWithGroundsOnly() throws Exception {
        deliver(bank.payment(WALLET, STRANGER, 3, Cny.ofFen(77_701), "同号另一笔"));
        CentreProgram.await(
                "one number, two contents",
                () -> desk.get("/settlement/notices?tab=GAPS").body().contains("同号内容不同"));
        Matcher form =
                Pattern.compile(
                                "同号内容不同.*?(/settlement/notices/incidents/[0-9a-f-]{36}/close)",
                                Pattern.DOTALL)
                        .matcher(desk.get("/settlement/notices?tab=GAPS").body());
        assertThat(form.find()).isTrue();
        HttpResponse<String> without = desk.post(form.group(1), Map.of("grounds", " "));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("请写明依据").contains("同号内容不同");
        HttpResponse<String> closed = desk.post(form.group(1), Map.of("grounds", "银行书面说明以第一笔为准"));
        assertThat(closed.statusCode()).isEqualTo(303);
        assertThat(desk.get(closed.headers().firstValue("Location").orElse("")).body())
                .contains("已关闭")
                .doesNotContain("同号内容不同");
        assertThat(desk.post(form.group(1), Map.of("grounds", "再关一次")).statusCode()).isEqualTo(409);
    }

    @Test
    void showsTheBooksFromTheTrialBalanceDownToOneEntry() {
        try (Browser books = person("1002", Post.BOOKKEEPER)) {
            String trial = books.get("/finance/trial-balance").body();
            assertThat(trial).contains("借方合计等于贷方合计").contains("2,880.00");
            assertThat(books.get("/finance/accounts?to=2026-01-05").body())
                    .contains("住房公积金")
                    .contains("2,880.00");
            assertThat(books.get("/finance/accounts/201?from=2026-01-05&to=").body())
                    .contains("2,880.00")
                    .contains("M01");
            assertThat(books.get("/finance/accounts/201?from=2026-02-01").body())
                    .contains("所选期间没有发生额");
            assertThat(books.get("/finance/accounts/101").body()).contains("下级科目");
            assertThat(books.get("/finance/accounts/999").statusCode()).isEqualTo(404);
            assertThat(books.get("/finance/accounts/x").statusCode()).isEqualTo(404);
            String entry = books.get("/finance/entries/" + postedEntry).body();
            assertThat(entry).contains("待编号").contains("贰仟捌佰捌拾元").contains("2 户");
            assertThat(books.get("/finance/accounts/201?as=CSV").body()).contains("2880.00");
            assertThat(books.get("/finance/trial-balance?as=XLSX").statusCode()).isEqualTo(200);
            assertThat(books.get("/finance/trial-balance?journal=HLEDGER").body())
                    .contains("CNY 2880.00");
            assertThat(books.get("/settlement/notices").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void showsAPersonsAccountFoundByEitherNumber() {
        assertThat(teller.get("/counter/accounts").body()).contains("个人账号或证件号码");
        HttpResponse<String> found =
                teller.post("/counter/accounts", Map.of("wanted", "11010519491231002X"));
        String address = found.headers().firstValue("Location").orElse("");
        assertThat(address).contains("/counter/accounts/" + account).doesNotContain("1949");
        String page = teller.get("/counter/accounts/" + account).body();
        assertThat(page).contains("张*").contains("**002X").contains("1,600.00").contains("2026-01");
        assertThat(page).doesNotContain("张三丰").doesNotContain("11010519491231002X");
        assertThat(teller.post("/counter/accounts", Map.of("wanted", "12")).statusCode())
                .isEqualTo(404);
        assertThat(teller.get("/counter/accounts/" + account + "?as=CSV").body())
                .contains("1600.00")
                .doesNotContain("张三丰");
    }

    @Test
    void walksTheMoneyFromThePayersWalletToThePersons() throws Exception {
        String page = teller.get("/walk/" + postedEntry).body();
        assertThat(page).contains("钱包尾号 0001").contains("2 个个人账户").contains(account);
        JsonNode walk = api("/api/v1/walks/" + postedEntry);
        assertThat(walk.get("hops").valueStream().map(hop -> kinds(hop)))
                .containsExactly(
                        "PAYER_WALLET>CENTRE_WALLET", "CENTRE_WALLET>ACCOUNT", "ACCOUNT>PERSONS");
        assertThat(walk.get("hops").valueStream().map(hop -> hop.get("amount_fen").asLong()))
                .containsOnly(288_000L);
        assertThat(
                        walk.get("parts")
                                .valueStream()
                                .mapToLong(part -> part.get("fen").asLong())
                                .sum())
                .isEqualTo(288_000L);
        String suspended = entryOf(3);
        assertThat(
                        api("/api/v1/walks/" + suspended)
                                .get("hops")
                                .valueStream()
                                .map(hop -> kinds(hop)))
                .endsWith("ACCOUNT>UNIDENTIFIED");
        assertThat(teller.get("/walk/no-entry").statusCode()).isEqualTo(404);
    }

    @Test
    void showsAClerkTheWalkOfTheOwnCaseAndOfNoOther() throws Exception {
        String other =
                send(
                                "/api/v1/employers",
                                "application/json",
                                """
                                {"name":"安居测试二厂","employer_rate":"8","person_rate":"8",
                                 "wallets":[]}
                                """)
                        .get("employer_account")
                        .asString();
        String address = "/hall/cases/" + caseNo + "/walk";
        try (Browser own = person("2001", Post.EMPLOYER_CLERK, employer);
                Browser foreign = person("2002", Post.EMPLOYER_CLERK, other)) {
            assertThat(own.get(address).body())
                    .contains("2 个个人账户")
                    .doesNotContain("/finance/")
                    .doesNotContain("/counter/");
            assertThat(foreign.get(address).statusCode()).isEqualTo(404);
            assertThat(own.get("/walk/" + postedEntry).statusCode()).isEqualTo(403);
            assertThat(own.get("/settlement/notices/live").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void answersProgramsInPortions() throws Exception {
        JsonNode first = api("/api/v1/notices?limit=1");
        assertThat(first.get("items").get(0).get("sequence").asLong()).isEqualTo(1);
        JsonNode second = api("/api/v1/notices?limit=1&after=" + first.get("next").asString());
        assertThat(second.get("items").get(0).get("sequence").asLong()).isEqualTo(3);
        assertThat(second.get("items").get(0).get("previous_sequence").asLong()).isEqualTo(1);
        assertThat(api("/api/v1/notices").isArray()).as("the older answer stays").isTrue();
        JsonNode lines = api("/api/v1/ledger/accounts/201/lines?limit=1");
        assertThat(lines.get("closing_fen").asLong()).isEqualTo(288_000);
        JsonNode controls = api("/api/v1/ledger/entries/" + postedEntry).get("controls");
        assertThat(controls.get(0).get("subjects").asLong()).isEqualTo(2);
        assertThat(
                        api("/api/v1/ledger/entries/"
                                        + postedEntry
                                        + "/details?control=PERSONAL_FUND&limit=1")
                                .get("next")
                                .asLong())
                .isEqualTo(1);
        assertThat(api("/api/v1/personal-accounts/" + account).get("balance_fen").asLong())
                .isEqualTo(160_000);
    }

    @Test
    void tellsAnOpenPageOfANewNotice() throws Exception {
        HttpResponse<InputStream> stream = desk.open("/settlement/notices/live");
        assertThat(stream.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        var lines =
                new java.io.BufferedReader(
                        new java.io.InputStreamReader(stream.body(), StandardCharsets.UTF_8));
        awaitEvent(lines);
        long began = System.nanoTime();
        deliver(bank.payment(WALLET, STRANGER, 5, Cny.ofFen(2_00), ""));
        awaitEvent(lines);
        System.out.printf(
                "notice to open page: %d ms, delivery included%n",
                (System.nanoTime() - began) / 1_000_000);
        stream.body().close();
    }

    private static void awaitEvent(java.io.BufferedReader lines) throws Exception {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("event: changed")) {
                return;
            }
        }
        throw new AssertionError("the stream ended before an event");
    }

    private static String kinds(JsonNode hop) {
        return hop.at("/from/kind").asString() + ">" + hop.at("/to/kind").asString();
    }

    private Browser person(String number, Post post) {
        return person(number, post, null);
    }

    private Browser person(String number, Post post, @Nullable String employerAccount) {
        var by = new SignedIn("api:test", "test", Set.of(), null);
        String password =
                centre.facade(People.class)
                        .add(
                                new NewPerson(number, "测试" + number, Set.of(post), employerAccount),
                                by);
        return Browser.signedIn(centre, number, password);
    }

    private void remit() throws Exception {
        employer =
                send(
                                "/api/v1/employers",
                                "application/json",
                                """
                                {"name":"安居测试厂","employer_rate":"8","person_rate":"8",
                                 "wallets":["%s"]}
                                """
                                        .formatted(EMPLOYER_WALLET))
                        .get("employer_account")
                        .asString();
        send(
                "/api/v1/employers/" + employer + "/employees",
                "text/csv",
                LIST.replaceAll("(?m),[^,]*$", ""));
        JsonNode remittance =
                send(
                        "/api/v1/employers/" + employer + "/remittances?month=2026-01",
                        "text/csv",
                        LIST);
        caseNo = remittance.get("case_no").asString();
        deliver(
                bank.payment(
                        WALLET,
                        EMPLOYER_WALLET,
                        1,
                        Cny.ofFen(remittance.get("total_fen").asLong()),
                        remittance.get("remark").asString()));
        awaitNotices(1);
        postedEntry = entryOf(1);
        account =
                send(
                                "/api/v1/personal-accounts/lookup",
                                "application/json",
                                "{\"identity_number\":\"11010519491231002X\"}")
                        .get(0)
                        .get("account")
                        .asString();
    }

    private void deliver(Payment payment) {
        assertThat(bank.deliver(payment.messageId(), bank.notice(payment)).status()).isEqualTo(200);
    }

    private void awaitNotices(long count) {
        CentreProgram.await(
                count + " notices booked",
                () ->
                        database.jdbc()
                                        .sql("select count(*) from settlement.notice_fate")
                                        .query(Long.class)
                                        .single()
                                >= count);
    }

    private String entryOf(long sequence) {
        return database.jdbc()
                .sql(
                        """
                        select entry_id from settlement.notice join settlement.notice_fate
                         using (notice_id) where sequence = :sequence
                        """)
                .param("sequence", sequence)
                .query(UUID.class)
                .single()
                .toString();
    }

    private String noticeOfThePosting() {
        Matcher link =
                Pattern.compile("/settlement/notices/[0-9a-f-]{36}")
                        .matcher(desk.get("/finance/entries/" + postedEntry).body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private JsonNode api(String path) throws Exception {
        return json(path, HttpRequest.newBuilder().GET());
    }

    private JsonNode send(String path, String type, String body) throws Exception {
        return json(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", type)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode json(String path, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer =
                http.send(
                        request.uri(URI.create(centre.url(path)))
                                .header("Authorization", "Bearer " + CentreProgram.TOKEN)
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return json.readTree(answer.body());
    }
}
