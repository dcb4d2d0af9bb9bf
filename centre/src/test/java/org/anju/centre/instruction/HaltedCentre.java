/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentreProgram;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.settlement.CentreProcess;
import org.anju.centre.settlement.OwnAccount;
import org.anju.kernel.SteppedClock;

/** A centre in a process of its own that ends at a step and is started again. */
final class HaltedCentre implements PlayedCentre, AutoCloseable {

    private static final Instant MORNING = Instant.parse("2026-01-05T01:00:00Z");

    // The program's own loop sends and asks once a second.
    private static final Duration TICK = Duration.ofMillis(1_500);

    private final WalkedCentre before;
    private final SteppedClock clock;
    private final CentreProcess centre;

    private HaltedCentre(WalkedCentre before, Path folder, SteppedClock clock) {
        this.before = before;
        this.clock = clock;
        before.leaveTo();
        centre = new CentreProcess(folder, this::settings);
        before.isAt(centre::address);
    }

    /**
     * Starts a centre that was prepared in this process.
     *
     * @param preparation what is done before the process starts
     */
    static HaltedCentre start(Consumer<WalkedCentre> preparation) {
        try {
            Path folder = Files.createTempDirectory("anju-halts");
            SteppedClock clock = SteppedClock.at(folder.resolve("clock"));
            clock.moveTo(MORNING);
            WalkedCentre prepared =
                    new WalkedCentre(
                            _ -> {}, clock, time -> clock.moveTo(clock.instant().plus(time)));
            preparation.accept(prepared);
            return new HaltedCentre(prepared, folder, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often the process has ended at a step. */
    int halts() {
        return centre.halts();
    }

    /** Lets the process end when it reaches this step next. */
    void arm(String step) {
        centre.arm(step);
    }

    @Override
    public ExecutingBank bank() {
        return before.bank();
    }

    @Override
    public CentreDatabase database() {
        return before.database();
    }

    @Override
    public OwnAccount own(BankAccountKind kind) {
        return before.registered(kind);
    }

    @Override
    public DeskActs desk() {
        return centre::act;
    }

    @Override
    public boolean turn() {
        centre.revive();
        return false;
    }

    @Override
    public Duration tick() {
        return TICK;
    }

    @Override
    public void pass(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    @Override
    public void close() {
        centre.close();
        before.close();
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = CentreProgram.settings(database(), before.folder());
        settings.put("anju.bank.url", before.bankUrl());
        return settings;
    }
}
