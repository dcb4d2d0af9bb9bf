/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code ./anju}, copied into a project of its own so that nothing is built by it. */
class AnjuScriptTest {

    private static final Instant BUILT = Instant.parse("2026-01-05T04:00:00Z");

    @TempDir private Path project;

    @BeforeEach
    void layOutAProject() throws IOException {
        Files.copy(Project.ROOT.resolve("anju"), project.resolve("anju"));
        write("pom.xml", "<artifactId>anju</artifactId>\n  <version>9.9.9</version>\n");
        write(".mvn/maven.config", "-B\n");
        for (String module : List.of("centre", "sandbox", "launcher")) {
            write(module + "/pom.xml", "<project/>");
            write(module + "/src/main/java/Program.java", "class Program {}");
            write(module + "/target/" + module + "-9.9.9.jar", "");
        }
        write(".anju/built", "");
    }

    @Test
    void shellcheckFindsNothing() throws Exception {
        boolean present = run("command -v shellcheck").code() == 0;
        assumeTrue(
                present || "true".equals(System.getenv("CI")),
                "shellcheck is not installed; the scripts were not checked");
        assertThat(
                        run(
                                "shellcheck "
                                        + Project.ROOT.resolve("anju")
                                        + " "
                                        + Project.ROOT.resolve(".ci/run")))
                .isEqualTo(new Result(0, "", ""));
    }

    @Test
    void takesTheWantedJdkBeforeANewerOneAndSkipsWhatIsNone() throws Exception {
        jdk("old", "17.0.9", true);
        jdk("ancient", "1.8.0_402", true);
        jdk("runtime", "25.0.1", false);
        jdk("newer", "26", true);
        jdk("right", "25.0.3", true);
        assertThat(findJdk("none old ancient runtime newer right").out())
                .isEqualTo(project.resolve("right").toString());
        assertThat(findJdk("old newer").out()).isEqualTo(project.resolve("newer").toString());
        assertThat(findJdk("old ancient runtime").out()).isEmpty();
    }

    @Test
    void warnsOfANewerJdkAndWidensWhatMavenAccepts() throws Exception {
        jdk("newer", "26.0.1", true);
        Result result = sourced(candidates("newer") + "use_jdk; echo $JAVA_HOME $jdk_range");
        assertThat(result.err()).contains("warning: using JDK 26");
        assertThat(result.out()).isEqualTo(project.resolve("newer") + " [26,)\n");
    }

    @Test
    void namesArchiveAndFolderWhereThereIsNoJdk() throws Exception {
        jdk("old", "17.0.9", true);
        Result result = sourced(candidates("old") + "use_jdk");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .contains("no JDK 25 found")
                .contains("OpenJDK25U-jdk_")
                .contains(".tar.gz")
                .contains("~/.jdks");
    }

    @Test
    void refusesAnUnknownCommandAndAnUnknownOption() throws Exception {
        for (String use : List.of("", "serve", "test --fast", "doctor now")) {
            Result result = run("'" + project.resolve("anju") + "' " + use);
            assertThat(result.code()).as(use).isEqualTo(2);
            assertThat(result.out()).as(use).isEmpty();
            assertThat(result.err()).as(use).contains("anju");
        }
        assertThat(run("'" + project.resolve("anju") + "' help").code()).isZero();
    }

    @Test
    void buildsAgainWhenASourceIsNewerOrGoneOrAProgramIsMissing() throws Exception {
        age();
        assertThat(isBuilt()).isTrue();
        Files.setLastModifiedTime(
                project.resolve("centre/src/main/java/Program.java"),
                FileTime.from(BUILT.plusSeconds(1)));
        assertThat(isBuilt()).isFalse();
        age();
        Files.setLastModifiedTime(project.resolve("pom.xml"), FileTime.from(BUILT.plusSeconds(1)));
        assertThat(isBuilt()).isFalse();
        age();
        Files.delete(project.resolve("sandbox/src/main/java/Program.java"));
        assertThat(isBuilt()).isFalse();
        age();
        assertThat(isBuilt()).isTrue();
        Files.delete(project.resolve("launcher/target/launcher-9.9.9.jar"));
        assertThat(isBuilt()).isFalse();
    }

    @Test
    void buildsTheBenchForItselfAlone() throws Exception {
        write("bench/pom.xml", "<project/>");
        write("bench/src/main/java/Program.java", "class Program {}");
        write("bench/target/bench-9.9.9.jar", "");
        write(".anju/built.bench", "");
        age();
        assertThat(isBenchBuilt()).isTrue();
        Files.setLastModifiedTime(
                project.resolve("bench/src/main/java/Program.java"),
                FileTime.from(BUILT.plusSeconds(1)));
        assertThat(isBuilt()).isTrue();
        assertThat(isBenchBuilt()).isFalse();
        age();
        Files.setLastModifiedTime(
                project.resolve("centre/src/main/java/Program.java"),
                FileTime.from(BUILT.plusSeconds(1)));
        assertThat(isBenchBuilt()).isFalse();
    }

    @Test
    void sumsTheReportsAndTellsWhatWasSkippedAndWhy() throws Exception {
        write(
                "centre/target/surefire-reports/TEST-a.xml",
                """
                <testsuite name="a.ATest" time="1" tests="5" errors="1" skipped="1" failures="1">
                  <testcase name="isAsked" classname="a.ATest" time="0">
                    <skipped message="org.opentest4j.TestAbortedException: Assumption failed: hledger is &quot;absent&quot;" type="x"/>
                  </testcase>
                </testsuite>
                """);
        write(
                "launcher/target/failsafe-reports/TEST-b.xml",
                """
                <testsuite name="b.BIT" time="1" tests="3" errors="0" skipped="0" failures="0">
                  <testcase name="plays" classname="b.BIT" time="0">
                    <system-out><![CDATA[BTest.plays: skipped 4, no schemas here
                other words]]></system-out>
                  </testcase>
                </testsuite>
                """);
        assertThat(sourced("summarise").out().lines())
                .containsExactly(
                        "skipped: a.ATest#isAsked: hledger is \"absent\"",
                        "BTest.plays: skipped 4, no schemas here",
                        "5 passed, 2 failed, 1 skipped");
    }

    private boolean isBuilt() throws Exception {
        return sourced("if is_built; then echo yes; else echo no; fi").out().equals("yes\n");
    }

    private boolean isBenchBuilt() throws Exception {
        return sourced("if bench_is_built; then echo yes; else echo no; fi").out().equals("yes\n");
    }

    /** Makes every file and folder as old as the last build. */
    private void age() throws IOException {
        try (var paths = Files.walk(project)) {
            for (Path path : paths.toList()) {
                Files.setLastModifiedTime(path, FileTime.from(BUILT));
            }
        }
    }

    private Result findJdk(String folders) throws Exception {
        return sourced(candidates(folders) + "find_jdk");
    }

    private String candidates(String folders) {
        return "jdk_candidates() { local f; for f in "
                + folders
                + "; do echo '"
                + project
                + "'/$f; done; }; ";
    }

    private void jdk(String folder, String version, boolean withCompiler) throws IOException {
        write(folder + "/release", "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        write(folder + "/bin/java", "");
        executable(folder + "/bin/java");
        if (withCompiler) {
            write(folder + "/bin/javac", "");
            executable(folder + "/bin/javac");
        }
    }

    private void executable(String file) {
        assertThat(project.resolve(file).toFile().setExecutable(true)).isTrue();
    }

    private void write(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Runs functions of the script, without its main. */
    private Result sourced(String commands) throws Exception {
        return run("source '" + project.resolve("anju") + "'; " + commands);
    }

    private static Result run(String commands) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", commands);
        builder.environment().putAll(Map.of("MAVEN_OPTS", ""));
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Result(process.waitFor(), out, err);
    }

    private record Result(int code, String out, String err) {}
}
