/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.anju.centre.collection.CaseStep;
import org.jspecify.annotations.Nullable;

/**
 * One step of a case's way, as pages take it.
 *
 * @param title the key of its name
 * @param state done, current, open, held or failed
 * @param late whether the case stands here for longer than promised
 * @param who null while it is not done
 * @param when null while it is not done
 * @param promised by when; null where nothing is promised, or not yet
 * @param within how many minutes after the step before it; null where nothing is promised
 * @param note null for nothing
 * @param money the money that arrived without settling anything; null for none
 */
record ShownStep(
        String title,
        String state,
        boolean late,
        @Nullable String who,
        @Nullable Instant when,
        @Nullable Instant promised,
        @Nullable Long within,
        @Nullable String note,
        @Nullable ShownMoney money) {

    static List<ShownStep> of(List<CaseStep> steps) {
        return steps.stream().map(ShownStep::of).toList();
    }

    private static ShownStep of(CaseStep step) {
        return new ShownStep(
                "collection.step." + step.kind().name().toLowerCase(Locale.ROOT),
                state(step.progress()),
                step.progress() == CaseStep.Progress.OVERDUE,
                step.who().isEmpty() ? null : step.who(),
                step.at().orElse(null),
                step.promised().orElse(null),
                step.within().map(Duration::toMinutes).orElse(null),
                step.note().isEmpty() ? null : step.note(),
                step.money().map(ShownMoney::of).orElse(null));
    }

    private static String state(CaseStep.Progress progress) {
        return switch (progress) {
            case DONE -> "done";
            case CURRENT, OVERDUE -> "current";
            case AHEAD -> "open";
            case FAILED -> "failed";
            case HELD -> "held";
        };
    }
}
