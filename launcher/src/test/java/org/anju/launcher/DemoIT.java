/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo on a project folder of its own: killed while it fills, killed when it is up, stopped.
 */
class DemoIT {

    private static final int SECONDS_TO_END = 90;
    private static final int LOOK_MILLIS = 100;
    private static final int EMPLOYERS = 40;
    private static final int POSTED = 6;
    private static final int UNKNOWN = 4;
    private static final Pattern PAGES = Pattern.compile("Pages +(http://127\\.0\\.0\\.1:\\d+)/");
    private static final Pattern CONSOLE =
            Pattern.compile("console +(http://127\\.0\\.0\\.1:\\d+)/");
    private static final Pattern TOKEN = Pattern.compile("Bearer ([0-9a-f]{64})");

    @TempDir private Path temporary;
    @TempDir private Path project;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void standOnTheBuiltPrograms() throws IOException {
        for (String module : List.of("centre", "sandbox", "launcher")) {
            Files.createSymbolicLink(project.resolve(module), AnjuProgram.ROOT.resolve(module));
        }
    }

    @Test
    void comesUpWithItsDataAfterEveryKill() throws Exception {
        killWhileItFills();

        String users;
        String trialBalance;
        try (AnjuProgram demo = start()) {
            String told = demo.awaitOutput("page after");
            assertUsersAreKept(told);
            assertFilledOnce(told);
            assertVerifiedWhileItRuns();
            users = told.substring(told.indexOf("sign in"), told.indexOf("page after"));
            trialBalance = api(told, "/api/v1/books/trial-balance").toString();
            kill(demo);
        }

        try (AnjuProgram demo = start()) {
            String told = demo.awaitOutput("page after");
            assertThat(told).contains(users);
            assertThat(api(told, "/api/v1/books/trial-balance").toString()).isEqualTo(trialBalance);
            assertFilledOnce(told);
            killTheCentre();
            assertThat(demo.awaitEnd()).isEqualTo(Anju.BROKEN);
        }

        try (AnjuProgram demo = start()) {
            String told = demo.awaitOutput("page after");
            assertThat(api(told, "/api/v1/books/trial-balance").toString()).isEqualTo(trialBalance);
            ProcessHandle server = server();
            demo.process().destroy();
            demo.awaitEnd();
            server.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
        }
    }

    @Test
    void refusesAPortOnWhichSomebodyListens() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            AnjuProgram.Ended refused =
                    AnjuProgram.runIn(
                            project,
                            temporary,
                            "demo",
                            "--port",
                            Integer.toString(taken.getLocalPort()));
            assertThat(refused.exitCode()).as(refused.told()).isEqualTo(Anju.WRONG_USE);
            assertThat(refused.errors()).contains("--port").contains("name another");
        }
    }

    private AnjuProgram start() {
        return AnjuProgram.startIn(project, temporary, "demo");
    }

    /** The first start is killed as soon as the first wallets and employers are in. */
    private void killWhileItFills() throws Exception {
        try (AnjuProgram demo = start()) {
            Path log = project.resolve(".anju/demo/logs/centre.log");
            while (!(Files.exists(log) && Files.readString(log).contains("Started AnjuCentre"))) {
                assertThat(demo.process().waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)).isFalse();
            }
            kill(demo);
        }
        assertThat(project.resolve(".anju/demo/filled")).doesNotExist();
    }

    private static void kill(AnjuProgram demo) throws Exception {
        demo.process().destroyForcibly();
        demo.process().onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
    }

    private void killTheCentre() throws Exception {
        long pid =
                Long.parseLong(
                        Files.readString(project.resolve(".anju/demo/settings/centre.pid"))
                                .strip());
        ProcessHandle centre = ProcessHandle.of(pid).orElseThrow();
        centre.destroyForcibly();
        centre.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
    }

    private ProcessHandle server() throws IOException {
        Path file = project.resolve(".anju/demo/postgres/data/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst())).orElseThrow();
    }

    private void assertUsersAreKept(String told) throws IOException {
        Path file = project.resolve(".anju/users.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file))
                .contains("teller-1", "teller-2", "checker-1", "checker-2", "settlement-1")
                .contains("bookkeeper-1", "finance-1", "auditor-1", "security-1", "operator-1")
                .contains("clerk-1", "clerk-4");
        assertThat(told).contains(Files.readString(file).strip());
    }

    /** Nothing is there twice: the bank and the centre tell the same of each fact. */
    private void assertFilledOnce(String told) throws Exception {
        JsonNode wallets = bank(told, "/control/v1/wallets");
        assertThat(wallets).hasSize(EMPLOYERS + 2);
        JsonNode receiving =
                wallets.valueStream()
                        .filter(wallet -> wallet.path("owner").asString().equals("CENTRE"))
                        .findFirst()
                        .orElseThrow();
        assertThat(fates(api(told, "/api/v1/notices")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        Collections.nCopies(POSTED, "BUSINESS").stream(),
                                        Collections.nCopies(UNKNOWN, "SUSPENSE").stream())
                                .toList());
        assertThat(receiving.path("last_sequence").asInt()).isEqualTo(POSTED + UNKNOWN);
        assertThat(api(told, "/api/v1/wallets").get(0).path("book_fen").asLong())
                .isEqualTo(receiving.path("balance_fen").asLong())
                .isPositive();
        for (JsonNode invariant : api(told, "/api/v1/invariants")) {
            assertThat(invariant.path("holds").asBoolean()).as("%s", invariant).isTrue();
        }
        for (JsonNode invariant : bank(told, "/control/v1/invariants")) {
            assertThat(invariant.path("holds").asBoolean()).as("%s", invariant).isTrue();
        }
    }

    /** The demo's own server is asked, and goes on. */
    private void assertVerifiedWhileItRuns() {
        AnjuProgram.Ended verified = AnjuProgram.runIn(project, temporary, "verify");
        assertThat(verified.exitCode()).as(verified.told()).isZero();
        assertThat(verified.output()).contains("\nSOUND: ").doesNotContain("BROKEN");
    }

    private static Stream<String> fates(JsonNode notices) {
        return notices.valueStream().map(notice -> notice.path("became").asString());
    }

    private JsonNode api(String told, String path) throws Exception {
        return get(
                HttpRequest.newBuilder(URI.create(first(PAGES, told) + path))
                        .header("Authorization", "Bearer " + first(TOKEN, told)));
    }

    private JsonNode bank(String told, String path) throws Exception {
        return get(HttpRequest.newBuilder(URI.create(first(CONSOLE, told) + path)));
    }

    private JsonNode get(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String first(Pattern pattern, String told) {
        Matcher matcher = pattern.matcher(told);
        assertThat(matcher.find()).as(told).isTrue();
        return matcher.group(1);
    }
}
