/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.List;
import java.util.Map;

/**
 * A business that may recognise incoming money as its own. Claimants are asked in the order of
 * {@code Ordered}, inside the transaction that posts; the first that claims books it, {@code
 * suspense} comes last and takes what nobody claims.
 */
public interface NoticeClaimant {

    /**
     * Books what it recognises and says so, and leaves the rest untouched for the next claimant.
     * The money of one set is asked about at once and booked together or not at all; what comes of
     * each payment must be what would come of them one after the other, in some order.
     *
     * @param money not yet booked, each notice once
     * @return what it took, by notice
     */
    Map<NoticeId, Claim> claim(List<IncomingMoney> money);
}
