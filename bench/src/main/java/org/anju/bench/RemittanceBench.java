/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anju.bench.Figure.Bar;
import org.anju.bench.Figure.Ratio;

/**
 * One employer's list of 100,000: from the file to the committed price, and from the bank's notice
 * to the committed posting. As a workbook it is only told: a text of the same list is its limit.
 */
final class RemittanceBench {

    private static final Bar OF_COPY = new Bar(2.0);

    private final Stand stand;
    private final boolean shortForm;
    private final int persons;

    RemittanceBench(Stand stand, boolean shortForm) {
        this.stand = stand;
        this.shortForm = shortForm;
        this.persons = shortForm ? 500 : 100_000;
    }

    /** Fills both databases and measures. */
    List<Figure> run() {
        InventedList invented = new InventedList(0, persons);
        Path csv = invented.csv(stand.folder());
        Path xlsx = invented.xlsx(stand.folder());
        PayingEmployer employer = PayingEmployer.enrol(stand.centre(), 1, csv);
        WholeRemittance remittance = new WholeRemittance(stand, employer, new Notifications());
        stand.server().vacuum(stand.centreOwner());
        try (RemittanceLimitRepository limit =
                RemittanceLimitRepository.filled(stand.limit(), csv)) {
            List<List<Double>> seconds =
                    new Alternation(stand, shortForm)
                            .measure(
                                    _ -> remittance.seconds(csv),
                                    _ -> limit.seconds(csv),
                                    _ -> remittance.seconds(xlsx));
            return List.of(
                    figure("remittance", seconds.get(0), seconds.get(1), Optional.of(OF_COPY)),
                    figure("remittance-xlsx", seconds.get(2), seconds.get(1), Optional.empty()));
        }
    }

    private Figure figure(String name, List<Double> ours, List<Double> limit, Optional<Bar> bar) {
        return new Figure(name, persons, ours, limit, Ratio.TIME, bar);
    }
}
