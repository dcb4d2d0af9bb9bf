/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anju.channel.message.AccountId;

/** The copies of notices (补发) as whoever receives the requests for them uses it. */
public interface Copies {

    /**
     * Returns where the node is the one that is told of the account's movements.
     *
     * @throws DeliveryRefusal if nobody is told of the account, or another node is
     */
    void requireEntitled(String subscriber, AccountId account);

    /**
     * Queues a copy of every notice of the range that there is, in the caller's transaction; what
     * has not been told yet is passed over.
     *
     * @param request a new id of the request; the copies are found by it
     */
    void queue(UUID request, NoticeRange range);

    /** How far the copies of each request have come; one without copies is left out. */
    Map<UUID, CopyProgress> progress(List<UUID> requests);
}
