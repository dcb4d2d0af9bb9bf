/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a browser does with the pages of a test's program: it keeps cookies, sends forms with the
 * token of the page it is on, and follows nothing by itself.
 */
public final class Browser implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String origin;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    /** A browser that has never been here. */
    public Browser(CentreProgram program) {
        this.origin = program.url("");
    }

    /** A browser in which somebody has signed in. */
    public static Browser signedIn(CentreProgram program, String number, String password) {
        Browser browser = new Browser(program);
        HttpResponse<String> answer = browser.signIn(number, password, "/");
        if (answer.headers().firstValue("Location").orElse("").contains("refused")) {
            throw new AssertionError(number + " was not let in");
        }
        return browser;
    }

    /** Fills in the form to sign in. */
    public HttpResponse<String> signIn(String number, String password, String back) {
        get("/login");
        return post("/login", Map.of("number", number, "password", password, "back", back));
    }

    /** Gets a page and takes note of its token. */
    public HttpResponse<String> get(String path) {
        return send(path, request -> request.GET());
    }

    /** Sends a form with the token of the last page that had one. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("_csrf", token);
        String body =
                all.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                path,
                request ->
                        request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends any request with the cookies kept. */
    public HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> what) {
        HttpRequest.Builder plain =
                HttpRequest.newBuilder(URI.create(origin + path)).header("Accept", "text/html");
        HttpRequest request = what.apply(plain).build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Opens a stream and leaves it open; the reader closes it. */
    public HttpResponse<InputStream> open(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(origin + path))
                        .header("Accept", "text/event-stream")
                        .build();
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** The cookies kept. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** The token of the last page that had one. */
    public String token() {
        return token;
    }

    /** Goes on at another address with the same cookies, as after a restart of the program. */
    public Browser at(CentreProgram program) {
        Browser other = new Browser(program);
        cookies()
                .forEach(
                        cookie ->
                                other.cookies
                                        .getCookieStore()
                                        .add(URI.create(program.url("/")), cookie));
        other.token = token;
        return other;
    }

    @Override
    public void close() {
        http.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
