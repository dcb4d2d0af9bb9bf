/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anju.centre.Browser;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentreProgram;
import org.anju.centre.TestClock;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.staff.NewPerson;
import org.anju.centre.staff.People;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.AccountingDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in and out, and what becomes of a page when its session has ended. */
class EntranceTest {

    private static final SignedIn BY = new SignedIn("api:test", "test", Set.of(), null);
    private static final String PAGE = "/administration/people";

    private static CentreDatabase database;
    private static CentreProgram program;
    private static TestClock clock;
    private static String password;
    private static String tellers;

    private Browser browser;

    @BeforeAll
    static void start() {
        database = CentreDatabase.create();
        clock = new TestClock(Instant.now());
        program = CentreProgram.start(database, clock);
        program.facade(AccountingDays.class)
                .open(new AccountingDate(LocalDate.of(2026, 1, 5)), Actor.PROGRAM);
        password = add("E001", Post.SECURITY_ADMINISTRATOR);
        tellers = add("E002", Post.TELLER);
    }

    @AfterAll
    static void stop() {
        program.close();
        database.close();
    }

    @BeforeEach
    void open() {
        browser = new Browser(program);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void leadsToTheSignInAndBackToThePageOneWanted() {
        var sent = browser.get(PAGE + "?after=A");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(location(sent)).isEqualTo("/login?back=%2Fadministration%2Fpeople%3Fafter%3DA");
        var form = browser.get(location(sent));
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("value=\"" + PAGE + "?after=A\"");
        String before = session();
        var in = browser.signIn("E001", password, PAGE + "?after=A");
        assertThat(location(in)).isEqualTo(PAGE + "?after=A");
        assertThat(session()).isNotEqualTo(before);
        assertThat(browser.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void leadsNowhereElseThanToPagesOfThisProgramAndOfThisPerson() {
        for (String back :
                List.of(
                        "https://elsewhere.example/",
                        "//elsewhere.example/",
                        "/\\elsewhere.example",
                        "/settlement/notices",
                        "/logout",
                        "/nowhere")) {
            try (Browser fresh = new Browser(program)) {
                assertThat(location(fresh.signIn("E001", password, back))).isEqualTo("/desk");
            }
        }
    }

    @Test
    void saysTheSameToAStrangerToAWrongPasswordAndToSomebodyLockedOut() {
        String locked = add("E010", Post.TELLER);
        var stranger = browser.signIn("E999", "wrong", "/");
        for (int time = 0; time < 5; time++) {
            assertThat(location(browser.signIn("E010", "wrong", "/")))
                    .isEqualTo(location(stranger));
        }
        assertThat(location(browser.signIn("E010", locked, "/"))).isEqualTo("/login?refused");
        assertThat(browser.get("/login?refused").body()).contains("编号或密码不正确");
        clock.pass(Duration.ofMinutes(15));
        assertThat(location(browser.signIn("E010", locked, "/"))).isEqualTo("/desk");
    }

    @Test
    void keepsTheSessionInACookieThatNoScriptAndNoOtherSiteGets() {
        var answer = browser.get("/login");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("SESSION=")
                .contains("HttpOnly", "SameSite=Strict");
    }

    @Test
    void endsAfterFifteenMinutesWithoutAnActThoughThePageKeepsItselfFresh() {
        browser.signIn("E001", password, "/");
        clock.pass(Duration.ofMinutes(14));
        assertThat(browser.get(PAGE).statusCode()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(14));
        assertThat(fragment().statusCode()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(1));
        var ended = fragment();
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.headers().firstValue("HX-Redirect"))
                .hasValue("/login?expired&back=%2Fadministration%2Fpeople%3Fafter%3DA");
        assertThat(ended.body()).isEmpty();
    }

    @Test
    void endsEightHoursAfterTheSignIn() {
        browser.signIn("E001", password, "/");
        for (int time = 0; time < 47; time++) {
            clock.pass(Duration.ofMinutes(10));
            assertThat(browser.get(PAGE).statusCode()).isEqualTo(200);
        }
        clock.pass(Duration.ofMinutes(10));
        assertThat(browser.get(PAGE).statusCode()).isEqualTo(303);
    }

    @Test
    void aFormSentTooLateLeadsToTheSignInAndBackToItsPage() {
        browser.signIn("E001", password, "/");
        browser.get(PAGE);
        clock.pass(Duration.ofMinutes(15));
        var late = sendForm();
        assertThat(late.statusCode()).isEqualTo(303);
        assertThat(location(late)).isEqualTo("/login?expired&back=%2Fadministration%2Fpeople");
        assertThat(browser.get(location(late)).body()).contains("登录已过期");
    }

    @Test
    void aFormWithATokenOfEarlierIsNotActedOn() {
        browser.signIn("E001", password, "/");
        var stale = browser.post("/looks", Map.of("_csrf", "stale", "back", "/"));
        assertThat(stale.statusCode()).isEqualTo(303);
        assertThat(location(stale)).startsWith("/login?expired");
        assertThat(browser.post("/logout", Map.of("_csrf", "stale")).statusCode()).isEqualTo(303);
        assertThat(browser.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void outlivesTheProgramThatMadeIt() {
        browser.signIn("E001", password, "/");
        try (CentreProgram another = CentreProgram.start(database, clock);
                Browser same = browser.at(another)) {
            assertThat(same.get(PAGE).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isOverForWhoSignsOutLosesTheLastPostOrTheRightToThePage() {
        browser.signIn("E001", password, "/");

        assertThat(browser.get("/desk").body()).contains("action=\"/logout\"");
        assertThat(location(browser.post("/logout", Map.of()))).endsWith("/login?left");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(303);
        browser.signIn("E002", tellers, "/");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        var refused = browser.get(PAGE);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("<main>");
        People people = program.facade(People.class);
        people.end("E002", Post.TELLER, BY);
        assertThat(browser.get("/desk").statusCode()).isEqualTo(303);
        people.assign("E002", Post.TELLER, people.today(), null, BY);
    }

    @Test
    void pagesForbidWhatTheyDoNotNeedAndAreKeptNowhere() {
        var page = browser.get("/login");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy ->
                                assertThat(policy)
                                        .contains(
                                                "default-src 'none'",
                                                "script-src 'self'",
                                                "frame-ancestors 'none'")
                                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(browser.get("/css/anju.css").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionOpensNothingOfTheProgramsAndATokenNoPage() {
        browser.signIn("E001", password, "/");
        assertThat(browser.get("/api/v1/people").statusCode()).isEqualTo(401);
        try (Browser with = new Browser(program)) {
            var answer =
                    with.send(
                            PAGE,
                            request ->
                                    request.header(
                                            "Authorization", "Bearer " + CentreProgram.TOKEN));
            assertThat(answer.statusCode()).isEqualTo(303);
        }
    }

    private HttpResponse<String> fragment() {
        return browser.send(
                PAGE,
                request ->
                        request.header("HX-Request", "true")
                                .header("HX-Current-URL", program.url(PAGE + "?after=A")));
    }

    private HttpResponse<String> sendForm() {
        return browser.send(
                PAGE,
                request ->
                        request.header("Referer", program.url(PAGE))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("_csrf=" + browser.token())));
    }

    private String session() {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static String add(String number, Post post) {
        return program.facade(People.class)
                .add(new NewPerson(number, "人员" + number, Set.of(post), null), BY);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
