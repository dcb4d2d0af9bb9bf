/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.util.List;

/** Which subjects an entry touches: a few, listed, or a set that the database reads by itself. */
public sealed interface SubLedgerDetails {

    /** A few details; each subject of a control account at most once. */
    record Listed(List<Detail> details) implements SubLedgerDetails {
        public Listed {
            details = List.copyOf(details);
        }
    }

    /**
     * A set of details under one control account.
     *
     * @param query yields {@code account_no text} and {@code fen bigint}, each subject at most once
     */
    record Selected(ControlAccount control, SetQuery query) implements SubLedgerDetails {}

    /**
     * A few details of some control accounts beside a set of details under another: money that
     * leaves a temporary receipt for every employee on a list.
     *
     * @param listed each subject of a control account at most once, none under {@code control}
     * @param query as in {@link Selected}
     */
    record Mixed(List<Detail> listed, ControlAccount control, SetQuery query)
            implements SubLedgerDetails {
        public Mixed {
            listed = List.copyOf(listed);
        }
    }
}
