/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.notice;

import java.util.List;

/**
 * The outbox of acts that post nothing to the books; an act that posts hands its row to the ledger.
 */
public interface Outbox {

    /** Adds the message in the caller's transaction; it is told only if that commits. */
    void publish(OutboxMessage message);

    /** As {@link #publish}, for an act on many objects at once, in one statement. */
    void publishAll(List<OutboxMessage> messages);
}
