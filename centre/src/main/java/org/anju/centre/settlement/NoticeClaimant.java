/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.Optional;

/**
 * A business that may recognise incoming money as its own. Claimants are asked in the order of
 * {@code Ordered}, inside the transaction that posts; the first that claims books it, {@code
 * suspense} comes last and takes what nobody claims.
 */
public interface NoticeClaimant {

    /** Books the money and says so, or leaves it untouched for the next claimant. */
    Optional<Claim> claim(IncomingMoney money);
}
