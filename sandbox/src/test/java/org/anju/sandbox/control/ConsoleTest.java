/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anju.sandbox.fault.BatchFault;
import org.anju.sandbox.fault.Fault;
import org.anju.sandbox.fault.OrderFault;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The console's files as they are served, and who may give the bank orders. */
class ConsoleTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");
    private static final Pattern IMPORT = Pattern.compile("from '\\./([a-z]+\\.js)'");
    private static final Pattern ENTRY =
            Pattern.compile("(?:'([A-Za-z.\\-_]+)'|\\b([A-Za-z]+)): '((?:[^'\\\\]|\\\\.)*)'");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");
    private static final Pattern USED = Pattern.compile("data-(?:label-)?text=\"([A-Za-z]+)\"");

    private final Play play = Play.shared();

    @Test
    void servesAPageThatLoadsOnlyWhatThePolicyAllows() throws IOException {
        Raw page = get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.head())
                .contains("default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(page.body())
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("<style| style=| on[a-z]+=");
        List<String> files = found(REFERENCE, page.body());
        assertThat(files).contains("/console/console.js", "/console/console.css");
        for (String file : files) {
            assertThat(get(file).status()).as(file).isEqualTo(200);
        }
        for (String module : found(IMPORT, get("/console/console.js").body())) {
            Raw script = get("/console/" + module);
            assertThat(script.status()).as(module).isEqualTo(200);
            assertThat(script.body()).doesNotContain("innerHTML", "eval(", "insertAdjacentHTML");
        }
    }

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        String texts = get("/console/texts.js").body();
        int english = texts.indexOf("\n  en: {");
        Map<String, Set<String>> chinese = entries(texts.substring(0, english));

        assertThat(chinese.keySet()).containsAll(found(USED, get("/").body()));
        assertThat(entries(texts.substring(english, texts.indexOf("faultKinds"))))
                .isEqualTo(chinese);
    }

    @Test
    void offersEveryFaultThatTheBankCanCommit() throws IOException {
        String texts = get("/console/texts.js").body();
        String kinds = texts.substring(texts.indexOf("faultKinds = ["));
        assertThat(found(Pattern.compile("'([a-z-]+)'"), kinds))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Fault.values()).map(Fault::wireName).toList());
        for (Fault fault : Fault.values()) {
            assertThat(texts)
                    .contains("'fault." + fault.wireName() + "'", "'told." + fault.wireName());
        }
    }

    @Test
    void namesEveryFaultOfOrdersAndBatches() throws IOException {
        String texts = get("/console/texts.js").body();
        String batches =
                texts.substring(
                        texts.indexOf("batchFaults = ["), texts.indexOf("statementFaults = ["));

        assertThat(found(Pattern.compile("'([a-z-]+)'"), batches))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(BatchFault.values()).map(BatchFault::wireName).toList());
        assertThat(
                        Stream.concat(
                                Arrays.stream(OrderFault.values()).map(OrderFault::wireName),
                                Arrays.stream(BatchFault.values()).map(BatchFault::wireName)))
                .allSatisfy(fault -> assertThat(texts).contains("'ofault." + fault + "'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://evil.example",
                "Origin: null",
                "Origin: https://127.0.0.1",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void takesNoOrderFromAPageOfAnotherSite(String header) throws IOException {
        Raw refused = send("POST /control/v1/deliveries", "127.0.0.1:" + port(), header);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("FOREIGN_ORIGIN");
    }

    @Test
    void takesOrdersFromItsOwnPageAndFromPrograms() throws IOException {
        String host = "localhost:" + port();
        assertThat(send("POST /control/v1/deliveries", host, "Origin: http://" + host).status())
                .isEqualTo(200);
        assertThat(
                        send("POST /control/v1/deliveries", host, "Sec-Fetch-Site: same-origin")
                                .status())
                .isEqualTo(200);
        assertThat(send("POST /control/v1/deliveries", host, "Accept: */*").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"evil.example", "127.0.0.1.evil.example", "evil.example:80", "[::2]"})
    void answersToNoNameThatSomebodyLetsPointHere(String host) throws IOException {
        for (String request : List.of("GET /control/v1/wallets", "POST /control/v1/deliveries")) {
            Raw refused = send(request, host, "Accept: */*");
            assertThat(refused.status()).as(request).isEqualTo(403);
            assertThat(refused.body()).contains("FOREIGN_HOST");
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).distinct().toList();
    }

    /** Each key with the places that are filled in. */
    private static Map<String, Set<String>> entries(String texts) {
        Map<String, Set<String>> entries = new TreeMap<>();
        for (MatchResult entry : ENTRY.matcher(texts).results().toList()) {
            entries.put(
                    entry.group(1) == null ? entry.group(2) : entry.group(1),
                    new TreeSet<>(found(PLACE, entry.group(3))));
        }
        return entries;
    }

    private int port() {
        return play.control().port();
    }

    private Raw get(String path) throws IOException {
        return send("GET " + path, "127.0.0.1:" + port(), "Accept: */*");
    }

    /** What came back, byte by byte as a browser would see it. */
    private record Raw(int status, String head, String body) {}

    /** Sends what no well-behaved client lets one send. */
    private Raw send(String request, String host, String header) throws IOException {
        String text =
                "%s HTTP/1.0\r\nHost: %s\r\n%s\r\nContent-Length: 0\r\n\r\n"
                        .formatted(request, host, header);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Raw(
                    Integer.parseInt(answer.split(" ", 3)[1]),
                    answer.substring(0, end),
                    answer.substring(end + 4));
        }
    }
}
