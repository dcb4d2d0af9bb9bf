/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anju.centre.staff.NewPerson;
import org.anju.centre.staff.People;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that the router knows, asked by every kind of caller with what nobody would send by
 * intention: it is refused or answered, never broken by. Which request is made follows from its
 * number alone, so one that fails can be made again; {@code -Danju.fuzz=N} makes N of them.
 */
class RequestFuzzTest {

    private static final int REQUESTS = Integer.getInteger("anju.fuzz", 5_000);
    private static final int FIRST = Integer.getInteger("anju.fuzz.first", 0);
    private static final int THREADS = 4;
    private static final int BROKEN = 500;
    private static final int RAW_EVERY = 10;
    private static final int BYTES_READ_MAX = 200_000;
    private static final String BOUND = "token-of-one-employer";
    private static final Pattern TRACE =
            Pattern.compile(
                    "\\tat"
                        + " [\\w.$]+\\(|Exception|org\\.postgresql|org\\.springframework|java\\.lang");

    private static BookedCentre centre;
    private static List<Caller> callers;
    private static List<Target> targets;
    private static HttpClient http;

    /** Who asks: his cookies or token, and the token of his forms. */
    private record Caller(String name, String header, String value, String csrf) {}

    private record Target(String method, String pattern) {}

    /** What a request came to. */
    private record Outcome(int number, String request, int status, String body) {}

    @BeforeAll
    static void start() throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(BOUND.getBytes(StandardCharsets.UTF_8));
        centre = BookedCentre.filled("one:" + HexFormat.of().formatHex(digest) + ":1000000014");
        http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
        callers = new ArrayList<>();
        callers.add(new Caller("nobody", "X-Nobody", "x", ""));
        callers.add(bearer("program", CentreProgram.TOKEN));
        callers.add(bearer("program of one employer", BOUND));
        callers.add(bearer("forger", "no-such-token"));
        EnumSet.complementOf(EnumSet.of(Post.EMPLOYER_CLERK))
                .forEach(post -> callers.add(signedIn(post, null)));
        callers.add(
                signedIn(
                        Post.EMPLOYER_CLERK,
                        text("select min(account_no) from account.employer_account")));
        targets = targets();
    }

    @AfterAll
    static void stop() {
        http.close();
        centre.close();
    }

    @Test
    void nothingThatIsSentBreaksTheProgramOrBooksAnything() throws Exception {
        String books = books();
        List<Callable<List<Outcome>>> shares =
                IntStream.range(0, THREADS)
                        .mapToObj(share -> (Callable<List<Outcome>>) () -> share(share))
                        .toList();
        List<Outcome> wrong = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<List<Outcome>> share : threads.invokeAll(shares)) {
                wrong.addAll(share.get());
            }
        }
        assertThat(wrong).as("%d of %d requests", wrong.size(), REQUESTS).isEmpty();
        assertThat(books()).isEqualTo(books);
        assertThat(targets).hasSizeGreaterThan(50);
    }

    /** Every answer is judged; this one would be found. */
    @Test
    void goesRedOnAnErrorAndOnATrace() {
        assertThat(isWrong(BROKEN, "")).isTrue();
        assertThat(isWrong(400, "{\"detail\":\"java.lang.IllegalStateException\"}")).isTrue();
        assertThat(isWrong(400, "x\n\tat org.anju.Centre.main(Centre.java:1)")).isTrue();
        assertThat(isWrong(400, "{\"code\":\"UNREADABLE\"}")).isFalse();
    }

    private static List<Outcome> share(int share) throws Exception {
        List<Outcome> wrong = new ArrayList<>();
        for (int number = FIRST + share; number < FIRST + REQUESTS; number += THREADS) {
            Outcome outcome = number % RAW_EVERY == 0 ? raw(number) : asked(number);
            if (isWrong(outcome.status(), outcome.body())) {
                wrong.add(outcome);
            }
        }
        return wrong;
    }

    private static boolean isWrong(int status, String body) {
        return status >= BROKEN || TRACE.matcher(body).find();
    }

    private static Outcome asked(int number) throws Exception {
        Random chance = new Random(number);
        Target target = targets.get(number % targets.size());
        Caller caller = any(chance, callers);
        String address = address(chance, target.pattern());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(centre.program().url(address)))
                        .timeout(Duration.ofSeconds(30))
                        .header(caller.header(), caller.value())
                        .header(
                                "Accept",
                                any(
                                        chance,
                                        List.of(
                                                "*/*",
                                                "text/html",
                                                "application/json",
                                                "x/y",
                                                "text/event-stream;q=0.1, */*")));
        String type = addHeaders(chance, request);
        String method =
                chance.nextInt(12) == 0
                        ? any(
                                chance,
                                List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"))
                        : target.method();
        byte[] body = body(chance, caller);
        request.method(
                method,
                method.equals("GET") || method.equals("HEAD")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(body));
        HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
        return new Outcome(
                number,
                "%s %s by %s, %s".formatted(method, address, caller.name(), type),
                answer.statusCode(),
                read(answer));
    }

    /** Adds what a client may say of itself and of its body, and answers the type of the body. */
    private static String addHeaders(Random chance, HttpRequest.Builder request) {
        if (chance.nextInt(4) > 0) {
            request.header(
                    "Idempotency-Key",
                    chance.nextBoolean()
                            ? new UUID(chance.nextLong(), chance.nextLong()).toString()
                            : "k" + chance.nextInt());
        }
        String type = any(chance, FuzzWords.TYPES);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (chance.nextInt(8) == 0) {
            request.header(
                    any(
                            chance,
                            List.of(
                                    "Last-Event-ID",
                                    "Accept-Language",
                                    "Content-Encoding",
                                    "Range",
                                    "If-Modified-Since",
                                    "X-Forwarded-For",
                                    "Cookie",
                                    "Origin",
                                    "HX-Request")),
                    any(chance, List.of("x", "-1", "gzip", "bytes=0-1", "9".repeat(200), "..")));
        }
        return type;
    }

    private static String read(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            boolean endless =
                    answer.headers()
                            .firstValue("Content-Type")
                            .orElse("")
                            .startsWith("text/event-stream");
            return endless
                    ? ""
                    : new String(body.readNBytes(BYTES_READ_MAX), StandardCharsets.UTF_8);
        }
    }

    /** What no client library would send: broken lines, escapes, lengths and bytes. */
    private static Outcome raw(int number) throws IOException {
        Random chance = new Random(number);
        Target target = any(chance, targets);
        Caller caller = any(chance, callers);
        String path =
                target.pattern()
                        .replaceAll(
                                "\\{[^}]+}",
                                Matcher.quoteReplacement(
                                        any(
                                                chance,
                                                List.of(
                                                        "%",
                                                        "%zz", "%00", "%c0%af", "%ff", "a%2fb",
                                                        "..%2f..", ";x=y", "%252e", "\u00e4", "|",
                                                        "^", "\\"))));
        String line =
                any(
                                chance,
                                List.of(
                                        "%s %s HTTP/1.1",
                                        "%s  %s HTTP/1.1",
                                        "%s %s HTTP/1.0",
                                        "%s %s?a=%%zz HTTP/1.1",
                                        "%s %s?[]={} HTTP/1.1",
                                        "%s //%s HTTP/1.1",
                                        "%s %s"))
                        .formatted(target.method(), path);
        byte[] body = body(chance, caller);
        String length = any(chance, List.of("" + body.length, "-1", "x", "99999999999999999999"));
        String head = head(chance, number, caller, line, length);
        URI uri = URI.create(centre.program().url("/"));
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            String answer =
                    new String(
                            socket.getInputStream().readNBytes(BYTES_READ_MAX),
                            StandardCharsets.UTF_8);
            int status =
                    answer.matches("(?s)HTTP/1\\.[01] \\d{3}.*")
                            ? Integer.parseInt(answer.substring(9, 12))
                            : 0;
            return new Outcome(number, line + " by " + caller.name(), status, answer);
        } catch (IOException e) {
            // The server may close on a broken request before all of it was written.
            return new Outcome(number, line, 0, "");
        }
    }

    private static String head(
            Random chance, int number, Caller caller, String line, String length) {
        return line
                + "\r\nHost: localhost\r\nConnection: close\r\n"
                + caller.header()
                + ": "
                + caller.value()
                + "\r\nContent-Type: "
                + any(chance, FuzzWords.TYPES)
                + "\r\nIdempotency-Key: "
                + new UUID(number, number)
                + any(
                        chance,
                        List.of(
                                "",
                                "\r\nX: \u0001",
                                "\r\nno-colon",
                                "\r\nTransfer-Encoding: chunked",
                                "\r\nExpect: 100-continue",
                                "\r\nX: " + "y".repeat(20_000)))
                + "\r\nContent-Length: "
                + length
                + "\r\n\r\n";
    }

    private static byte[] body(Random chance, Caller caller) {
        if (chance.nextInt(5) == 0) {
            byte[] noise = new byte[chance.nextInt(3_000)];
            chance.nextBytes(noise);
            return noise;
        }
        if (chance.nextInt(3) == 0) {
            return form(chance, caller).getBytes(StandardCharsets.UTF_8);
        }
        return any(chance, FuzzWords.BODIES).getBytes(StandardCharsets.UTF_8);
    }

    private static String form(Random chance, Caller caller) {
        return IntStream.range(0, 1 + chance.nextInt(6))
                .mapToObj(
                        i ->
                                any(chance, FuzzWords.NAMES)
                                        + "="
                                        + encoded(any(chance, FuzzWords.VALUES)))
                .collect(Collectors.joining("&", "_csrf=" + encoded(caller.csrf()) + "&", ""));
    }

    private static String address(Random chance, String pattern) {
        String path = pattern;
        while (path.contains("{")) {
            String value = encoded(any(chance, FuzzWords.VALUES)).replace("+", "%20");
            path = path.replaceFirst("\\{[^}]+}", value.isEmpty() ? "x" : value);
        }
        String query =
                IntStream.range(0, chance.nextInt(5))
                        .mapToObj(
                                i ->
                                        any(chance, FuzzWords.NAMES)
                                                + "="
                                                + encoded(any(chance, FuzzWords.VALUES)))
                        .collect(Collectors.joining("&"));
        return path + (query.isEmpty() ? "" : "?" + query);
    }

    private static List<Target> targets() {
        List<Target> found = new ArrayList<>();
        for (RequestMappingInfo mapping :
                centre.program()
                        .facade(RequestMappingHandlerMapping.class)
                        .getHandlerMethods()
                        .keySet()) {
            Set<String> methods =
                    mapping.getMethodsCondition().getMethods().stream()
                            .map(Enum::name)
                            .collect(Collectors.toSet());
            for (String pattern : mapping.getPatternValues()) {
                (methods.isEmpty() ? Set.of("GET", "POST") : methods)
                        .forEach(method -> found.add(new Target(method, pattern)));
            }
        }
        found.add(new Target("POST", "/login"));
        found.add(new Target("POST", "/logout"));
        found.add(new Target("POST", "/channel/v1/messages"));
        found.add(new Target("GET", "/error"));
        found.add(new Target("GET", "/no/such/page"));
        found.sort(Comparator.comparing(Target::pattern).thenComparing(Target::method));
        // Signing out would make the rest of the walk that of a stranger.
        found.removeIf(target -> target.pattern().equals("/logout"));
        return List.copyOf(found);
    }

    private static Caller bearer(String name, String token) {
        return new Caller(name, "Authorization", "Bearer " + token, "");
    }

    private static Caller signedIn(Post post, @Nullable String employer) {
        String number = "fuzz-" + post.ordinal();
        String password =
                centre.program()
                        .facade(People.class)
                        .add(
                                new NewPerson(number, "试者", Set.of(post), employer),
                                new SignedIn("api:test", "test", Set.of(), null));
        try (Browser browser = Browser.signedIn(centre.program(), number, password)) {
            browser.get(post == Post.EMPLOYER_CLERK ? "/hall" : "/desk");
            String cookies =
                    browser.cookies().stream()
                            .map(c -> c.getName() + "=" + c.getValue())
                            .collect(Collectors.joining("; "));
            return new Caller(post.name(), "Cookie", cookies, browser.token());
        }
    }

    private static String books() {
        return text(
                """
                select (select count(*) from ledger.entry) || ' ' || (select count(*) from ledger.line) || ' '
                       || (select count(*) from ledger.detail) || ' ' || (select sum(posted_fen) from ledger.balance) || ' '
                       || (select count(*) from settlement.notice) || ' ' || (select count(*) from suspense.item)
                """);
    }

    private static String text(String sql) {
        return centre.database()
                .asSuperuser()
                .sql(sql)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private static <T> T any(Random chance, List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
