/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.anju.bench.Figure.Bar;
import org.anju.bench.Figure.Ratio;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static final List<Double> OURS = List.of(9.0, 1.0, 3.0, 2.0, 100.0);
    private static final List<Double> LIMIT = List.of(1.5, 1.5, 1.5, 0.1, 50.0);

    @Test
    void takesTheMiddleRun() {
        assertThat(Figure.median(OURS)).isEqualTo(3.0);
        assertThat(Figure.median(List.of(4.0, 1.0))).isEqualTo(2.5);
        assertThat(Figure.median(List.of(7.0))).isEqualTo(7.0);
    }

    @Test
    void holdsATimeUpToItsBarAndNoFurther() {
        assertThat(figure(Ratio.TIME, 2.0).value()).isEqualTo(2.0);
        assertThat(figure(Ratio.TIME, 2.0).held()).isTrue();
        assertThat(figure(Ratio.TIME, 1.99).held()).isFalse();
    }

    @Test
    void holdsASpeedDownToItsBarAndNoFurther() {
        assertThat(figure(Ratio.SPEED, 0.5).value()).isEqualTo(0.5);
        assertThat(figure(Ratio.SPEED, 0.5).held()).isTrue();
        assertThat(figure(Ratio.SPEED, 0.51).held()).isFalse();
    }

    @Test
    void printsMediansRatioHeapVerdictAndEveryRun() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Report report = new Report(new PrintStream(bytes, true, StandardCharsets.UTF_8), true);
        assertThat(report.figure(figure(Ratio.TIME, 1.5), 77)).isFalse();
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "one items=40 ours_s=3.000 limit_s=1.500 ratio=2.000 heap_mb=77"
                                + " bar=<=1.50 missed",
                        "  ours_s  9.000 1.000 3.000 2.000 100.000",
                        "  limit_s 1.500 1.500 1.500 0.100 50.000");
    }

    @Test
    void judgesNothingInItsShortForm() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Report report = new Report(new PrintStream(bytes, true, StandardCharsets.UTF_8), false);
        assertThat(report.figure(figure(Ratio.TIME, 1.5), 77)).isTrue();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("bar", "missed");
    }

    private static Figure figure(Ratio ratio, double bar) {
        return new Figure("one", 40, OURS, LIMIT, ratio, Optional.of(new Bar(bar)));
    }
}
