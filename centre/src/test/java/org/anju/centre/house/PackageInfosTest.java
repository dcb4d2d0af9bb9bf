/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every package says what it owns, and that nothing in it is null unless it says so. */
class PackageInfosTest {

    @Test
    void everyPackageOfAProgramHasItsCharter() {
        List<SourceFile> main = Project.javaFiles().stream().filter(SourceFile::isMain).toList();
        assertThat(packagesWithoutCharter(main)).isEmpty();
    }

    @Test
    void goesRedWithoutAFileAndWithoutTheMarkAndWithoutAWord() {
        List<SourceFile> red =
                SourceFile.parse(
                        Project.walk(Project.fixture("src/main/packages")).stream().toList());
        assertThat(packagesWithoutCharter(red).stream().map(Path::getFileName).map(Path::toString))
                .containsExactly("bare", "unmarked", "wordless");
    }

    private static List<Path> packagesWithoutCharter(List<SourceFile> files) {
        return files.stream()
                .map(file -> file.path().getParent())
                .distinct()
                .filter(folder -> !hasCharter(folder.resolve("package-info.java")))
                .sorted()
                .toList();
    }

    private static boolean hasCharter(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        String text = Project.read(file);
        return text.contains("@NullMarked") && text.contains("/**");
    }
}
