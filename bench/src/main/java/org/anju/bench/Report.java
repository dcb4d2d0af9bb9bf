/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints what was measured, and where, so that one figure can be laid beside another. */
final class Report {

    private final PrintStream out;
    private final boolean judges;

    /**
     * @param judges whether bars are judged
     */
    Report(PrintStream out, boolean judges) {
        this.out = out;
        this.judges = judges;
    }

    /** The server's settings and the machine. */
    void conditions(ServerFacts facts, Machine machine) {
        out.println(facts.told());
        out.println(machine.told());
    }

    /** One figure with all its runs; the answer is whether its bar is held. */
    boolean figure(Figure figure, long peakHeapMb) {
        StringBuilder line = new StringBuilder();
        line.append(
                String.format(
                        Locale.ROOT,
                        "%s items=%d ours_s=%.3f limit_s=%.3f ratio=%.3f heap_mb=%d",
                        figure.name(),
                        figure.items(),
                        Figure.median(figure.ours()),
                        Figure.median(figure.limit()),
                        figure.value(),
                        peakHeapMb));
        if (judges) {
            figure.bar().ifPresent(bar -> line.append(verdict(figure, bar)));
        }
        out.println(line);
        out.println("  ours_s  " + runs(figure.ours()));
        out.println("  limit_s " + runs(figure.limit()));
        out.flush();
        return !judges || figure.held();
    }

    private static String verdict(Figure figure, Figure.Bar bar) {
        String side =
                switch (figure.ratio()) {
                    case TIME -> "<=";
                    case SPEED -> ">=";
                };
        return String.format(
                Locale.ROOT,
                " bar=%s%.2f %s",
                side,
                bar.value(),
                figure.held() ? "held" : "missed");
    }

    private static String runs(List<Double> seconds) {
        return seconds.stream()
                .map(run -> String.format(Locale.ROOT, "%.3f", run))
                .collect(Collectors.joining(" "));
    }
}
