/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerSettingsTest {

    private static final long GB = 1L << 30;

    @Test
    void isModestOnASmallMachine() {
        assertThat(new ServerSettings(2 * GB, 4 * GB).asMap())
                .containsEntry("shared_buffers", "256MB")
                .containsEntry("work_mem", "16MB")
                .containsEntry("max_wal_size", "1024MB");
    }

    @Test
    void growsWithTheMachineUpToABound() {
        assertThat(new ServerSettings(256 * GB, 1000 * GB).asMap())
                .containsEntry("shared_buffers", "4096MB")
                .containsEntry("work_mem", "128MB")
                .containsEntry("max_wal_size", "8192MB");
    }

    @Test
    void staysDurableWhateverTheMachine() {
        for (long size : new long[] {0, GB, 1000 * GB}) {
            assertThat(new ServerSettings(size, size).asMap())
                    .containsEntry("fsync", "on")
                    .containsEntry("synchronous_commit", "on")
                    .containsEntry("full_page_writes", "on")
                    .containsEntry("listen_addresses", "127.0.0.1")
                    .containsEntry("unix_socket_directories", "");
        }
    }
}
