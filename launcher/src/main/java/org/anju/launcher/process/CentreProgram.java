/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anju.launcher.clock.SteppedClockConfiguration;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.DatabaseRole;
import org.anju.postgres.EmbeddedServer;

/** How the centre is started. */
final class CentreProgram {

    static final String MODULE = "centre";
    private static final String MAIN = "org.anju.centre.AnjuCentre";
    private static final int TOKEN_BYTES = 32;

    private final Purpose purpose;
    private final Ports ports;
    private final InstalledCentre centre;
    private final String token;

    CentreProgram(Purpose purpose, Ports ports, InstalledCentre centre) {
        this.purpose = purpose;
        this.ports = ports;
        this.centre = centre;
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        this.token = HexFormat.of().formatHex(secret);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + ports.centre());
    }

    URI health() {
        return address().resolve("/health");
    }

    String token() {
        return token;
    }

    AotCache cache(ProgramFiles files) {
        return AotCache.of(files.caches(), MODULE, files.jarsOf(MODULE));
    }

    ChildProgram start(
            ProgramFiles files, DataFolder data, EmbeddedServer server, List<String> options) {
        List<String> arguments = new ArrayList<>();
        Path settings = data.writeSettings(MODULE, settings(data, server));
        arguments.add("--spring.config.additional-location=file:" + settings);
        switch (purpose) {
            case PLAY -> {
                arguments.add("--spring.main.sources=" + SteppedClockConfiguration.class.getName());
                arguments.add("--" + SteppedClockConfiguration.CLOCK_FILE + "=" + data.clock());
            }
            case USE -> {
                // The machine's clock is what the program takes where nothing else is said.
            }
        }
        return ChildProgram.start(
                new ChildProgram.Start(MODULE, MAIN, options, files.jarsOf(MODULE), arguments),
                data);
    }

    private Map<String, String> settings(DataFolder data, EmbeddedServer server) {
        DatabaseAccess serving = server.access(DatabaseRole.APP);
        DatabaseAccess owner = server.access(DatabaseRole.OWNER);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", Integer.toString(ports.centre()));
        settings.put("spring.datasource.url", serving.url());
        settings.put("spring.datasource.username", serving.user());
        settings.put("spring.datasource.password", serving.password());
        settings.put("spring.flyway.url", owner.url());
        settings.put("spring.flyway.user", owner.user());
        settings.put("spring.flyway.password", owner.password());
        settings.put("anju.centre.code", centre.code());
        settings.put("anju.centre.name", centre.name());
        settings.put("anju.portal.environment", purpose.environment());
        settings.put("anju.centre.keys", data.keys(Keys.CENTRE).toString());
        settings.put("anju.channel.node", centre.code());
        settings.put("anju.bank.node", BankProgram.NODE);
        settings.put("anju.bank.keys[0]", Keys.BANK);
        settings.put("anju.bank.url", "http://127.0.0.1:" + ports.link());
        settings.put("anju.api.tokens", tokenFile(data).toString());
        return settings;
    }

    /** The centre is told the digest of the token only. */
    private Path tokenFile(DataFolder data) {
        return data.writeSecret(
                data.keys(Keys.CENTRE).resolve("api.tokens"),
                purpose.tokenHolder() + ":" + digest() + "\n");
    }

    private String digest() {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
