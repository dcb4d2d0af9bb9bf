/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import org.anju.kernel.ContributionRate;

/** From which to which rate is lawful, both included. */
public record RateRange(ContributionRate min, ContributionRate max) {

    /** Whether the rate is lawful. */
    public boolean allows(ContributionRate rate) {
        return rate.compareTo(min) >= 0 && rate.compareTo(max) <= 0;
    }
}
