/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.Optional;
import org.anju.kernel.Cny;

/**
 * What a bank lets one of the centre's accounts do (clause 8.5.2); an empty limit is none.
 *
 * @param payment the most that one payment out of it may be
 * @param day the most that may be ordered out of it on one calendar day
 * @param balance the most that may stand in it
 */
public record WalletLimit(Optional<Cny> payment, Optional<Cny> day, Optional<Cny> balance) {

    /** No limit at all. */
    public static final WalletLimit NONE =
            new WalletLimit(Optional.empty(), Optional.empty(), Optional.empty());
}
