/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.anju.kernel.SteppedClock;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.DatabaseRole;
import org.anju.postgres.ThrowawayServer;
import org.anju.sandbox.SandboxBank;
import org.anju.sandbox.play.ControlClient.Answer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * A bank that delivers on demand, its database, its clock and its centre: one for all tests of the
 * JVM, and one for those that close the bank's days, each of which makes a statement of every
 * account. Each test opens wallets of its own and leaves nothing pending.
 */
public final class Play {

    private static final int PASSES_MAX = 100;
    private static final int CHECKED_EVERY = 4;
    private static final AtomicLong WALLETS = new AtomicLong(8_000_000_000_000_000L);

    private final String name;
    private final SteppedClock clock;
    private final ListeningCentre centre;
    private final DatabaseAccess database;
    private final ControlClient control;
    private final AskingCentre asking;
    private int settled;

    private Play(
            String name,
            SteppedClock clock,
            ListeningCentre centre,
            DatabaseAccess database,
            ControlClient control,
            AskingCentre asking) {
        this.name = name;
        this.clock = clock;
        this.centre = centre;
        this.database = database;
        this.control = control;
        this.asking = asking;
    }

    /** The JVM's one play. */
    public static Play shared() {
        return Shared.PLAY;
    }

    /** The JVM's one play of the bank's days. */
    public static Play ofDays() {
        return OfDays.PLAY;
    }

    /** A bank's start arguments, whatever process it runs in. */
    public static List<String> arguments(
            DatabaseAccess database, Path keys, ListeningCentre centre, String delivery) {
        return new ArrayList<>(
                List.of(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--sandbox.node=" + ListeningCentre.BANK,
                        "--sandbox.keys=" + keys,
                        "--sandbox.delivery=" + delivery,
                        "--sandbox.subscribers[0].node=" + ListeningCentre.NODE,
                        "--sandbox.subscribers[0].url=" + centre.url(),
                        "--sandbox.subscribers[1].node=" + ListeningCentre.OTHER_NODE,
                        "--sandbox.subscribers[1].url=" + centre.url()));
    }

    /** An empty database of the bank's kind. */
    public static DatabaseAccess newDatabase(String name) {
        ThrowawayServer.shared().createSandboxDatabase(name);
        return ThrowawayServer.shared().access(DatabaseRole.SANDBOX, name);
    }

    /** The control API. */
    public ControlClient control() {
        return control;
    }

    /** The centre at the other end. */
    public ListeningCentre centre() {
        return centre;
    }

    /** The centre's way to ask the bank. */
    public AskingCentre asking() {
        return asking;
    }

    /** The bank's own way into its database. */
    public DatabaseAccess database() {
        return database;
    }

    /** The superuser's way into its database, for attacks. */
    public DatabaseAccess superuser() {
        return ThrowawayServer.shared().superuser(name);
    }

    /** The clock of bank and centre. */
    public Clock clock() {
        return clock;
    }

    /** The bank's time. */
    public Instant now() {
        return clock.instant();
    }

    /** Lets time pass for bank and centre. */
    public void pass(Duration duration) {
        clock.moveTo(clock.instant().plus(duration));
    }

    /** Opens an empty wallet of the centre. */
    public String centreWallet() {
        return open("苏州市住房公积金管理中心", "CENTRE", "CORPORATE", 0);
    }

    /** Opens an employer's wallet with money in it. */
    public String employerWallet(long fen) {
        return open("江南丝绸有限公司", "EMPLOYER", "CORPORATE", fen);
    }

    /** Opens a special deposit account of the centre. */
    public String deposit(long fen) {
        String number = "3205" + WALLETS.incrementAndGet();
        Answer answer =
                control.post(
                        "/control/v1/deposits",
                        "{'number':'%s','name':'苏州市住房公积金管理中心','opening_fen':%d}"
                                .formatted(number, fen));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return number;
    }

    /** Opens a person's wallet of a class, with nothing in it. */
    public String personWallet(String walletClass) {
        return open("王小明", "PERSON", walletClass, 0);
    }

    /** Opens a loan wallet of the bank that serves the centre. */
    public String loanWallet() {
        return open("某银行委托贷款", "BANK", "CORPORATE", 0);
    }

    /** Opens an empty wallet of the centre that is another node. */
    public String open(String name, String node) {
        String number = Long.toString(WALLETS.incrementAndGet());
        Answer answer =
                control.post(
                        "/control/v1/wallets",
                        """
                        {'number':'%s','name':'%s','owner':'CENTRE','class':'CORPORATE',
                         'subscriber':'%s'}
                        """
                                .formatted(number, name, node));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return number;
    }

    /** Opens a wallet. */
    public String open(String name, String owner, String walletClass, long fen) {
        String number = Long.toString(WALLETS.incrementAndGet());
        Answer answer =
                control.post(
                        "/control/v1/wallets",
                        """
                        {'number':'%s','name':'%s','owner':'%s','class':'%s','opening_fen':%d}
                        """
                                .formatted(number, name, owner, walletClass, fen));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return number;
    }

    /** Orders a payment. */
    public Answer pay(String from, String to, long fen, String remark) {
        return control.post(
                "/control/v1/payments",
                "{'from':'%s','to':'%s','amount_fen':%d,'remark':'%s'}"
                        .formatted(from, to, fen, remark));
    }

    /** Delivers what is due. */
    public Answer deliver() {
        return control.post("/control/v1/deliveries", "");
    }

    /** Orders faults, as the API takes them. */
    public void fault(String json) {
        Answer answer = control.post("/control/v1/faults", json);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    /** Orders faults of orders, as the API takes them. */
    public void orderFault(String json) {
        Answer answer = control.post("/control/v1/order-faults", json);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    /** What is in a wallet or a deposit account, in fen. */
    public long balance(String number) {
        return account(number).path("balance_fen").asLong();
    }

    /** A wallet or deposit account as the API shows it. */
    public JsonNode account(String number) {
        for (JsonNode account : control.get("/control/v1/accounts").body()) {
            if (account.path("number").asString().equals(number)) {
                return account;
            }
        }
        throw new IllegalArgumentException("no account " + number);
    }

    /** A wallet as the API shows it. */
    public JsonNode wallet(String number) {
        for (JsonNode wallet : control.get("/control/v1/wallets").body()) {
            if (wallet.path("number").asString().equals(number)) {
                return wallet;
            }
        }
        throw new IllegalArgumentException("no wallet " + number);
    }

    /** The notices on a wallet as the API shows them. */
    public List<JsonNode> notices(String account) {
        List<JsonNode> notices = new ArrayList<>();
        for (JsonNode notice : control.get("/control/v1/notices").body()) {
            if (notice.path("account").asString().equals(account)) {
                notices.add(notice);
            }
        }
        return notices;
    }

    /**
     * Brings everything home and, every fourth time, checks that the bank is as it must be: its
     * books only grow, so what breaks in one test is still broken after the next three.
     */
    public void settle() {
        centre.reply(Reply.HONEST);
        control.delete("/control/v1/faults");
        for (int passes = 0; deliver().body().path("pending").asLong() > 0; passes++) {
            assertThat(passes).as("what is pending comes home").isLessThan(PASSES_MAX);
            pass(Duration.ofHours(8));
        }
        if (settled++ % CHECKED_EVERY != 0) {
            return;
        }
        for (JsonNode finding : control.get("/control/v1/invariants").body()) {
            assertThat(finding.path("holds").asBoolean()).as("%s", finding).isTrue();
        }
    }

    private static Play start(String name) {
        try {
            Path folder = Files.createTempDirectory("sandbox-play");
            SteppedClock clock = SteppedClock.at(folder.resolve("clock"));
            clock.moveTo(Instant.parse("2026-01-05T01:00:00Z"));
            Keys keys = Keys.make(folder);
            ListeningCentre centre = ListeningCentre.start(keys.centre(), clock, 0);
            DatabaseAccess database = newDatabase(name);
            List<String> arguments = arguments(database, keys.bank(), centre, "on-demand");
            arguments.add("--sandbox.clock-file=" + folder.resolve("clock"));
            arguments.add("--server.port=0");
            arguments.add("--logging.level.root=error");
            ConfigurableApplicationContext bank =
                    SpringApplication.run(SandboxBank.class, arguments.toArray(String[]::new));
            return new Play(
                    name,
                    clock,
                    centre,
                    database,
                    new ControlClient(port(bank)),
                    new AskingCentre(keys.centre(), clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(ConfigurableApplicationContext bank) {
        return bank.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static final class Shared {
        static final Play PLAY = start("sandbox_play");
    }

    private static final class OfDays {
        static final Play PLAY = start("sandbox_days");
    }
}
