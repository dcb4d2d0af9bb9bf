/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.anju.postgres.EmbeddedServer;

/** Reads what is asked for, refuses what would measure nothing, and runs the rest. */
final class BenchCommand {

    /** Every bar was held, or none was asked for. */
    static final int HELD = 0;

    /** A bar was missed, or the bench could not be carried out. */
    static final int MISSED = 1;

    /** What was asked for makes no sense here; nothing was measured. */
    static final int WRONG_USE = 2;

    private static final String SHORT = "--short";
    private static final String USAGE =
            """
            Usage: anju bench NAME [--short]

            Measures the centre beside PostgreSQL's own limit on the same server, prints both and
            their ratio, and says whether the bar is held (exit 0) or missed (exit 1).

            %s
              --short       small sizes, to see that it runs; no bar is judged
              --help        prints this
            """;

    private final PrintStream out;
    private final PrintStream errors;
    private final Supplier<EmbeddedServer> server;

    BenchCommand(PrintStream out, PrintStream errors, Supplier<EmbeddedServer> server) {
        this.out = out;
        this.errors = errors;
        this.server = server;
    }

    /** Carries out one command line; the answer is its exit code. */
    int run(String... arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        if (words.contains("--help") || words.contains("-h")) {
            out.print(usage());
            return HELD;
        }
        boolean shortForm = words.remove(SHORT);
        Optional<BenchName> name =
                words.size() == 1 ? BenchName.of(words.getFirst()) : Optional.empty();
        if (name.isEmpty()) {
            errors.println(
                    words.isEmpty()
                            ? "anju bench: which one?"
                            : "anju bench: there is no bench '" + String.join(" ", words) + "'");
            errors.print(usage());
            return WRONG_USE;
        }
        return measure(name.get(), shortForm);
    }

    private int measure(BenchName name, boolean shortForm) {
        if (name.needsPgbench() && Pgbench.find().isEmpty()) {
            errors.println(Pgbench.missing());
            return WRONG_USE;
        }
        try (Stand stand = Stand.on(server.get())) {
            ServerFacts facts = stand.serverFacts();
            List<String> off = facts.notDurable();
            if (!off.isEmpty()) {
                errors.println(
                        "anju bench: nothing is measured with "
                                + String.join(", ", off)
                                + " off: what was committed could be lost");
                return WRONG_USE;
            }
            Report report = new Report(out, !shortForm);
            report.conditions(facts, Machine.here());
            boolean held = true;
            for (Figure figure : name.run(stand, shortForm)) {
                held &= report.figure(figure, stand.peakHeapMb());
            }
            return held ? HELD : MISSED;
        } catch (RuntimeException e) {
            e.printStackTrace(errors);
            return MISSED;
        }
    }

    private static String usage() {
        StringBuilder names = new StringBuilder();
        for (BenchName name : BenchName.values()) {
            names.append("  %-13s %s%n".formatted(name.word(), name.line()));
        }
        return USAGE.formatted(names);
    }
}
