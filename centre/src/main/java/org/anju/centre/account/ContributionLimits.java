/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.time.LocalDate;
import java.util.Optional;

/** The dated limits of contributions: rows, never constants. */
public interface ContributionLimits {

    /** The limits in force on a day; empty before the first of them. */
    Optional<ContributionLimit> at(LocalDate day);
}
