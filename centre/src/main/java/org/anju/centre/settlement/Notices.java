/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bank's notices (动账通知) as they are read. */
public interface Notices {

    /** Every notice that was decoded, by account and sequence number. */
    List<NoticeSummary> all();

    /** Whether the other side of a notice is the wallet or account of this number. */
    boolean isOtherSide(NoticeId notice, String number);

    /**
     * One notice and what it became.
     *
     * @param account the centre's wallet
     * @param direction CREDIT or DEBIT, seen from the wallet
     * @param fate null until it is applied
     * @param entry the entry that booked it, null until then
     */
    record NoticeSummary(
            String account,
            long sequence,
            long fen,
            String direction,
            @Nullable String fate,
            @Nullable String entry) {}
}
