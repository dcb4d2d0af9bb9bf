/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.anju.kernel.SteppedClock;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.DatabaseRole;
import org.anju.postgres.EmbeddedServer;
import org.jspecify.annotations.Nullable;

/**
 * One centre with its bank on this machine: an embedded server, the sandbox bank and the centre,
 * each a process of its own with its own role, keys and log. Closing it ends everything, in the
 * order in which one needs the other; it may be closed from any thread, at any time, more than
 * once.
 */
public final class Installation implements AutoCloseable {

    private final ProgramFiles files;
    private final DataFolder data;
    private final Purpose purpose;
    private final CentreProgram centreProgram;
    private final BankProgram bankProgram;
    private final SteppedClock clock;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private @Nullable EmbeddedServer server;
    private @Nullable ChildProgram centre;
    private @Nullable ChildProgram bank;
    private boolean closed;

    /**
     * An installation that has not been started.
     *
     * @param purpose for what it is run, which decides whose clock the programs read
     */
    public Installation(
            ProgramFiles files,
            DataFolder data,
            InstalledCentre identity,
            Purpose purpose,
            Ports ports) {
        this(files, data, identity, purpose, ports, Habits.STANDARD);
    }

    /**
     * An installation that has not been started, with a bank of these habits.
     *
     * @param purpose for what it is run, which decides whose clock the programs read
     * @param bankHabits how the bank differs from other banks, where the contract leaves it free
     */
    public Installation(
            ProgramFiles files,
            DataFolder data,
            InstalledCentre identity,
            Purpose purpose,
            Ports ports,
            Habits bankHabits) {
        this.files = files;
        this.data = data;
        this.purpose = purpose;
        this.centreProgram = new CentreProgram(purpose, ports, identity);
        this.bankProgram = new BankProgram(purpose, ports, identity.code(), bankHabits);
        this.clock = SteppedClock.at(data.clock());
    }

    /** The clock that both programs of a play read, at 1970 until it is moved. */
    public SteppedClock clock() {
        return clock;
    }

    /** The client with which the programs are spoken to. */
    public HttpClient http() {
        return http;
    }

    /** Where the centre is spoken to. */
    public URI centreAddress() {
        return centreProgram.address();
    }

    /** The secret with which the centre's API is called. */
    public String centreToken() {
        return centreProgram.token();
    }

    /** Where the bank is spoken to. */
    public URI bankAddress() {
        return bankProgram.address();
    }

    /**
     * Ends what a killed run has left running on kept data: the programs, then the server.
     *
     * @throws LaunchFailure if another living launcher runs the server
     */
    public static void endLeftovers(DataFolder data) {
        Leftover.end(data, CentreProgram.MODULE);
        Leftover.end(data, BankProgram.MODULE);
        try {
            EmbeddedServer.endLeftover(data.server());
        } catch (IllegalStateException e) {
            throw new LaunchFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Starts the server, then both programs side by side, and waits until both answer.
     *
     * @throws LaunchFailure if something does not start
     */
    public void start() {
        startServer();
        startBank();
        startCentre();
        centre().awaitHealthy(http, centreProgram.health());
        bank().awaitHealthy(http, bankProgram.health());
    }

    /**
     * Starts the server and the bank without a centre, for whoever plays the centre himself, and
     * waits until the bank answers.
     *
     * @throws LaunchFailure if something does not start
     */
    public void startBankAlone() {
        startServer();
        startBank();
        bank().awaitHealthy(http, bankProgram.health());
    }

    /** How a role gets into its database, once the server has been started. */
    public synchronized DatabaseAccess access(DatabaseRole role) {
        return server().access(role);
    }

    /** Where the programs are that run here. */
    public ProgramFiles files() {
        return files;
    }

    /** The folder of the centre's keys, once the server has been started. */
    public Path centreKeys() {
        return data.keys(Keys.CENTRE);
    }

    private synchronized void startServer() {
        refuseIfClosed();
        toClose.push(data::remove);
        toClose.push(ServerGuard.over(data));
        CompletableFuture<Void> keys = CompletableFuture.runAsync(() -> Keys.ensure(data));
        EmbeddedServer started = EmbeddedServer.start(data.server());
        toClose.push(started);
        server = started;
        keys.join();
    }

    private synchronized void startBank() {
        refuseIfClosed();
        ChildProgram started =
                bankProgram.start(
                        files,
                        data,
                        server(),
                        options(
                                BankProgram.MODULE,
                                BankProgram.COMPILERS,
                                bankProgram.cache(files)));
        toClose.push(started::stop);
        bank = started;
    }

    private synchronized void startCentre() {
        refuseIfClosed();
        ChildProgram started =
                centreProgram.start(
                        files,
                        data,
                        server(),
                        options(
                                CentreProgram.MODULE,
                                purpose.compilers(),
                                centreProgram.cache(files)));
        toClose.push(started::stop);
        centre = started;
    }

    private List<String> options(String program, List<String> compilers, AotCache cache) {
        List<String> options = new ArrayList<>(compilers);
        if (purpose == Purpose.PLAY) {
            options.add("-Xlog:gc:file=" + data.collections(program) + "::filecount=0");
        }
        options.addAll(
                // Nobody comes back to what is thrown away: it does not pay to learn from it.
                purpose == Purpose.USE && data.kept() ? cache.useOrLearn() : cache.use());
        return options;
    }

    /**
     * Has the programs write down what they have learnt for a faster next start, where that has not
     * been done for these jars and this JVM. They serve meanwhile.
     */
    public void remember() {
        remember(centreProgram.cache(files), centre());
        remember(bankProgram.cache(files), bank());
    }

    private static void remember(AotCache cache, ChildProgram program) {
        if (!cache.isMade()) {
            cache.make(program.pid());
        }
    }

    /** Kills the centre as a power cut would; server and bank run on. */
    public synchronized void killCentre() {
        centre().kill();
    }

    /** Starts the killed centre on what it left, and waits until it answers. */
    public void restartCentre() {
        startCentre();
        centre().awaitHealthy(http, centreProgram.health());
    }

    /** The centre's process. */
    public synchronized ChildProgram centre() {
        return started(centre);
    }

    /** The bank's process. */
    public synchronized ChildProgram bank() {
        return started(bank);
    }

    /** How the logs of the programs end that were started, for whoever looks for a cause. */
    public synchronized List<String> lastWords() {
        return Stream.of(bank, centre)
                .filter(Objects::nonNull)
                .map(program -> "the log of " + program.name() + " ends:\n" + program.lastWords())
                .toList();
    }

    /** How much memory the objects of each program took at most, where its collector ran. */
    public List<PeakHeap> peakHeaps() {
        return Stream.of(CentreProgram.MODULE, BankProgram.MODULE)
                .flatMap(program -> PeakHeap.of(program, data).stream())
                .toList();
    }

    private EmbeddedServer server() {
        return started(server);
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the installation has not been started");
        }
        return part;
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new LaunchFailure("everything is being ended");
        }
    }

    /** Ends the programs, the server, and removes the data unless they are kept. */
    @Override
    public synchronized void close() {
        closed = true;
        RuntimeException failure = null;
        while (!toClose.isEmpty()) {
            try {
                toClose.pop().close();
            } catch (Exception e) {
                // The rest must be ended all the same.
                failure =
                        failure == null ? new LaunchFailure("not all could be ended", e) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
