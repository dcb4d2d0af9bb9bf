/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anju.centre.Browser;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentreProgram;
import org.anju.centre.TestClock;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.ledger.BankAccountKind;
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
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every address that the program itself says it answers, tried by nobody, by a clerk of another
 * employer and by a program of another employer. A new address is tried without being named here.
 */
class RightsWalkTest {

    private static final String BOUND = "token-of-employer-one";
    private static final String SECRET_EMPLOYER = "乙方机密单位";
    private static final String SECRET_PERSON = "钱二密";
    private static final Set<String> FOR_EVERYBODY = Set.of("GET /login", "GET /health");

    /** They answer every program with what is its own or nobody's. */
    private static final Set<String> READ_BY_ALL =
            Set.of("GET /api/v1/remittances", "GET /api/v1/openapi", "GET /api/v1/openapi.yaml");

    private static CentreDatabase database;
    private static CentreProgram program;
    private static String two;
    private static List<String> idsOfTwo;
    private static String clerkOne;
    private static String clerkTwo;

    /** One way to ask for an address. */
    private record Attempt(String method, String pattern, String address, String id) {

        private String name() {
            return method + " " + pattern;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        database = CentreDatabase.create();
        String one = numbered("100000001");
        two = numbered("100000002");
        String digest =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(BOUND.getBytes(StandardCharsets.UTF_8)));
        program =
                CentreProgram.start(
                        database, new TestClock(Instant.now()), "one:" + digest + ":" + one);
        program.facade(AccountingDays.class)
                .open(new AccountingDate(LocalDate.of(2026, 1, 5)), Actor.PROGRAM);
        program.facade(OwnAccounts.class)
                .register(BankAccountKind.WALLET, "1000000000000001", "测试中心", "B01", Actor.PROGRAM);
        assertThat(enrolled("甲方单位", "0011000000000001")).isEqualTo(one);
        assertThat(enrolled(SECRET_EMPLOYER, "0011000000000002")).isEqualTo(two);
        String remittance = remit();
        idsOfTwo =
                List.of(
                        two,
                        remittance,
                        text("select case_no from collection.remittance"),
                        text("select account_no from account.personal_account"));
        clerkOne = clerk("C1", one);
        clerkTwo = clerk("C2", two);
    }

    @AfterAll
    static void stop() {
        program.close();
        database.close();
    }

    @Test
    void whatIsGuardedIsThere() {
        try (Browser own = Browser.signedIn(program, "C2", clerkTwo)) {
            var page = own.get("/hall/cases/" + idsOfTwo.get(2));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(SECRET_EMPLOYER);
        }
        var answer =
                asProgram(CentreProgram.TOKEN, "GET", "/api/v1/remittances/" + idsOfTwo.get(1), "");
        assertThat(answer.body()).contains(SECRET_EMPLOYER);
    }

    @Test
    @Clause("8.1.1")
    void nobodyReachesAnythingButTheSignIn() {
        try (Browser stranger = new Browser(program)) {
            for (Attempt attempt : attempts()) {
                var answer = ask(stranger, attempt);
                assertThat(FOR_EVERYBODY.contains(attempt.name()) || answer.statusCode() >= 300)
                        .as("%s answered a stranger %d", attempt, answer.statusCode())
                        .isTrue();
                assertTellsNothing(attempt, answer);
                if (attempt.address().startsWith("/api/v1/")) {
                    assertThat(answer.statusCode()).as(attempt.name()).isEqualTo(401);
                }
            }
        }
    }

    @Test
    @Clause("8.1.1")
    void aClerkOfOneEmployerReachesNothingOfAnother() {
        int asked = 0;
        try (Browser clerk = Browser.signedIn(program, "C1", clerkOne)) {
            for (Attempt attempt : attempts()) {
                if (attempt.pattern().equals("/looks")) {
                    continue;
                }
                clerk.get("/hall");
                var answer = ask(clerk, attempt);
                asked++;
                assertTellsNothing(attempt, answer);
                if (attempt.address().startsWith("/api/v1/")) {
                    assertThat(answer.statusCode()).as(attempt.name()).isEqualTo(401);
                } else if (!attempt.address().startsWith("/hall") && isAPage(attempt)) {
                    assertThat(answer.statusCode()).as(attempt.name()).isEqualTo(403);
                } else if (attempt.pattern().startsWith("/hall/cases/")) {
                    assertThat(answer.statusCode()).as(attempt.toString()).isEqualTo(404);
                }
            }
        }
        assertThat(asked).isGreaterThan(100);
    }

    @Test
    @Clause("8.1.1")
    void aProgramOfOneEmployerReachesNothingOfAnother() {
        for (Attempt attempt : attempts()) {
            String body = attempt.pattern().contains("remittances") ? "姓名\n" : "{}";
            var answer = asProgram(BOUND, attempt.method(), attempt.address(), body);
            assertTellsNothing(attempt, answer);
            if (attempt.address().startsWith("/api/v1/") && !READ_BY_ALL.contains(attempt.name())) {
                assertThat(answer.statusCode()).as(attempt.toString()).isBetween(400, 499);
            } else if (isAPage(attempt)) {
                assertThat(answer.statusCode()).as(attempt.toString()).isEqualTo(303);
            }
        }
        assertThat(
                        asProgram(
                                        BOUND,
                                        "POST",
                                        "/api/v1/employers/" + two + "/remittances?month=2026-02",
                                        "姓名\n")
                                .statusCode())
                .isEqualTo(404);
        assertThat(text("select count(*) from collection.remittance")).isEqualTo("1");
    }

    private static boolean isAPage(Attempt attempt) {
        return FrameService.page(attempt.address().replaceAll("\\?.*", "")) != null;
    }

    /** No name of the other employer, and none of its ids but the one that was asked with. */
    private static void assertTellsNothing(Attempt attempt, HttpResponse<String> answer) {
        assertThat(answer.body())
                .as("%s answered %d", attempt, answer.statusCode())
                .doesNotContain(SECRET_EMPLOYER, SECRET_PERSON);
        if (answer.statusCode() < 300) {
            idsOfTwo.stream()
                    .filter(id -> !id.equals(attempt.id()))
                    .forEach(id -> assertThat(answer.body()).as("%s", attempt).doesNotContain(id));
        }
    }

    /** Every address by every method, with every id of employer two in every place. */
    private static List<Attempt> attempts() {
        List<Attempt> attempts = new ArrayList<>();
        var handlers = program.facade(RequestMappingHandlerMapping.class).getHandlerMethods();
        for (RequestMappingInfo mapping : handlers.keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                for (String id : idsOfTwo) {
                    String address = pattern.replaceAll("\\{[^}]+}", id) + query(mapping, id);
                    methods(mapping)
                            .forEach(
                                    method ->
                                            attempts.add(
                                                    new Attempt(method, pattern, address, id)));
                }
            }
        }
        assertThat(attempts).hasSizeGreaterThan(100);
        return attempts;
    }

    private static List<String> methods(RequestMappingInfo mapping) {
        var declared = mapping.getMethodsCondition().getMethods();
        return declared.isEmpty()
                ? List.of("GET", "POST")
                : declared.stream().map(Enum::name).toList();
    }

    private static String query(RequestMappingInfo mapping, String id) {
        Map<String, String> query = new LinkedHashMap<>(fields(id));
        mapping.getParamsCondition()
                .getExpressions()
                .forEach(wanted -> query.putIfAbsent(wanted.getName(), "csv"));
        StringBuilder text = new StringBuilder("?");
        query.forEach(
                (name, value) -> text.append(name).append('=').append(encoded(value)).append('&'));
        return text.substring(0, text.length() - 1);
    }

    private static Map<String, String> fields(String id) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : List.of("id", "draft", "account", "number", "case", "q", "employer")) {
            fields.put(name, id);
        }
        fields.put("month", "2026-01");
        fields.put("format", "csv");
        return fields;
    }

    private static HttpResponse<String> ask(Browser browser, Attempt attempt) {
        return attempt.method().equals("POST")
                ? browser.post(attempt.address(), fields(attempt.id()))
                : browser.send(
                        attempt.address(),
                        request ->
                                request.setHeader("Accept", "*/*")
                                        .timeout(Duration.ofSeconds(20))
                                        .method(attempt.method(), BodyPublishers.noBody()));
    }

    private static HttpResponse<String> asProgram(
            String token, String method, String address, String body) {
        boolean list = body.startsWith("姓名");
        try (Browser plain = new Browser(program)) {
            return plain.send(
                    address,
                    request ->
                            request.setHeader("Accept", "*/*")
                                    .header("Authorization", "Bearer " + token)
                                    .header("Idempotency-Key", UUID.randomUUID().toString())
                                    .header("Content-Type", list ? "text/csv" : "application/json")
                                    .method(
                                            method,
                                            method.equals("GET")
                                                    ? BodyPublishers.noBody()
                                                    : BodyPublishers.ofString(body)));
        }
    }

    private static String enrolled(String name, String wallet) {
        String form =
                """
                {"name":"%s","employer_rate":"8","person_rate":"8","wallets":["%s"]}
                """
                        .formatted(name, wallet);
        var answer = asProgram(CentreProgram.TOKEN, "POST", "/api/v1/employers", form);
        return JsonMapper.shared().readTree(answer.body()).get("employer_account").asString();
    }

    private static String remit() {
        String employers = "/api/v1/employers/" + two;
        String person = SECRET_PERSON + ",11010519491231002X";
        var opened =
                asProgram(
                        CentreProgram.TOKEN,
                        "POST",
                        employers + "/employees",
                        "姓名,证件号码\n" + person + "\n");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        var remitted =
                asProgram(
                        CentreProgram.TOKEN,
                        "POST",
                        employers + "/remittances?month=2026-01",
                        "姓名,证件号码,缴存基数\n" + person + ",10000\n");
        assertThat(remitted.statusCode()).as(remitted.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(remitted.body()).get("remittance").asString();
    }

    private static String clerk(String number, String employer) {
        return program.facade(People.class)
                .add(
                        new NewPerson(number, "经办" + number, Set.of(Post.EMPLOYER_CLERK), employer),
                        new SignedIn("api:test", "test", Set.of(), null));
    }

    private static String numbered(String digits) {
        return database.asSuperuser()
                .sql("select account.with_check_digit(:digits)")
                .param("digits", digits)
                .query(String.class)
                .single();
    }

    private static String text(String sql) {
        return database.asSuperuser().sql(sql).query(String.class).single();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
