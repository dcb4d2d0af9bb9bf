/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.centre.AnjuCentre;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.channel.crypto.KeyFiles;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.ChinaTime;
import org.anju.postgres.DatabaseAccess;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The centre as it is served, in this JVM: its own pool, its own workers, a real HTTP port. */
final class CentreUnderTest implements AutoCloseable {

    /** The node codes on the bank link. */
    static final String NODE = "BENCHC01";

    static final String BANK = "BENCHB01";

    /** Who acts where somebody must. */
    static final Actor CLERK = new Actor("bench", "压测经办");

    private static final String CODE = "C88888";
    private static final String NAME = "压测住房公积金中心";
    private static final String OWN_KEY = "channel";

    private final ConfigurableApplicationContext context;
    private final List<OwnAccount> wallets;
    private final BankEnd bank;
    private final BankDoor door;

    private CentreUnderTest(
            ConfigurableApplicationContext context,
            List<OwnAccount> wallets,
            Path bankKeys,
            BankDoor door) {
        this.context = context;
        this.wallets = wallets;
        this.bank = new BankEnd(bankKeys, NAME);
        this.door = door;
    }

    /** Starts it on an empty database, opens today's books and registers two wallets. */
    static CentreUnderTest start(DatabaseAccess app, DatabaseAccess owner, Path folder) {
        try {
            Path own = Files.createDirectory(folder.resolve("centre"));
            Path bank = Files.createDirectory(folder.resolve("bank"));
            KeyFiles.generateSm2(own, OWN_KEY);
            KeyFiles.generateSm2(bank, OWN_KEY);
            KeyFiles.copyPublic(bank, OWN_KEY, own, "bank");
            KeyFiles.copyPublic(own, OWN_KEY, bank, "centre");
            KeyFiles.generateSm4(own, "field");
            KeyFiles.generateSm4(bank, "field");
            KeyFiles.generateHmac(own, "index");
            BankDoor door = BankDoor.open();
            Map<String, Object> settings = settings(app, owner, own);
            settings.put("anju.bank.url", door.address().toString());
            // Nobody calls its API; whose digest nobody knows opens nothing.
            settings.put(
                    "anju.api.tokens",
                    Files.writeString(folder.resolve("tokens"), "bench:" + "0".repeat(64) + "\n")
                            .toString());
            ConfigurableApplicationContext context =
                    new SpringApplicationBuilder(AnjuCentre.class)
                            .properties(settings)
                            .registerShutdownHook(false)
                            .run("--logging.level.root=warn");
            return new CentreUnderTest(context, open(context), bank, door);
        } catch (IOException e) {
            throw new UncheckedIOException("the keys cannot be made", e);
        }
    }

    private static Map<String, Object> settings(
            DatabaseAccess app, DatabaseAccess owner, Path keys) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("spring.datasource.url", app.url());
        settings.put("spring.datasource.username", app.user());
        settings.put("spring.datasource.password", app.password());
        settings.put("spring.flyway.url", owner.url());
        settings.put("spring.flyway.user", owner.user());
        settings.put("spring.flyway.password", owner.password());
        settings.put("anju.centre.code", CODE);
        settings.put("anju.centre.name", NAME);
        settings.put("anju.centre.keys", keys.toString());
        settings.put("anju.channel.node", NODE);
        settings.put("anju.bank.node", BANK);
        settings.put("anju.bank.keys", "bank");
        return settings;
    }

    private static List<OwnAccount> open(ConfigurableApplicationContext context) {
        var clock = context.getBean(java.time.Clock.class).withZone(ChinaTime.ZONE);
        context.getBean(AccountingDays.class)
                .open(new AccountingDate(java.time.LocalDate.now(clock)), CLERK);
        OwnAccounts wallets = context.getBean(OwnAccounts.class);
        return List.of(
                wallets.register(BankAccountKind.WALLET, "8800000000000001", NAME, BANK, CLERK),
                wallets.register(BankAccountKind.WALLET, "8800000000000002", NAME, BANK, CLERK));
    }

    /** A facade of the program. */
    <T> T facade(Class<T> type) {
        return context.getBean(type);
    }

    /** Its two wallets; the first is the one into which payers are told to pay. */
    List<OwnAccount> wallets() {
        return wallets;
    }

    /** The bank that it trusts. */
    BankEnd bank() {
        return bank;
    }

    /** Where it listens on 127.0.0.1. */
    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
        door.close();
    }
}
