/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.postgres;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;

/**
 * The server's settings for a machine: as fast as memory and disk allow, and fully durable. What
 * has been committed survives the loss of the process and of the power.
 *
 * @param memoryBytes memory of the machine, or of the container
 * @param diskBytes room on the disk that holds the data
 */
record ServerSettings(long memoryBytes, long diskBytes) {

    private static final long MB = 1024L * 1024;
    private static final long GB = 1024 * MB;
    private static final int BUFFERS_SHARE = 8;
    private static final int WAL_SHARE = 8;
    private static final int CACHE_SHARE = 2;
    private static final int WORK_SHARE = 128;

    /** The settings for this machine and a disk with so much room. */
    static ServerSettings ofThisMachine(long diskBytes) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        long memory =
                system instanceof com.sun.management.OperatingSystemMXBean machine
                        ? machine.getTotalMemorySize()
                        : GB;
        return new ServerSettings(memory, diskBytes);
    }

    /** Name and value of each setting, none of which needs quoting. */
    Map<String, String> asMap() {
        Map<String, String> settings = new TreeMap<>();
        settings.putAll(durability());
        settings.putAll(sizes());
        settings.putAll(doors());
        return settings;
    }

    // The library starts the server with fsync and synchronous_commit off: a book of money cannot.
    private static Map<String, String> durability() {
        return Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");
    }

    private Map<String, String> sizes() {
        return Map.of(
                "shared_buffers", megabytes(memoryBytes / BUFFERS_SHARE, 128 * MB, 4 * GB),
                "effective_cache_size", megabytes(memoryBytes / CACHE_SHARE, 256 * MB, 64 * GB),
                "work_mem", megabytes(memoryBytes / WORK_SHARE, 4 * MB, 128 * MB),
                "maintenance_work_mem", megabytes(memoryBytes / WORK_SHARE, 64 * MB, GB),
                "max_wal_size", megabytes(diskBytes / WAL_SHARE, GB, 8 * GB),
                "wal_buffers", "64MB",
                "checkpoint_timeout", "15min",
                "random_page_cost", "1.1");
    }

    // Only this machine can knock, and only over TCP: a socket file would need a guarded folder.
    private static Map<String, String> doors() {
        return Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "200",
                "password_encryption", "scram-sha-256",
                "timezone", "Asia/Shanghai",
                "log_timezone", "Asia/Shanghai");
    }

    private static String megabytes(long bytes, long least, long most) {
        return Math.clamp(bytes, least, most) / MB + "MB";
    }
}
