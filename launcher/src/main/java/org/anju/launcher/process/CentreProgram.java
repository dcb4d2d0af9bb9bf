/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anju.launcher.clock.SteppedClockConfiguration;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.DatabaseRole;
import org.anju.postgres.EmbeddedServer;

/** How the centre is started for a played day. */
final class CentreProgram {

    static final String MODULE = "centre";
    private static final String MAIN = "org.anju.centre.AnjuCentre";
    private static final String TOKEN_HOLDER = "day";
    private static final int TOKEN_BYTES = 32;

    private final String code;
    private final String name;
    private final int port;
    private final String token;

    CentreProgram(String code, String name, int port) {
        this.code = code;
        this.name = name;
        this.port = port;
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        this.token = HexFormat.of().formatHex(secret);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    URI health() {
        return address().resolve("/health");
    }

    String token() {
        return token;
    }

    ChildProgram start(ProgramFiles files, DataFolder data, EmbeddedServer server) {
        Path settings = data.writeSettings(MODULE, settings(data, server));
        return ChildProgram.start(
                new ChildProgram.Start(
                        MODULE,
                        MAIN,
                        List.of(ProgramFiles.own(), files.classPath(MODULE)),
                        List.of(
                                "--spring.config.additional-location=file:" + settings,
                                "--spring.main.sources="
                                        + SteppedClockConfiguration.class.getName(),
                                "--" + SteppedClockConfiguration.CLOCK_FILE + "=" + data.clock())),
                data);
    }

    private Map<String, String> settings(DataFolder data, EmbeddedServer server) {
        DatabaseAccess serving = server.access(DatabaseRole.APP);
        DatabaseAccess owner = server.access(DatabaseRole.OWNER);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", Integer.toString(port));
        settings.put("spring.datasource.url", serving.url());
        settings.put("spring.datasource.username", serving.user());
        settings.put("spring.datasource.password", serving.password());
        settings.put("spring.flyway.url", owner.url());
        settings.put("spring.flyway.user", owner.user());
        settings.put("spring.flyway.password", owner.password());
        settings.put("anju.centre.code", code);
        settings.put("anju.centre.name", name);
        settings.put("anju.centre.keys", data.keys(Keys.CENTRE).toString());
        settings.put("anju.channel.node", code);
        settings.put("anju.bank.node", BankProgram.NODE);
        settings.put("anju.bank.keys[0]", Keys.BANK);
        settings.put("anju.api.tokens", tokenFile(data).toString());
        return settings;
    }

    /** The centre is told the digest of the token only. */
    private Path tokenFile(DataFolder data) {
        return data.writeSecret(
                data.keys(Keys.CENTRE).resolve("api.tokens"), TOKEN_HOLDER + ":" + digest() + "\n");
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
