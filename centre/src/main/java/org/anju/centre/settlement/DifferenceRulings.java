/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.Optional;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.centre.settlement.BankDays.DifferenceLine;

/**
 * Differences of statements that no further word of the bank ends, ended by two people with the
 * paper that explains them (clause 5.2 c).
 */
public interface DifferenceRulings {

    /** A difference that is open and that people may end; empty for every other. */
    Optional<DifferenceLine> open(UUID difference);

    /**
     * Ends a difference, in the caller's transaction; found again with the same figures it is none.
     * Its date is compared again. One that is over stays as it is.
     *
     * @param maker who asked for it
     * @param checker who approved it
     */
    void settle(UUID difference, Actor maker, Actor checker);
}
