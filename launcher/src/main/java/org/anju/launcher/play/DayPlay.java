/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anju.kernel.ChinaTime;
import org.anju.launcher.door.DoorFailure;
import org.anju.launcher.link.JudgedLink;
import org.anju.launcher.process.Installation;
import org.anju.launcher.process.LaunchFailure;
import org.anju.launcher.scenario.PlayedDay;
import org.anju.launcher.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** Plays a scenario on an installation of its own and tells how it went. */
public final class DayPlay {

    private static final Duration STEP = Duration.ofSeconds(1);

    private final Scenario scenario;
    private final Installation installation;
    private final Chronicle chronicle;
    private final Stage stage;

    /**
     * A play that has not begun.
     *
     * @param installation not started yet
     * @param watchers where it is told live what happens
     */
    public DayPlay(Scenario scenario, Installation installation, PrintStream watchers) {
        this.scenario = scenario;
        this.installation = installation;
        this.chronicle = new Chronicle(installation.clock(), watchers);
        this.stage = new Stage(scenario, installation, chronicle);
    }

    /**
     * Starts the programs and plays all days. A play that cannot go on is a broken result, with the
     * reason in it; the programs are left running for the caller to end.
     *
     * @param journal where the centre's journal is written in hledger's form; null for nowhere
     */
    public DayResult play(@Nullable Path journal) {
        try {
            start();
            playDays();
            Closing closing = new Closing(stage);
            if (journal != null) {
                Files.write(journal, stage.centre().journal("hledger"));
            }
            return ended(closing);
        } catch (PlayFailure | DoorFailure e) {
            DayResult broken = brokenOff(String.valueOf(e.getMessage()));
            installation.lastWords().forEach(chronicle::note); // They may go with the data.
            return broken;
        } catch (LaunchFailure e) {
            return brokenOff(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return brokenOff("the journal cannot be written: " + e);
        }
    }

    private void start() {
        chronicle.note(scenario.title());
        stage.moveTo(SetUp.time(scenario));
        installation.start();
        new SetUp(stage).play();
    }

    private void playDays() {
        StepPlayer player = new StepPlayer(stage);
        for (PlayedDay day : scenario.days()) {
            stage.moveTo(day.date().atTime(day.start()).atZone(ChinaTime.ZONE).toInstant());
            if (day != scenario.days().getFirst()) {
                stage.centre().openDay(day.date());
            }
            chronicle.begin(day.date());
            player.settle();
            day.steps()
                    .forEach(
                            step -> {
                                player.play(step);
                                stage.pass(STEP);
                            });
            chronicle.end(new DayEnd(stage).check());
        }
        player.end();
    }

    private DayResult ended(Closing closing) {
        Optional<JudgedLink> link = closing.link();
        List<DayResult.CheckedInvariant> invariants = closing.invariants(link);
        return new DayResult(
                DayResult.FORMAT,
                scenario.title(),
                DayResult.verdict(null, chronicle.expectations(), withDaily(invariants)),
                null,
                chronicle.days(),
                chronicle.expectations(),
                closing.trialBalance(),
                closing.wallets(),
                closing.remittances(),
                closing.suspense(),
                closing.messages(),
                link.map(JudgedLink::messages).orElse(null),
                invariants,
                installation.peakHeaps().stream().map(DayResult.Heap::of).toList());
    }

    /** What had to hold in the end, and what had to hold at the end of each day. */
    private List<DayResult.CheckedInvariant> withDaily(List<DayResult.CheckedInvariant> last) {
        return Stream.concat(
                        last.stream(),
                        chronicle.days().stream().flatMap(day -> day.invariants().stream()))
                .toList();
    }

    private DayResult brokenOff(String failure) {
        chronicle.note("");
        chronicle.note("the play broke off: " + failure);
        return new DayResult(
                DayResult.FORMAT,
                scenario.title(),
                DayResult.BROKEN,
                failure,
                chronicle.days(),
                chronicle.expectations(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }
}
