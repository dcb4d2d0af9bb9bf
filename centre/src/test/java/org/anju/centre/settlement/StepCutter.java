/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.anju.centre.CentreDatabase;
import org.jspecify.annotations.Nullable;

/** Ends every connection of the program at one step, once, and breaks off who took it. */
final class StepCutter implements StepListener {

    private static final String CUT =
            "select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = '"
                    + LinkedCentre.PROGRAM
                    + "' and datname = current_database()";

    private final AtomicReference<@Nullable HandlingStep> armed = new AtomicReference<>();
    private final Set<HandlingStep> cut = EnumSet.noneOf(HandlingStep.class);
    private volatile @Nullable CentreDatabase database;

    void cuts(CentreDatabase other) {
        database = other;
    }

    void arm(HandlingStep step) {
        armed.set(step);
    }

    void disarm() {
        armed.set(null);
    }

    void assertCut(HandlingStep step) {
        assertThat(armed.get()).as("%s is never reached", step).isNotEqualTo(step);
        assertThat(cut).contains(step);
    }

    @Override
    public void reached(HandlingStep step) {
        CentreDatabase cutting = database;
        if (cutting != null && armed.compareAndSet(step, null)) {
            cut.add(step);
            cutting.asSuperuser().sql(CUT).query().listOfRows();
            throw new IllegalStateException("cut at " + step);
        }
    }
}
