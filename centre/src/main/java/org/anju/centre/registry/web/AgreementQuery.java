/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.anju.centre.desk.ListQuery;
import org.anju.centre.desk.QueryAddress;
import org.anju.centre.registry.AgreementFilter;
import org.anju.centre.registry.AgreementState;
import org.anju.centre.route.AgreementKind;
import org.jspecify.annotations.Nullable;

/**
 * What the form above the agreements asks for; whatever is left out is not narrowed.
 *
 * @param state as it is today
 * @param sort which kind of agreement
 * @param since only those in force on this day or later
 * @param until only those in force on this day or earlier
 * @param text a part of its number, of the bank's name or of the parties
 */
record AgreementQuery(
        @Nullable AgreementState state,
        @Nullable AgreementKind sort,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String text)
        implements ListQuery {

    static final String PATH = "/settlement/agreements";

    /** Everything. */
    static final AgreementQuery ALL = new AgreementQuery(null, null, null, null, null);

    AgreementFilter filter() {
        return new AgreementFilter(
                Optional.ofNullable(state),
                Optional.ofNullable(sort),
                Optional.ofNullable(since),
                Optional.ofNullable(until),
                Objects.requireNonNullElse(text, ""));
    }

    boolean isEverything() {
        return filter().equals(AgreementFilter.ALL);
    }

    @Override
    public QueryAddress address() {
        return new QueryAddress(PATH)
                .ask("state", state)
                .ask("sort", sort)
                .ask("since", since)
                .ask("until", until)
                .ask("text", text);
    }
}
