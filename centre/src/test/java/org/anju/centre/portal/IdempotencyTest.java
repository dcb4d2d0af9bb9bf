/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentreProgram;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.kernel.AccountingDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a program asks is done once per key, whatever happens on the way. */
class IdempotencyTest {

    private static final int AT_ONCE = 64;
    private static final String EMPLOYERS = "/api/v1/employers";
    private static final String PEOPLE = "/api/v1/people";

    private static CentreDatabase database;
    private static CentreProgram program;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        database = CentreDatabase.create();
        program = CentreProgram.start(database);
        program.facade(AccountingDays.class)
                .open(new AccountingDate(LocalDate.of(2026, 1, 5)), Actor.PROGRAM);
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
        program.close();
        database.close();
    }

    @Test
    void asksForAKeyThatIsAUuid() throws Exception {
        long before = employers();
        for (String key : List.of("", "1-1-1-1-1", "not-a-uuid")) {
            var answer = post(EMPLOYERS, key, employer("无钥匙"));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(code(answer)).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        }
        assertThat(employers()).isEqualTo(before);
    }

    @Test
    void refusesAFormWhoseCharactersCannotBeRead() throws Exception {
        String key = UUID.randomUUID().toString();
        String path = "/api/v1/remittances/%s/discard".formatted(UUID.randomUUID());
        var answer = send(path, key, "application/x-www-form-urlencoded", "%ff%fe=%ff");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("FORM_UNREADABLE");
        assertThat(kept(key)).isZero();
    }

    @Test
    void answersTheSameRequestTheSameAndAnotherOneNot() throws Exception {
        String key = UUID.randomUUID().toString();
        long before = employers();
        var first = post(EMPLOYERS, key, employer("甲"));
        assertThat(first.statusCode()).isEqualTo(201);
        var again = post(EMPLOYERS, key, employer("甲"));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        var other = post(EMPLOYERS, key, employer("乙"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(code(other)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(code(post("/api/v1/accounting-days", key, employer("甲"))))
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(employers()).isEqualTo(before + 1);
    }

    @Test
    void doesOnceWhatIsAskedSixtyFourTimesAtOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        long before = employers();
        Callable<String> ask =
                () -> {
                    var answer = post(EMPLOYERS, key, employer("六十四"));
                    return answer.statusCode() + answer.body();
                };
        assertThat(new HashSet<>(together(Collections.nCopies(AT_ONCE, ask))))
                .singleElement()
                .asString()
                .startsWith("201");
        assertThat(employers()).isEqualTo(before + 1);
    }

    @Test
    void sixtyFourActsAtOnceThatEachNeedASecondConnectionAllEnd() throws Exception {
        List<Callable<String>> asks =
                IntStream.range(0, AT_ONCE)
                        .mapToObj(
                                turn ->
                                        (Callable<String>)
                                                () ->
                                                        code(
                                                                post(
                                                                        PEOPLE,
                                                                        UUID.randomUUID()
                                                                                .toString(),
                                                                        person("R" + turn, ""))))
                        .toList();
        // each is refused, and each refusal is written down beside the act that is rolled back
        assertThat(new HashSet<>(together(asks))).containsExactly("STAFF_NAME_LENGTH");
        assertThat(logged("person.add", "REFUSED")).isGreaterThanOrEqualTo(AT_ONCE);
    }

    @Test
    void keepsNoRefusalSoThatTheSameMaySucceedOnceItsCauseIsMended() throws Exception {
        String key = UUID.randomUUID().toString();
        String clerk =
                "{\"number\":\"CLERK1\",\"name\":\"经办\",\"posts\":[\"EMPLOYER_CLERK\"],"
                        + "\"employer_account\":\"%s\"}";
        String next =
                database.asSuperuser()
                        .sql(
                                """
                                select account.with_check_digit(
                                           (last_value + case when is_called then 1 else 0 end)::text)
                                  from account.employer_account_no
                                """)
                        .query(String.class)
                        .single();
        assertThat(code(post(PEOPLE, key, clerk.formatted(next)))).isEqualTo("EMPLOYER_UNKNOWN");
        assertThat(kept(key)).isZero();
        var enrolled = post(EMPLOYERS, UUID.randomUUID().toString(), employer("后来"));
        assertThat(enrolled.body()).contains(next);
        assertThat(post(PEOPLE, key, clerk.formatted(next)).statusCode()).isEqualTo(201);
        assertThat(kept(key)).isEqualTo(1);
    }

    @Test
    void tellsAPasswordOnceAndKeepsItNowhere() throws Exception {
        String key = UUID.randomUUID().toString();
        var first = post(PEOPLE, key, person("ONCE1", "一次"));
        String password = JsonMapper.shared().readTree(first.body()).get("password").asString();
        assertThat(password).hasSizeGreaterThanOrEqualTo(16);
        var again = post(PEOPLE, key, person("ONCE1", "一次"));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).contains("ONCE1").doesNotContain("password");
        assertThat(
                        database.asSuperuser()
                                .sql(
                                        """
                                        select count(*)
                                          from portal.answered_request
                                         where convert_from(body, 'UTF8') like '%' || :password || '%'
                                        """)
                                .param("password", password)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void whatBreaksOffInTheMiddleLeavesNothingAndMaySucceedUnderTheSameKey() throws Exception {
        String key = UUID.randomUUID().toString();
        long before = employers();
        String body = employer("断线");
        URI uri = URI.create(program.url(EMPLOYERS));
        try (Socket line = new Socket(uri.getHost(), uri.getPort())) {
            String head =
                    """
                    POST %s HTTP/1.1\r
                    Host: %s\r
                    Authorization: Bearer %s\r
                    Idempotency-Key: %s\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    """
                            .formatted(
                                    EMPLOYERS,
                                    uri.getAuthority(),
                                    CentreProgram.TOKEN,
                                    key,
                                    body.getBytes(StandardCharsets.UTF_8).length);
            line.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            line.getOutputStream().write(body.substring(0, 20).getBytes(StandardCharsets.UTF_8));
            line.getOutputStream().flush();
        }
        assertThat(post(EMPLOYERS, key, body).statusCode()).isEqualTo(201);
        assertThat(employers()).isEqualTo(before + 1);
    }

    @Test
    void whereTheAnswerCannotBeKeptTheActIsNotDoneEither() throws Exception {
        String key = UUID.randomUUID().toString();
        long before = employers();
        database.asSuperuser()
                .sql("revoke insert on portal.answered_request from anju_app")
                .update();
        try {
            assertThat(post(EMPLOYERS, key, employer("半途")).statusCode()).isEqualTo(500);
            assertThat(employers()).isEqualTo(before);
        } finally {
            database.asSuperuser()
                    .sql("grant insert on portal.answered_request to anju_app")
                    .update();
        }
        assertThat(post(EMPLOYERS, key, employer("半途")).statusCode()).isEqualTo(201);
        assertThat(employers()).isEqualTo(before + 1);
    }

    @Test
    void aLookUpNeedsNoKey() throws Exception {
        var answer =
                post(
                        "/api/v1/personal-accounts/lookup",
                        "",
                        "{\"identity_number\":\"11010519491231002X\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static <T> List<T> together(List<Callable<T>> acts) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(acts).stream().map(done -> done.resultNow()).toList();
        }
    }

    private static HttpResponse<String> post(String path, String key, String body)
            throws IOException, InterruptedException {
        return send(path, key, "application/json", body);
    }

    private static HttpResponse<String> send(String path, String key, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(program.url(path)))
                        .header("Authorization", "Bearer " + CentreProgram.TOKEN)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String employer(String name) {
        return """
        {"name":"%s单位","employer_rate":"8","person_rate":"8"}
        """
                .formatted(name);
    }

    private static String person(String number, String name) {
        return """
        {"number":"%s","name":"%s","posts":["TELLER"]}
        """
                .formatted(number, name);
    }

    private static String code(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).get("code").asString();
    }

    private static long employers() {
        return count("select count(*) from account.employer_account");
    }

    private static long kept(String key) {
        return count("select count(*) from portal.answered_request where key = '" + key + "'");
    }

    private static long logged(String action, String outcome) {
        return count(
                "select count(*) from audit.action where action = '%s' and outcome = '%s'"
                        .formatted(action, outcome));
    }

    private static long count(String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }
}
