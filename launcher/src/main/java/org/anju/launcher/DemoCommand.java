/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.anju.launcher.demo.Demo;
import org.anju.launcher.process.DataFolder;
import org.anju.launcher.process.Installation;
import org.anju.launcher.process.LaunchFailure;
import org.anju.launcher.process.Ports;
import org.anju.launcher.process.ProgramFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a centre with its bank for people to look at and to use, until it is stopped. */
@Command(
        name = "demo",
        description = "Starts a filled centre with its sandbox bank, and runs until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final int CENTRE_PORT = 8080;
    private static final int BANK_PORT = 8090;
    private static final int LAST_PORT = 65_535;
    private static final double MILLIS = 1000;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where the pages are; 8080, or a free one, where none is named.")
    private @Nullable Integer port;

    @Option(names = "--fresh", description = "Throws away what an earlier demo left, first.")
    private boolean fresh;

    @Override
    public Integer call() {
        ProgramFiles files = ProgramFiles.ofProject();
        files.requireBuilt();
        try (FileChannel channel = lockFile(files);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new LaunchFailure(
                        "a demo of this project is running already; stop it by Ctrl-C where it was"
                                + " started, or look at "
                                + usersFile(files));
            }
            // They hold ports and data for as long as they take to notice their parent's end.
            Installation.endLeftovers(DataFolder.kept(files.demoData(), false));
            return run(files, DataFolder.kept(files.demoData(), fresh));
        } catch (IOException e) {
            throw new LaunchFailure("the folder " + files.state() + " cannot be written", e);
        }
    }

    private int run(ProgramFiles files, DataFolder data) {
        boolean first = !Files.exists(data.server());
        System.out.println(
                first
                        ? "Starting PostgreSQL, the sandbox bank and the centre, and filling them …"
                        : "Starting PostgreSQL, the sandbox bank and the centre …");
        Demo demo = new Demo(files, data, Ports.usual(wantedPort(), BANK_PORT));
        Thread end = new Thread(() -> stop(demo), "end-of-demo");
        Runtime.getRuntime().addShutdownHook(end);
        try (demo) {
            demo.start();
            data.writeSecret(usersFile(files), users(demo));
            System.out.print(users(demo));
            System.out.printf(Locale.ROOT, "page after %.1f s%n", seconds());
            System.out.println("Stop it with Ctrl-C. The data are kept in " + data.path() + ".");
            demo.remember();
            String why = demo.awaitEnd();
            if (!why.isEmpty()) {
                System.err.println(why);
            }
            return Anju.BROKEN;
        }
    }

    private static void stop(Demo demo) {
        System.out.println("Stopping …");
        demo.close();
        System.out.println("Stopped.");
    }

    /** Since this program was started. */
    private static double seconds() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS;
    }

    /** The port that was asked for must be free; the usual one gives way. */
    private int wantedPort() {
        if (port == null) {
            return CENTRE_PORT;
        }
        if (port < 1 || port > LAST_PORT) {
            throw new ParameterException(
                    spec.commandLine(), "--port: a port is 1 to " + LAST_PORT + ", not " + port);
        }
        if (!Ports.isFree(port)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--port: somebody listens on " + port + " already; name another");
        }
        return port;
    }

    private static FileChannel lockFile(ProgramFiles files) throws IOException {
        Files.createDirectories(files.state());
        return FileChannel.open(
                files.state().resolve("demo.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
    }

    private static Path usersFile(ProgramFiles files) {
        return files.state().resolve("users.txt");
    }

    private static String users(Demo demo) {
        String people =
                demo.users().stream()
                        .map(
                                user ->
                                        "  %-14s %-16s %s  %s%n"
                                                .formatted(
                                                        user.number(),
                                                        user.password(),
                                                        user.name(),
                                                        user.title()))
                        .collect(Collectors.joining());
        return """

        Pages            %s/
        Sandbox console  %s/
        API              %s/api/v1/   Authorization: Bearer %s

          sign in        password
        %s
        """
                .formatted(
                        demo.centreAddress(),
                        demo.bankAddress(),
                        demo.centreAddress(),
                        demo.apiToken(),
                        people);
    }
}
