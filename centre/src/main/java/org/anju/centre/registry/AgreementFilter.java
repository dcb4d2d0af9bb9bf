/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.anju.centre.route.AgreementKind;

/**
 * Which agreements are asked for; what is left out does not narrow.
 *
 * @param state as it is today
 * @param from only those of which the last day is this one or later
 * @param to only those of which the first day is this one or earlier
 * @param text a part of its number, of the bank's name or of the parties
 */
public record AgreementFilter(
        Optional<AgreementState> state,
        Optional<AgreementKind> kind,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String text) {

    /** Every agreement. */
    public static final AgreementFilter ALL =
            new AgreementFilter(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");

    /** Holds what was typed without blanks around it. */
    public AgreementFilter {
        text = text.strip();
    }
}
