/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.util.List;

/** What other parts of the bank have to tell subscribers. */
public interface Outbox {

    /**
     * Stores messages in the caller's transaction, in this order; each is due at once. They are
     * delivered and tried again like notices.
     */
    void queue(List<QueuedMessage> messages);
}
