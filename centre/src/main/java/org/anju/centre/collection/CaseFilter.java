/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.anju.kernel.Cny;

/**
 * Which cases are sought; what is not given does not narrow.
 *
 * @param text what somebody typed into the one field of the search: a case number, an employer
 *     account, a personal account, an identity number, its last four characters or those of a
 *     wallet of the employer, a part of an employer's name or the beginning of a person's; empty
 *     for all
 * @param states empty for all
 * @param month the month of contribution
 * @param amountFrom the lowest amount to be paid
 * @param amountTo the highest
 */
public record CaseFilter(
        String text,
        Set<CaseState> states,
        Optional<YearMonth> month,
        Optional<Cny> amountFrom,
        Optional<Cny> amountTo) {

    /** Every case. */
    public static final CaseFilter ALL =
            new CaseFilter("", Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Holds its own copy of the states. */
    public CaseFilter {
        states = Set.copyOf(states);
    }

    /** The cases that the one field finds. */
    public static CaseFilter of(String text) {
        return new CaseFilter(text, Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
