/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.time.Instant;
import java.util.List;
import org.anju.centre.collection.CaseStep;
import org.jspecify.annotations.Nullable;

/**
 * One step of a case as the timeline of the pages shows it.
 *
 * @param title the key of its name
 * @param state done, current, open or failed
 * @param who who did it; null where nobody did yet
 * @param when null where it is not done
 * @param note null where nothing is to be known of it
 * @param promised by when it is done; null where nothing is promised
 * @param late whether that is past
 */
record TimelineStep(
        String title,
        String state,
        @Nullable String who,
        @Nullable Instant when,
        @Nullable String note,
        @Nullable Instant promised,
        boolean late) {

    /** The steps of a case in their order. */
    static List<TimelineStep> of(List<CaseStep> steps) {
        return steps.stream().map(TimelineStep::of).toList();
    }

    private static TimelineStep of(CaseStep step) {
        return new TimelineStep(
                "collection.hall.word.step." + step.kind(),
                switch (step.progress()) {
                    case DONE -> "done";
                    case CURRENT, OVERDUE -> "current";
                    case AHEAD -> "open";
                    case FAILED -> "failed";
                },
                step.who().isEmpty() ? null : step.who(),
                step.at().orElse(null),
                step.note().isEmpty() ? null : step.note(),
                step.promised().orElse(null),
                step.progress() == CaseStep.Progress.OVERDUE);
    }
}
