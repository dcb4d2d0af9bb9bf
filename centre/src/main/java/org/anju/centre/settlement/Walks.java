/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.Optional;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Slice;

/**
 * The walk of money (资金流向, clause 4.4): from the wallet it left, through the centre's wallet and
 * the account that owes it, to whose it became. Any case, notice or line of an account knows its
 * entry, and so its walk.
 */
public interface Walks {

    /**
     * The walk of what one entry booked.
     *
     * @param parts which of the subjects at the end of the walk are listed
     * @return empty where the books have no such entry
     */
    Optional<MoneyWalk> of(EntryId entry, Slice parts);
}
