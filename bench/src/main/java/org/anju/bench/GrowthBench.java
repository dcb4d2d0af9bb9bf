/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anju.bench.Figure.Bar;
import org.anju.bench.Figure.Ratio;

/**
 * What one employee costs on a long list and on one a tenth as long; the limit is the short list's
 * time, ten times.
 */
final class GrowthBench {

    private static final int TIMES = 10;
    private static final Bar PER_EMPLOYEE = new Bar(1.15);

    private final Stand stand;
    private final boolean shortForm;
    private final int few;

    GrowthBench(Stand stand, boolean shortForm) {
        this.stand = stand;
        this.shortForm = shortForm;
        this.few = shortForm ? 100 : 30_000;
    }

    /** Enrols both employers and measures. */
    List<Figure> run() {
        int many = few * TIMES;
        Path longList = new InventedList(0, many).csv(stand.folder());
        Path shortList = new InventedList(many, few).csv(stand.folder());
        Notifications notifications = new Notifications();
        WholeRemittance large = remittance(1, longList, notifications);
        WholeRemittance small = remittance(2, shortList, notifications);
        stand.server().vacuum(stand.centreOwner());
        List<List<Double>> seconds =
                new Alternation(stand, shortForm)
                        .measure(
                                _ -> large.seconds(longList),
                                _ -> small.seconds(shortList) * TIMES);
        return List.of(
                new Figure(
                        "growth",
                        many,
                        seconds.get(0),
                        seconds.get(1),
                        Ratio.TIME,
                        Optional.of(PER_EMPLOYEE)));
    }

    private WholeRemittance remittance(int number, Path list, Notifications notifications) {
        PayingEmployer employer = PayingEmployer.enrol(stand.centre(), number, list);
        return new WholeRemittance(stand, employer, notifications);
    }
}
