/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.anju.kernel.SteppedClock;
import org.anju.launcher.clock.MachineClockConfiguration;
import org.anju.launcher.conformance.Verdict.Ending;
import org.anju.launcher.door.Door;
import org.anju.launcher.door.DoorFailure;
import org.jspecify.annotations.Nullable;

/**
 * Plays the cases against one bank, each for itself, one after the other.
 *
 * @param bank the bank end
 * @param operated whether the bank has the sandbox's control API, by which the runner opens
 *     accounts, plays payers and moves the bank's date
 * @param clock the bank's clock, where the runner may move it; null for the machine's
 * @param accounts the numbers of the bank's accounts by part, where it is not operated
 * @param patience how long what is expected is waited for
 * @param which the cases to be played
 */
public record ConformanceRun(
        BankUnderTest bank,
        boolean operated,
        @Nullable SteppedClock clock,
        Map<String, String> accounts,
        Duration patience,
        Choice which) {

    /**
     * Plays them.
     *
     * @param told is told each verdict when it is known
     * @return all verdicts in the order of the suite
     */
    public List<Verdict> play(Consumer<Verdict> told) {
        Suite suite = Suite.delivered();
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Clock time = clock == null ? MachineClockConfiguration.machine() : clock;
        Optional<Operator> operator =
                operated
                        ? Optional.of(
                                new Operator(new Door(http, "bank", bank.address(), null), clock))
                        : Optional.empty();
        try (http) {
            CentreKeys keys = CentreKeys.open(bank.keys());
            try (Inbox inbox = Inbox.open(bank, keys, time, patience)) {
                Player player =
                        new Player(
                                operator.map(one -> one.known(bank)).orElse(bank),
                                new Link(bank, keys, http, time),
                                inbox,
                                operator,
                                time,
                                new Cast(suite.roles(), accounts, operator));
                return play(suite, player, told);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Verdict> play(Suite suite, Player player, Consumer<Verdict> told) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Case each : which.of(suite.cases())) {
            if (!each.appliesTo(player.bank().habits())) {
                continue;
            }
            Verdict verdict = verdict(each, player);
            verdicts.add(verdict);
            told.accept(verdict);
        }
        return List.copyOf(verdicts);
    }

    private record Player(
            BankUnderTest bank,
            Link link,
            Inbox inbox,
            Optional<Operator> operator,
            Clock clock,
            Cast cast) {}

    private Verdict verdict(Case each, Player player) {
        long began = System.nanoTime();
        try {
            new CasePlay(
                            new Scene(
                                    each,
                                    player.bank(),
                                    player.link(),
                                    player.inbox(),
                                    player.operator(),
                                    player.clock(),
                                    player.cast()))
                    .play();
            return ended(each, Ending.PASSED, "", began);
        } catch (LeftOut e) {
            return ended(each, Ending.LEFT_OUT, String.valueOf(e.getMessage()), began);
        } catch (NotConforming | DoorFailure e) {
            return ended(each, Ending.FAILED, String.valueOf(e.getMessage()), began);
        }
    }

    private static Verdict ended(Case each, Ending ending, String seen, long began) {
        return new Verdict(
                each.id(), each.title(), ending, seen, Duration.ofNanos(System.nanoTime() - began));
    }
}
