/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFilesTest {

    @TempDir private Path root;

    @Test
    void findsAProgramBesideItsLibrariesAndNotItsSources() throws IOException {
        Path target = root.resolve("centre/target");
        Files.createDirectories(target.resolve("lib"));
        Files.createFile(target.resolve("centre-0.1.0.jar"));
        Files.createFile(target.resolve("centre-0.1.0-sources.jar"));

        assertThat(new ProgramFiles(root).classPath("centre"))
                .isEqualTo(target.resolve("centre-0.1.0.jar") + ":" + target.resolve("lib/*"));
    }

    @Test
    void saysWhatMendsAProgramThatIsNotBuilt() {
        assertThatThrownBy(() -> new ProgramFiles(root).requireBuilt())
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("the program centre is not built")
                .hasMessageContaining("mvn -DskipTests package");
    }
}
