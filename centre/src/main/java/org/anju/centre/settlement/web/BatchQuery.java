/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.desk.ListQuery;
import org.anju.centre.desk.QueryAddress;
import org.anju.centre.settlement.BatchFilter;
import org.anju.centre.settlement.BatchId;
import org.anju.centre.settlement.BatchLinePage.Outcome;
import org.anju.centre.settlement.SettlementRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What the form above the batches asks for; whatever is left out is not narrowed.
 *
 * @param state a state, or {@link BatchFilter#OPEN}
 * @param purpose what they are for
 * @param from the first day
 * @param to the last day
 * @param text one of the batch's numbers
 */
record BatchQuery(
        @Nullable String state,
        @Nullable String purpose,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text)
        implements ListQuery {

    static final String PATH = "/settlement/batches";
    private static final int SHOWN_MAX = 40;

    BatchFilter filter() {
        return new BatchFilter(
                given(state),
                given(purpose),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                given(text));
    }

    boolean isEverything() {
        return filter().equals(BatchFilter.ALL);
    }

    @Override
    public QueryAddress address() {
        return new QueryAddress(PATH)
                .ask("state", state)
                .ask("purpose", purpose)
                .ask("from", from)
                .ask("to", to)
                .ask("text", text);
    }

    /** The address of a batch's lines with this filter, to which one more question can be added. */
    static QueryAddress lines(BatchId batch, Optional<Outcome> outcome) {
        return new QueryAddress(PATH + "/" + batch).ask("outcome", outcome.orElse(null));
    }

    /**
     * The batch in an address.
     *
     * @throws SettlementRefusal if it is none
     */
    static BatchId batch(String typed) {
        try {
            return new BatchId(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            throw SettlementRefusal.batchUnknown(
                    typed.substring(0, Math.min(typed.length(), SHOWN_MAX)));
        }
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
