/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.anju.channel.crypto.KeyFiles;
import org.anju.kernel.ChinaTime;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.DatabaseRole;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole program on a test's own database, reached as from outside: by HTTP. */
public final class CentreProgram implements AutoCloseable {

    /** The node code of the centre on the bank link. */
    public static final String CENTRE_NODE = "CENTRE01";

    // The discard port, where nobody listens: a test that wants a bank there says so.
    private static final String NOWHERE = "http://127.0.0.1:9";

    /** The node code of the bank that the centre trusts. */
    public static final String BANK_NODE = "BANK0001";

    /** A token of the API. */
    public static final String TOKEN = "test-token-of-the-api";

    // sha256sum of the token above.
    private static final String TOKEN_LINE =
            "test:9d90409446ee471cbddc96cd7d6f342517affcd614bd0ef25fa3418d903066fa";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CentreDatabase database;
    private final Path folder;
    private final Parts parts;
    private final ConfigurableApplicationContext context;

    private CentreProgram(CentreDatabase database, Path folder, Parts parts) {
        this.database = database;
        this.folder = folder;
        this.parts = parts;
        Map<String, Object> settings = settings(database, folder);
        settings.putAll(parts.settings());
        this.context = run(settings, parts);
    }

    /** Starts the program with fresh keys. */
    public static CentreProgram start(CentreDatabase database) {
        return start(database, Clock.system(ChinaTime.ZONE));
    }

    /**
     * Starts the program with fresh keys and a clock of the test's own.
     *
     * @param tokenLines further holders of tokens, as the file of tokens writes them
     */
    public static CentreProgram start(CentreDatabase database, Clock clock, String... tokenLines) {
        return start(database, new Parts(clock, Map.of(), _ -> {}), tokenLines);
    }

    /**
     * What a test puts into the program in place of the program's own.
     *
     * @param settings by name, beside and before the usual ones
     * @param beans registers further beans; a primary one is taken where there are two
     */
    public record Parts(
            Clock clock, Map<String, Object> settings, Consumer<GenericApplicationContext> beans) {}

    /** Starts the program with fresh keys and parts of the test's own. */
    public static CentreProgram start(CentreDatabase database, Parts parts, String... tokenLines) {
        return startAgain(database, freshFolder(tokenLines), parts);
    }

    /** Starts the program on the keys and tokens that stand in a folder. */
    public static CentreProgram startAgain(CentreDatabase database, Path folder, Parts parts) {
        return new CentreProgram(database, folder, parts);
    }

    /** Ends the program and starts it again with the same keys on the same database. */
    public CentreProgram restarted() {
        close();
        return new CentreProgram(database, folder, parts);
    }

    /** A new folder with the keys of a centre and its bank, and the centre's tokens. */
    public static Path freshFolder(String... tokenLines) {
        try {
            Path folder = Files.createTempDirectory("anju-centre");
            Files.writeString(
                    folder.resolve("tokens"), TOKEN_LINE + "\n" + String.join("\n", tokenLines));
            makeKeys(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of a program on a database, with the keys and tokens of a folder. */
    public static Map<String, Object> settings(CentreDatabase database, Path folder) {
        DatabaseAccess app = database.access(DatabaseRole.APP);
        DatabaseAccess owner = database.access(DatabaseRole.OWNER);
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("spring.datasource.url", app.url());
        settings.put("spring.datasource.username", app.user());
        settings.put("spring.datasource.password", app.password());
        settings.put("spring.flyway.url", owner.url());
        settings.put("spring.flyway.user", owner.user());
        settings.put("spring.flyway.password", owner.password());
        settings.put("anju.centre.code", CentreDatabase.CENTRE_CODE);
        settings.put("anju.centre.name", "测试公积金中心");
        settings.put("anju.centre.keys", folder.resolve("centre").toString());
        settings.put("anju.channel.node", CENTRE_NODE);
        settings.put("anju.bank.node", BANK_NODE);
        settings.put("anju.bank.keys", "bank");
        settings.put("anju.bank.url", NOWHERE);
        settings.put("anju.api.tokens", folder.resolve("tokens").toString());
        return settings;
    }

    /** Where the program listens. */
    public String url(String path) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return "http://127.0.0.1:" + port + path;
    }

    /** A facade of the program. */
    public <T> T facade(Class<T> type) {
        return context.getBean(type);
    }

    /** The folder of the bank's keys: {@code channel} is its own, {@code centre} ours. */
    public Path bankKeys() {
        return folder.resolve("bank");
    }

    /** Waits until a condition holds; fails when it does not within half a minute. */
    public static void await(String what, BooleanSupplier condition) {
        Awaitility.await(what).atMost(PATIENCE).until(condition::getAsBoolean);
    }

    @Override
    public void close() {
        context.close();
    }

    private static void makeKeys(Path folder) throws IOException {
        Path own = Files.createDirectory(folder.resolve("centre"));
        Path bank = Files.createDirectory(folder.resolve("bank"));
        KeyFiles.generateSm2(own, "channel");
        KeyFiles.generateSm2(bank, "channel");
        KeyFiles.copyPublic(bank, "channel", own, "bank");
        KeyFiles.copyPublic(own, "channel", bank, "centre");
        KeyFiles.generateSm4(own, "field");
        KeyFiles.generateHmac(own, "index");
    }

    private static ConfigurableApplicationContext run(Map<String, Object> settings, Parts parts) {
        return new SpringApplicationBuilder(AnjuCentre.class)
                .initializers(
                        (GenericApplicationContext context) -> {
                            context.registerBean(
                                    "clockOfTheTest",
                                    Clock.class,
                                    parts::clock,
                                    bean -> bean.setPrimary(true));
                            parts.beans().accept(context);
                        })
                .properties(settings)
                .registerShutdownHook(false)
                .run();
    }
}
