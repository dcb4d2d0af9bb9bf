/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.List;
import org.anju.centre.ledger.OwnTransfer;

/** How a leg comes into the books. */
public sealed interface LegBooking {

    /** The numbers of the booking rules that it may have. */
    List<String> rules();

    /** Between two accounts of the books: each half when its notice comes. */
    record Halves(OwnTransfer transfer) implements LegBooking {
        @Override
        public List<String> rules() {
            return List.of(transfer.rule());
        }
    }

    /**
     * From or to somebody else: by the business, which knows whose money it is. An ordered payment
     * is booked when its order settles, an awaited one when the business claims its notice.
     */
    record ByBusiness(List<String> rules) implements LegBooking {
        public ByBusiness {
            rules = List.copyOf(rules);
        }
    }
}
