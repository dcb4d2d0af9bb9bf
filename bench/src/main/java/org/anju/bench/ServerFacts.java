/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the server stands, as the serving role's own session finds it.
 *
 * @param settings name and value of each setting that decides speed or durability
 */
record ServerFacts(Map<String, String> settings) {

    /** What makes a commit outlast a crash of the server, and of the machine. */
    static final List<String> DURABILITY =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    /** What is told beside every figure. */
    static final List<String> TOLD =
            List.of(
                    "fsync",
                    "synchronous_commit",
                    "full_page_writes",
                    "shared_buffers",
                    "max_wal_size",
                    "wal_compression",
                    "server_version");

    ServerFacts {
        settings = new LinkedHashMap<>(settings);
    }

    /** The settings of durability that are off, so that a figure would mean nothing. */
    List<String> notDurable() {
        return DURABILITY.stream().filter(name -> "off".equals(settings.get(name))).toList();
    }

    /** In one line. */
    String told() {
        return "server "
                + settings.entrySet().stream()
                        .map(
                                entry ->
                                        (entry.getKey().equals("server_version")
                                                        ? "version"
                                                        : entry.getKey())
                                                + "="
                                                + entry.getValue())
                        .collect(Collectors.joining(" "));
    }
}
