/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.anju.centre.settlement.BankReason;
import org.anju.centre.settlement.BankReasons;
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

/** By HTTP: what a bank's reason code means, and that a difference of a statement is explained. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskFormsPagesTest {

    private static final int SEE_OTHER = 303;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final String REASONS = "/settlement/reasons";
    private static final String BANK_DAYS = "/settlement/bank-days";
    private static final String DIFFERENCES = BANK_DAYS + "/differences/";
    private static final String WALLET = "9900000000000077";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 7);
    private static final Instant NOW = Instant.parse("2026-11-07T01:00:00Z");

    private final CentreDatabase database = CentreDatabase.create();
    private CentreProgram program;
    private Browser settler;
    private Browser checker;
    private Browser auditor;
    private Browser teller;

    @BeforeAll
    void open() {
        program = CentreProgram.start(database, new TestClock(NOW));
        program.facade(AccountingDays.class).open(new AccountingDate(TODAY), Actor.PROGRAM);
        program.facade(OwnAccounts.class)
                .register(BankAccountKind.WALLET, WALLET, "测试公积金中心", "BANK", Actor.PROGRAM);
        settler = browser("S1", Post.SETTLEMENT);
        checker = browser("F1", Post.FINANCE_CHECKER);
        auditor = browser("A1", Post.AUDITOR);
        teller = browser("T1", Post.TELLER);
    }

    @AfterAll
    void close() {
        List.of(settler, checker, auditor, teller).forEach(Browser::close);
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
    @Clause("5.2b")
    void aCodeThatNobodyHasReadIsReadByTwoPeopleAndFoundByCodeAndClass() {
        unread("L3004", "<b>余额不足</b>");
        String page = settler.get(REASONS + "?read=L3004").body();
        assertThat(page)
                .contains("尚未登记含义的原因码", "&lt;b&gt;余额不足&lt;/b&gt;", "value=\"L3004\"")
                .doesNotContain("<b>余额不足");
        Map<String, String> form = reason("L3004", "AM04");
        assertThat(settler.post(REASONS, form).statusCode()).isEqualTo(SEE_OTHER);
        assertThat(settler.post(REASONS, form).statusCode())
                .as("double click")
                .isEqualTo(SEE_OTHER);
        assertThat(waiting()).as("asked once").hasSize(1);
        assertThat(own()).isEmpty();
        assertThat(settler.get(REASONS + "?said=proposed").body()).contains("已提交，等待财务复核", "银行书面说明");
        assertThat(approve(waiting().getFirst()).statusCode()).isEqualTo(SEE_OTHER);
        assertThat(own()).containsExactly("L3004");
        assertThat(settler.get(REASONS + "?text=L3004").body())
                .contains("付款钱包余额不足", "共 1 条", "稍后重新支付")
                .doesNotContain("尚未登记含义的原因码");
        assertThat(auditor.get(REASONS + "?retry=LATER").body()).contains("付款钱包余额不足");
        assertThat(auditor.get(REASONS + "?retry=NEVER").body()).doesNotContain("付款钱包余额不足");
        assertThat(auditor.get(REASONS + "?text=none").body()).contains("没有符合条件的原因码");
    }

    @Test
    @Clause("8.1.2")
    void aReadingThatCannotBeIsRefusedWithFieldValueAndMendAndAsksForNothing() {
        settler.get(REASONS);
        Map<String, String> form = new LinkedHashMap<>(reason("L 9", "ZZ99"));
        form.put("from", "2026-11-06");
        HttpResponse<String> refused = settler.post(REASONS, form);
        assertThat(refused.statusCode()).isEqualTo(UNPROCESSABLE);
        assertThat(refused.body())
                .contains(">iso<", ">ZZ99<", "请从清单中选择对应的 ISO 原因码")
                .contains(">code<", ">L 9<")
                .contains(">from<", ">2026-11-06<", "生效日不能早于今天")
                .contains("value=\"付款钱包余额不足\"", "value=\"" + form.get("id") + "\"", "银行书面说明");
        HttpResponse<String> groundless = settler.post(REASONS, without(reason("L9", "AM04")));
        assertThat(groundless.statusCode()).isEqualTo(UNPROCESSABLE);
        assertThat(groundless.body()).contains(">grounds<");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void readersOfReasonsAndDifferencesAskForNothing() {
        UUID difference = difference("R-READ");
        for (Browser reader : List.of(checker, auditor)) {
            assertThat(reader.get(REASONS).body())
                    .contains("只有资金结算岗可以提出登记", "ISO 20022")
                    .doesNotContain("id=\"reason\"");
            assertThat(reader.post(REASONS, reason("L7", "AM04")).statusCode()).isEqualTo(CONFLICT);
            assertThat(reader.get(BANK_DAYS).body())
                    .contains("R-READ")
                    .doesNotContain(DIFFERENCES + difference);
            assertThat(reader.get(DIFFERENCES + difference).body())
                    .contains("R-READ", "只有资金结算岗可以提出登记")
                    .doesNotContain("id=\"ruling\"");
            assertThat(upload(reader, difference, UUID.randomUUID(), "已核对").statusCode())
                    .isEqualTo(CONFLICT);
        }
        for (String page : List.of(REASONS, BANK_DAYS, DIFFERENCES + difference)) {
            assertThat(teller.get(page).statusCode()).as(page).isEqualTo(FORBIDDEN);
        }
        teller.get("/counter/search");
        assertThat(teller.post(REASONS, reason("L7", "AM04")).statusCode()).isEqualTo(FORBIDDEN);
        assertThat(upload(teller, difference, UUID.randomUUID(), "已核对").statusCode())
                .isEqualTo(FORBIDDEN);
        assertThat(waiting()).isEmpty();
    }

    @Test
    @Clause("5.2c")
    void aDifferenceWithTheBanksPaperIsOverOnceASecondPersonAgrees() {
        UUID difference = difference("R-RULED");
        assertThat(settler.get(BANK_DAYS).body()).contains(DIFFERENCES + difference);
        assertThat(settler.get(DIFFERENCES + difference).body())
                .contains("中心有银行无", "9900 0000 0000 0077", "R-RULED", "12.50", "id=\"ruling\"");
        UUID change = UUID.randomUUID();
        assertThat(upload(settler, difference, change, "银行已说明").statusCode()).isEqualTo(SEE_OTHER);
        assertThat(upload(settler, difference, change, "银行已说明").statusCode())
                .as("double click")
                .isEqualTo(SEE_OTHER);
        assertThat(waiting()).as("asked once").hasSize(1);
        String approval = waiting().getFirst();
        assertThat(checker.get("/finance/approvals/" + approval).body())
                .contains("R-RULED", "银行已说明", "说明.pdf");
        assertThat(isOpen(difference)).isTrue();
        assertThat(approve(approval).statusCode()).isEqualTo(SEE_OTHER);
        assertThat(isOpen(difference)).isFalse();
        assertThat(settler.get(BANK_DAYS).body()).doesNotContain("R-RULED");
        assertThat(settler.get(BANK_DAYS + "/2026-11-06").body()).contains("R-RULED", "两人认定");
        assertThat(settler.get(DIFFERENCES + difference).statusCode()).isEqualTo(NOT_FOUND);
        assertThat(upload(settler, difference, UUID.randomUUID(), "再认定").statusCode())
                .isEqualTo(NOT_FOUND);
    }

    @Test
    @Clause("5.2c")
    void theListOfDatesSaysWhereEachAccountStands() {
        database.asSuperuser()
                .sql(
                        """
                        insert into settlement.bank_day (account, booking_date, state, changed_at)
                        values (:account, :date, 'WAITING', :at)
                        """)
                .param("account", WALLET)
                .param("date", TODAY.minusDays(2))
                .param("at", NOW.atOffset(ZoneOffset.UTC))
                .update();
        assertThat(auditor.get(BANK_DAYS).body())
                .contains(BANK_DAYS + "/2026-11-05", "data-label=\"9900 0000 0000 0077\"", "等待通知");
    }

    @Test
    @Clause("5.2c")
    void aRulingWithoutPaperOrGroundsIsRefusedAndKeepsWhatCame() {
        UUID difference = difference("R-PAPER");
        settler.get(DIFFERENCES + difference);
        HttpResponse<String> bare =
                settler.post(
                        DIFFERENCES + difference,
                        Map.of("change", UUID.randomUUID().toString(), "grounds", "银行口头说明"));
        assertThat(bare.statusCode()).isEqualTo(UNPROCESSABLE);
        assertThat(bare.body()).contains("差异认定须上传银行的书面说明", "银行口头说明");
        HttpResponse<String> groundless = upload(settler, difference, UUID.randomUUID(), "");
        assertThat(groundless.statusCode()).isEqualTo(UNPROCESSABLE);
        assertThat(groundless.body()).contains(">grounds<", "name=\"kept\"");
        assertThat(waiting()).isEmpty();
        assertThat(isOpen(difference)).isTrue();
        assertThat(settler.get(DIFFERENCES + UUID.randomUUID()).statusCode()).isEqualTo(NOT_FOUND);
    }

    private static Map<String, String> reason(String code, String iso) {
        return Map.of(
                "id",
                UUID.randomUUID().toString(),
                "code",
                code,
                "from",
                TODAY.toString(),
                "meaning",
                "付款钱包余额不足",
                "iso",
                iso,
                "grounds",
                "银行书面说明");
    }

    private static Map<String, String> without(Map<String, String> form) {
        Map<String, String> fewer = new LinkedHashMap<>(form);
        fewer.put("grounds", " ");
        return fewer;
    }

    /** Codes of the bank's own that have a meaning. */
    private List<String> own() {
        return program.facade(BankReasons.class).own().stream().map(BankReason::code).toList();
    }

    private void unread(String code, String words) {
        database.asSuperuser()
                .sql(
                        """
                        insert into settlement.unread_code (bank, code, words, first_seen_at)
                        values (:bank, :code, :words, :at)
                        """)
                .param("bank", program.facade(BankReasons.class).bank())
                .param("code", code)
                .param("words", words)
                .param("at", NOW.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The bank's statement of yesterday lacks an entry of 12.50 yuan. */
    private UUID difference(String reference) {
        UUID id = UUID.randomUUID();
        database.asSuperuser()
                .sql(
                        """
                        insert into settlement.statement_difference (difference_id, account,
                               booking_date, kind, reference, expected, opened_at)
                        values (:id, :account, :date, 'CENTRE_ONLY', :reference, 1250, :at)
                        """)
                .param("id", id)
                .param("account", WALLET)
                .param("date", TODAY.minusDays(1))
                .param("reference", reference)
                .param("at", NOW.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private boolean isOpen(UUID difference) {
        return database.asSuperuser()
                .sql(
                        """
                        select closed_at is null
                          from settlement.statement_difference
                         where difference_id = :id
                        """)
                .param("id", difference)
                .query(Boolean.class)
                .single();
    }

    /** What waits in the finance checker's inbox. */
    private List<String> waiting() {
        return Pattern.compile("/finance/approvals/([0-9a-f-]{36})")
                .matcher(checker.get("/finance/approvals").body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private HttpResponse<String> approve(String approval) {
        String path = "/finance/approvals/" + approval;
        Matcher digest =
                Pattern.compile("name=\"digest\" value=\"([^\"]+)\"")
                        .matcher(checker.get(path).body());
        assertThat(digest.find()).isTrue();
        return checker.post(
                path, Map.of("decision", "APPROVE", "reason", "", "digest", digest.group(1)));
    }

    private static HttpResponse<String> upload(
            Browser browser, UUID difference, UUID change, String grounds) {
        String boundary = "limit-" + UUID.randomUUID();
        StringBuilder body = new StringBuilder();
        Map.of("_csrf", browser.token(), "change", change.toString(), "grounds", grounds)
                .forEach(
                        (name, value) ->
                                body.append(
                                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                                .formatted(boundary, name, value)));
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"papersOfIt\"; filename=\"说明.pdf\"\r\n\r\n银行说明\r\n--%s--\r\n"
                        .formatted(boundary, boundary));
        return browser.send(
                DIFFERENCES + difference,
                request ->
                        request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(
                                        BodyPublishers.ofString(
                                                body.toString(), StandardCharsets.UTF_8)));
    }
}
