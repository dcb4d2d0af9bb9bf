/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.anju.launcher.process.ProgramFiles;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An error that is planted into the centre without touching it: classes of ours with a few lines
 * replaced, or a migration after all others, in a jar before its own.
 *
 * @param says what is wrong
 * @param only which cases are played to catch it
 * @param edits what is replaced; none where the error is one of the database
 * @param sql what the last migration does; null for none
 */
record PlantedBug(
        String says, List<String> only, @Nullable List<Edit> edits, @Nullable String sql) {

    private static final Path FOLDER = Path.of("src/test/resources/planted");
    private static final String SUFFIX = ".yaml";
    private static final String SOURCES = "centre/src/main/java/";
    private static final String MIGRATION = "db/migration/settlement/V2099123123_59__planted.sql";

    /**
     * Lines that are replaced.
     *
     * @param file below the project's root
     * @param old stands there once; how far it is indented does not matter
     */
    record Edit(String file, String old, @Nullable String with) {}

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    static PlantedBug named(String name) throws IOException {
        return YAMLMapper.shared()
                .readValue(Files.readString(FOLDER.resolve(name + SUFFIX)), PlantedBug.class);
    }

    /** A jar with the error in it. */
    Path jar(ProgramFiles files, Path folder) throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        compile(files, folder, classes);
        if (sql != null) {
            Path migration = classes.resolve(MIGRATION);
            Files.createDirectories(migration.getParent());
            Files.writeString(migration, sql);
        }
        Path jar = folder.resolve("planted.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> found = Files.walk(classes)) {
            // With its folders: without them nobody who looks for migrations finds any.
            for (Path file : found.filter(file -> !file.equals(classes)).toList()) {
                boolean folders = Files.isDirectory(file);
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                entries.putNextEntry(new JarEntry(folders ? name + "/" : name));
                if (!folders) {
                    Files.copy(file, entries);
                }
                entries.closeEntry();
            }
        }
        return jar;
    }

    private void compile(ProgramFiles files, Path folder, Path classes) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Edit edit : Objects.requireNonNullElse(edits, List.<Edit>of())) {
            Path source = folder.resolve(edit.file().substring(SOURCES.length()));
            Path from = Files.exists(source) ? source : files.root().resolve(edit.file());
            String spoilt = spoilt(Files.readString(from), edit);
            Files.createDirectories(source.getParent());
            Files.writeString(source, spoilt);
            sources.add(source);
        }
        if (!sources.isEmpty()) {
            compile(files, sources.stream().distinct().toList(), classes);
        }
    }

    private static void compile(ProgramFiles files, List<Path> sources, Path classes)
            throws IOException {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "-nowarn",
                                "-parameters",
                                "-proc:none",
                                "-d",
                                classes.toString(),
                                "-cp",
                                jars(files)));
        sources.forEach(source -> arguments.add(source.toString()));
        int code =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new));
        assertThat(code).as("compiling " + sources).isZero();
    }

    private static String jars(ProgramFiles files) throws IOException {
        String path = files.classPath("centre");
        Path libraries = files.root().resolve("centre/target/lib");
        try (Stream<Path> jars = Files.list(libraries)) {
            return path.substring(0, path.indexOf(File.pathSeparator))
                    + File.pathSeparator
                    + String.join(File.pathSeparator, jars.map(Path::toString).toList());
        }
    }

    // Compared line by line without what stands before and after each.
    private static String spoilt(String source, Edit edit) {
        List<String> lines = source.lines().toList();
        List<String> old = edit.old().lines().map(String::strip).toList();
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at + old.size() <= lines.size(); at++) {
            List<String> here =
                    lines.subList(at, at + old.size()).stream().map(String::strip).toList();
            if (here.equals(old)) {
                places.add(at);
            }
        }
        assertThat(places).as("where " + edit.file() + " has " + edit.old()).hasSize(1);
        int at = places.getFirst();
        List<String> spoilt = new ArrayList<>(lines.subList(0, at));
        spoilt.add(Objects.requireNonNullElse(edit.with(), ""));
        spoilt.addAll(lines.subList(at + old.size(), lines.size()));
        return String.join("\n", spoilt) + "\n";
    }
}
