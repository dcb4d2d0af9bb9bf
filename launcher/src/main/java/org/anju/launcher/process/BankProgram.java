/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.DatabaseRole;
import org.anju.postgres.EmbeddedServer;

/**
 * How the sandbox bank is started.
 *
 * @param purpose for what
 * @param ports where it listens, and where the centre takes its notices
 * @param centreNode the node that subscribes to notices
 * @param habits how it differs from other banks
 */
record BankProgram(Purpose purpose, Ports ports, String centreNode, Habits habits) {

    /** The bank's node on the bank link. */
    static final String NODE = "BANKSB01";

    static final String MODULE = "sandbox";

    /** The bank has little to do: the second compiler would only take the centre's processor. */
    static final List<String> COMPILERS = List.of("-XX:TieredStopAtLevel=1");

    private static final String MAIN = "org.anju.sandbox.SandboxBank";

    URI address() {
        return URI.create("http://127.0.0.1:" + ports.bank());
    }

    URI health() {
        return address().resolve("/health");
    }

    AotCache cache(ProgramFiles files) {
        return AotCache.of(files.caches(), MODULE, files.jarsOf(MODULE));
    }

    ChildProgram start(
            ProgramFiles files, DataFolder data, EmbeddedServer server, List<String> options) {
        Path settings = data.writeSettings(MODULE, settings(data, server));
        return ChildProgram.start(
                new ChildProgram.Start(
                        MODULE,
                        MAIN,
                        options,
                        files.jarsOf(MODULE),
                        List.of("--spring.config.additional-location=file:" + settings)),
                data);
    }

    private Map<String, String> settings(DataFolder data, EmbeddedServer server) {
        DatabaseAccess own = server.access(DatabaseRole.SANDBOX);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", Integer.toString(ports.bank()));
        settings.put("spring.datasource.url", own.url());
        settings.put("spring.datasource.username", own.user());
        settings.put("spring.datasource.password", own.password());
        settings.put("sandbox.link-port", Integer.toString(ports.link()));
        settings.put("sandbox.node", NODE);
        settings.put("sandbox.habits", habits.toString());
        settings.put("sandbox.keys", data.keys(Keys.BANK).toString());
        switch (purpose) {
            case PLAY -> {
                settings.put("sandbox.clock-file", data.clock().toString());
                // The player drives the deliveries, so that a day plays the same way every time.
                settings.put("sandbox.delivery", "on-demand");
            }
            case USE -> settings.put("sandbox.delivery", "background");
        }
        settings.put("sandbox.subscribers[0].node", centreNode);
        settings.put(
                "sandbox.subscribers[0].url",
                "http://127.0.0.1:" + ports.centre() + "/channel/v1/messages");
        settings.put("sandbox.subscribers[0].keys", String.join(",", Keys.ofCentreAtBank(data)));
        return settings;
    }
}
