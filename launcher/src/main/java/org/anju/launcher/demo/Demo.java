/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anju.launcher.door.Door;
import org.anju.launcher.process.ChildProgram;
import org.anju.launcher.process.DataFolder;
import org.anju.launcher.process.Installation;
import org.anju.launcher.process.LaunchFailure;
import org.anju.launcher.process.Ports;
import org.anju.launcher.process.ProgramFiles;
import org.anju.launcher.process.Purpose;

/**
 * A centre with its sandbox bank for people to use: an embedded server, the bank and the centre on
 * the machine's clock, filled on the first start with invented employers, persons, staff and cases,
 * always the same. Started again on kept data it comes up with what is in them, and completes a
 * fill that was broken off. Closing it ends everything in order; it may be closed from any thread.
 */
public final class Demo implements AutoCloseable {

    private static final long SEED = 20_260_101;
    private static final String FILLED = "filled";
    private static final String USERS = "users.tsv";

    private final DataFolder data;
    private final Installation installation;
    private final DemoWorld world = DemoWorld.of(SEED);
    private final DemoCentre centre;
    private final DemoBank bank;
    private final UserBook users;
    private String date = "";
    private volatile boolean ending;

    /** A demo that has not been started; see {@link #start}. */
    public Demo(ProgramFiles files, DataFolder data, Ports ports) {
        this.data = data;
        this.installation = new Installation(files, data, DemoWorld.CENTRE, Purpose.USE, ports);
        this.users = UserBook.open(data.path().resolve(USERS));
        this.centre =
                new DemoCentre(
                        new Door(
                                installation.http(),
                                "centre",
                                installation.centreAddress(),
                                installation.centreToken()));
        this.bank =
                new DemoBank(
                        new Door(installation.http(), "bank", installation.bankAddress(), null));
    }

    /** A demo in a folder of its own that is removed when it is closed; nothing is started yet. */
    public static Demo throwAway(ProgramFiles files) {
        return new Demo(files, DataFolder.throwAway(), Ports.free());
    }

    /**
     * Starts the programs, opens the day, and fills what is not filled. It returns once everybody
     * can sign in and everything that was paid is posted.
     *
     * @throws LaunchFailure if something does not start
     * @throws org.anju.launcher.door.DoorFailure if a program refuses what belongs to the demo
     */
    public void start() {
        installation.start();
        date = bank.date();
        centre.openDay(date);
        if (!isFilled()) {
            new DemoFill(world, centre, bank, users, installation.centreAddress())
                    .run(installation.centre());
            noteFilled();
        }
    }

    /** Whether the data hold the whole invented world. */
    public boolean isFilled() {
        return Files.exists(data.path().resolve(FILLED));
    }

    private void noteFilled() {
        try {
            Files.createFile(data.path().resolve(FILLED));
        } catch (IOException e) {
            throw new LaunchFailure("the folder " + data.path() + " cannot be written", e);
        }
    }

    /**
     * Has the next start be faster, where the programs or the JVM are new; they serve meanwhile.
     */
    public void remember() {
        installation.remember();
    }

    /** Where the centre's pages are. */
    public URI centreAddress() {
        return installation.centreAddress();
    }

    /** Where the sandbox bank's console is. */
    public URI bankAddress() {
        return installation.bankAddress();
    }

    /** The secret with which programs call the centre's API until the demo ends. */
    public String apiToken() {
        return installation.centreToken();
    }

    /** Everybody who can sign in: the centre's own people, then the employers' clerks. */
    public List<DemoUser> users() {
        return world.staff().stream().flatMap(one -> users.find(one.number()).stream()).toList();
    }

    /**
     * One who can sign in.
     *
     * @param number the login number, such as {@code teller-1}
     * @throws IllegalArgumentException if there is nobody of that number
     */
    public DemoUser user(String number) {
        return users.find(number)
                .orElseThrow(
                        () -> new IllegalArgumentException("no user has the number " + number));
    }

    /** The invented employers with their employees, the clerks' own ones first. */
    public List<DemoEmployer> employers() {
        return world.employers();
    }

    /**
     * Waits until one of the programs ends, and opens each new day meanwhile.
     *
     * @return which has ended, and how its log ends; empty where it was asked to
     */
    public String awaitEnd() {
        ChildProgram centreProgram = installation.centre();
        ChildProgram bankProgram = installation.bank();
        CompletableFuture<Object> end =
                CompletableFuture.anyOf(centreProgram.onEnd(), bankProgram.onEnd());
        try {
            while (!end.isDone()) {
                openNewDay(end);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
        ChildProgram ended = centreProgram.onEnd().isDone() ? centreProgram : bankProgram;
        return ending
                ? ""
                : "the program "
                        + ended.name()
                        + " has ended by itself; its log ends:\n"
                        + ended.lastWords();
    }

    private void openNewDay(CompletableFuture<Object> end) throws InterruptedException {
        try {
            end.get(1, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            String today = bank.date();
            if (!today.equals(date)) {
                centre.openDay(today);
                date = today;
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of a program cannot fail", e);
        }
    }

    @Override
    public void close() {
        ending = true;
        installation.close();
    }
}
