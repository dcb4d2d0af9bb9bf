/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.notice;

/**
 * The outbox of acts that post nothing to the books; an act that posts hands its row to the ledger.
 */
public interface Outbox {

    /** Adds the message in the caller's transaction; it is told only if that commits. */
    void publish(OutboxMessage message);
}
