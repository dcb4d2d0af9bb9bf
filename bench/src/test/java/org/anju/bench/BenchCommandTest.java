/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.EmbeddedServer;
import org.anju.postgres.ThrowawayServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchCommandTest {

    private static final String FIGURE =
            "%s\\S* items=\\d+ ours_s=\\d+\\.\\d{3} limit_s=\\d+\\.\\d{3} ratio=\\d+\\.\\d{3}"
                    + " heap_mb=\\d+";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void listsWhatCanBeMeasuredWhereNothingOrSomethingUnknownIsNamed() {
        for (String[] use :
                new String[][] {{}, {"interest-day"}, {"posting", "notices"}, {"--fast"}}) {
            errors.reset();
            assertThat(run(use)).isEqualTo(BenchCommand.WRONG_USE);
            assertThat(told(out)).isEmpty();
            for (BenchName name : BenchName.values()) {
                assertThat(told(errors)).contains("  " + name.word() + " ", name.line());
            }
        }
    }

    @Test
    void explainsItselfWhenAsked() {
        assertThat(run("--help")).isZero();
        assertThat(told(out)).contains("anju bench NAME", "--short", "remittance", "notices");
    }

    @Test
    void measuresNothingOnAServerThatMayLoseWhatWasCommitted() throws Exception {
        set("alter role anju_app set synchronous_commit = off");
        try {
            assertThat(run("growth", "--short")).isEqualTo(BenchCommand.WRONG_USE);
            assertThat(told(out)).isEmpty();
            assertThat(told(errors)).contains("nothing is measured with synchronous_commit off");
        } finally {
            set("alter role anju_app reset synchronous_commit");
        }
    }

    /** The first two are the library's own default, which our server overrides. */
    @Test
    void seesWhatIsOffOnARealServer() throws Exception {
        try (EmbeddedPostgres careless =
                EmbeddedPostgres.builder().setServerConfig("full_page_writes", "off").start()) {
            String url = careless.getJdbcUrl("postgres", "postgres");
            ServerFacts facts = ServerRepository.facts(new DatabaseAccess(url, "postgres", ""));
            assertThat(facts.notDurable())
                    .containsExactly("fsync", "synchronous_commit", "full_page_writes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void oneThatIsOffIsEnough(String setting) {
        Map<String, String> settings = new HashMap<>();
        ServerFacts.DURABILITY.forEach(name -> settings.put(name, "on"));
        assertThat(new ServerFacts(settings).notDurable()).isEmpty();
        settings.put(setting, "off");
        assertThat(new ServerFacts(settings).notDurable()).containsExactly(setting);
    }

    @ParameterizedTest
    @EnumSource(BenchName.class)
    void everyBenchRunsInItsShortForm(BenchName name) {
        assumeTrue(
                !name.needsPgbench()
                        || Pgbench.find().isPresent()
                        || "true".equals(System.getenv("CI")),
                "pgbench is not installed; " + name.word() + " was not run");
        assertThat(run(name.word(), "--short")).as(told(errors)).isZero();
        assertThat(told(out).lines())
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                "server fsync=on synchronous_commit=on"
                                                        + " full_page_writes=on shared_buffers=")
                                        .contains(" max_wal_size=", " wal_compression=")
                                        .contains(" version=18"))
                .anySatisfy(
                        line -> assertThat(line).matches("machine cores=\\d+ memory_mb=\\d+ .*"))
                .anySatisfy(line -> assertThat(line).matches(FIGURE.formatted(name.word())))
                .noneSatisfy(line -> assertThat(line).contains("bar="));
    }

    private int run(String... arguments) {
        return new BenchCommand(print(out), print(errors), ThrowawayServer::shared).run(arguments);
    }

    /** Changes what the sessions of a role begin with. */
    private static void set(String statement) throws Exception {
        EmbeddedServer server = ThrowawayServer.shared();
        try (Connection connection = ServerRepository.open(server.superuser("postgres"));
                Statement superuser = connection.createStatement()) {
            superuser.execute(statement);
        }
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String told(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
