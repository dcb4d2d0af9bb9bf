/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the built programs are: {@code X/target/X-VERSION.jar} beside {@code X/target/lib}, below
 * the project's root.
 *
 * @param root the folder that holds the modules
 * @param beforeCentre jars whose classes stand in for the centre's own; none but where it is looked
 *     whether an error in the centre would be noticed
 */
public record ProgramFiles(Path root, List<Path> beforeCentre) {

    /** The system property by which {@code ./anju} tells the root. */
    public static final String ROOT_PROPERTY = "anju.root";

    private static final String VERSION = "-[0-9][0-9.]*\\.jar";

    /** Keeps its own copy. */
    public ProgramFiles {
        beforeCentre = List.copyOf(beforeCentre);
    }

    /** The programs as they were built. */
    public ProgramFiles(Path root) {
        this(root, List.of());
    }

    /**
     * The files below the root that the system property names.
     *
     * @throws LaunchFailure if it names none
     */
    public static ProgramFiles ofProject() {
        String root = System.getProperty(ROOT_PROPERTY);
        if (root == null) {
            throw new LaunchFailure(
                    "the system property "
                            + ROOT_PROPERTY
                            + " does not name the project's root; start the program by ./anju");
        }
        return new ProgramFiles(Path.of(root).toAbsolutePath().normalize());
    }

    /**
     * Makes sure that all that a played day starts is there.
     *
     * @throws LaunchFailure if something has not been built
     */
    public void requireBuilt() {
        classPath(CentreProgram.MODULE);
        classPath(BankProgram.MODULE);
    }

    /** What is kept of this project on this machine, and may be thrown away. */
    public Path state() {
        return root.resolve(".anju");
    }

    /** Where data are kept that nobody has put elsewhere. */
    public Path usualData() {
        return state().resolve("data");
    }

    /** Where the data of the demo are kept. */
    public Path demoData() {
        return state().resolve("demo");
    }

    /** Where the programs' ahead-of-time caches are. */
    Path caches() {
        return state().resolve("aot");
    }

    /**
     * The jars of a program in an order that stays: the launcher's own, the program's, its
     * libraries by name.
     *
     * @throws LaunchFailure if it has not been built
     */
    List<Path> jarsOf(String module) {
        Path libraries = libraries(module);
        List<Path> jars = new ArrayList<>();
        if (module.equals(CentreProgram.MODULE)) {
            jars.addAll(beforeCentre);
        }
        jars.add(Path.of(own()));
        jars.add(programOf(module));
        try (Stream<Path> files = Files.list(libraries)) {
            files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
        } catch (IOException e) {
            throw new LaunchFailure("the folder " + libraries + " cannot be read", e);
        }
        return jars;
    }

    /**
     * The class path of a program.
     *
     * @param module the module's name, such as {@code centre}
     * @throws LaunchFailure if it has not been built
     */
    public String classPath(String module) {
        return programOf(module) + File.pathSeparator + libraries(module).resolve("*");
    }

    private Path libraries(String module) {
        return root.resolve(module).resolve("target").resolve("lib");
    }

    private Path programOf(String module) {
        Path target = root.resolve(module).resolve("target");
        List<Path> jars = jars(target, module);
        if (jars.size() != 1 || !Files.isDirectory(libraries(module))) {
            throw new LaunchFailure(
                    "the program "
                            + module
                            + " is not built ("
                            + jars.size()
                            + " jars in "
                            + target
                            + "); run: mvn -DskipTests package");
        }
        return jars.getFirst();
    }

    private static List<Path> jars(Path target, String module) {
        Pattern name = Pattern.compile(Pattern.quote(module) + VERSION);
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> name.matcher(file.getFileName().toString()).matches())
                    .toList();
        } catch (IOException e) {
            throw new LaunchFailure("the folder " + target + " cannot be read", e);
        }
    }

    /** The launcher's own classes, which a program is lent for its tether and its clock. */
    static String own() {
        try {
            return Path.of(
                            ProgramFiles.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the launcher's own place is no file", e);
        }
    }
}
