/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.door;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pages of a program as one person uses them who has signed in: forms are sent with the token
 * of the page they stand on, and nothing is followed by itself.
 */
public final class PageDoor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int HTTP_OK = 200;
    private static final int HTTP_SEE_OTHER = 303;
    private static final int HTTP_FOUND = 302;
    private static final int HTTP_CONFLICT = 409;
    private static final int HTTP_UNPROCESSABLE = 422;
    private static final String LOGIN = "/login";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern REFUSAL =
            Pattern.compile("<[^>]*role=\"alert\"[^>]*>(.*?)</div>", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("data-code=\"([^\"]+)\"");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

    private final String program;
    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                    .build();
    private String token = "";

    private PageDoor(String program, URI base) {
        this.program = program;
        this.base = base;
    }

    /** One field of a form; a name may come more than once. */
    public record Field(String name, String value) {}

    /**
     * Signs in.
     *
     * @param program its name in messages
     * @throws DoorFailure if this person is not let in
     */
    public static PageDoor signedIn(String program, URI base, String number, String password) {
        PageDoor door = new PageDoor(program, base);
        door.open(LOGIN);
        HttpResponse<String> answer =
                door.post(
                        LOGIN,
                        List.of(
                                new Field("number", number),
                                new Field("password", password),
                                new Field("back", "/")));
        if (!isRedirect(answer) || location(answer).contains(LOGIN)) {
            door.close();
            throw new DoorFailure(program + " does not let " + number + " in");
        }
        return door;
    }

    /**
     * Opens a page that must be there.
     *
     * @throws DoorFailure if this person does not get to see it
     */
    public void open(String path) {
        HttpResponse<String> page = send(path, request(path).GET().build());
        if (page.statusCode() != HTTP_OK) {
            throw new DoorFailure(where(path) + " was answered with " + page.statusCode());
        }
    }

    /**
     * Sends a form of the page that is open; the answer is where it leads to.
     *
     * @throws DoorFailure if it is neither taken nor refused as forms are
     */
    public Outcome<String> submit(String path, List<Field> fields) {
        HttpResponse<String> answer = post(path, fields);
        if (isRedirect(answer)) {
            return new Outcome.Taken<>(location(answer));
        }
        if (answer.statusCode() == HTTP_CONFLICT || answer.statusCode() == HTTP_UNPROCESSABLE) {
            return new Outcome.Refused<>(refusal(answer));
        }
        throw new DoorFailure(where(path) + " was answered with " + answer.statusCode());
    }

    private HttpResponse<String> post(String path, List<Field> fields) {
        String body =
                Stream.concat(fields.stream(), Stream.of(new Field("_csrf", token)))
                        .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                        .collect(Collectors.joining("&"));
        return send(
                path,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(String path, HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new DoorFailure(where(path) + " brought no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DoorFailure("interrupted while waiting for " + where(path), e);
        }
    }

    /** What a page says when it refuses: the code that its notice carries, and its words. */
    private static Refusal refusal(HttpResponse<String> answer) {
        Matcher notice = REFUSAL.matcher(answer.body());
        String said = notice.find() ? notice.group() : "";
        Matcher code = CODE.matcher(said);
        return new Refusal(
                answer.statusCode(),
                code.find() ? Refusal.spelling(code.group(1)) : "",
                MARKUP.matcher(said).replaceAll(" ").strip(),
                List.of());
    }

    private static boolean isRedirect(HttpResponse<String> answer) {
        return answer.statusCode() == HTTP_SEE_OTHER || answer.statusCode() == HTTP_FOUND;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private String where(String path) {
        return program + " " + path;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
