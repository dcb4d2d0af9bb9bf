/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's folders, seen from its root, whichever module runs the test. */
final class Project {

    static final Path ROOT = root();

    private static final Path FIXTURES = Path.of("centre/src/test/resources/house");

    private Project() {}

    /** The Java files of every module, parsed once. */
    static List<SourceFile> javaFiles() {
        return Parsed.FILES;
    }

    /** Every file under the modules' {@code src} folders, without the fixtures of these rules. */
    static List<Path> sourceFiles() {
        return modules().stream()
                .map(module -> module.resolve("src"))
                .filter(Files::exists)
                .flatMap(source -> walk(source).stream())
                .filter(path -> !path.startsWith(ROOT.resolve(FIXTURES)))
                .toList();
    }

    static Path fixture(String name) {
        return ROOT.resolve(FIXTURES).resolve(name);
    }

    /** The files below a folder; none where it does not exist. */
    static List<Path> walk(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    private static List<Path> modules() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("anju"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no folder above this one holds the launcher anju");
            }
        }
        return folder;
    }

    private static final class Parsed {

        static final List<SourceFile> FILES =
                SourceFile.parse(
                        sourceFiles().stream()
                                .filter(path -> path.toString().endsWith(".java"))
                                .toList());
    }
}
