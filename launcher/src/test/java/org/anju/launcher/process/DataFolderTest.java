/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir private Path folder;

    @Test
    void writesSettingsThatOnlyTheOwnerReadsAndThatReadBack() throws IOException {
        Map<String, String> settings = Map.of("a.name", "安居 \\ = #", "a.password", "p:w!d");

        Path file = DataFolder.kept(folder).writeSettings("centre", settings);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        assertThat(read).containsAllEntriesOf(settings);
    }

    @Test
    void refusesToKeepDataAmongOtherThings() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "mine");

        assertThatThrownBy(() -> DataFolder.kept(folder))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("name a folder that is empty");
    }

    @Test
    void refusesAFolderWithoutData() {
        assertThatThrownBy(() -> DataFolder.existing(folder))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("there are no data in");
    }

    @Test
    void removesThrowAwayDataAndKeepsKeptData() {
        DataFolder thrown = new DataFolder(folder.resolve("thrown"), false);
        DataFolder kept = new DataFolder(folder.resolve("kept"), true);
        thrown.writeSettings("centre", Map.of("a", "b"));
        kept.writeSettings("centre", Map.of("a", "b"));

        thrown.remove();
        kept.remove();

        assertThat(thrown.path()).doesNotExist();
        assertThat(kept.path()).isDirectory();
    }
}
