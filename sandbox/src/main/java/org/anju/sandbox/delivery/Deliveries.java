/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.util.List;
import java.util.Map;

/** What the bank sends, as the control API uses it. */
public interface Deliveries {

    /** How often a notice can be delivered again in one go. */
    int COPIES_MAX = 1_000;

    /** Every notice with its attempts, in the order in which they were minted. */
    List<NoticeView> notices();

    /** The newest notices with their attempts, the newest first. */
    List<NoticeView> newestNotices(int limit);

    /** The newest copies and heartbeats, the newest first. */
    List<MessageView> newestOtherMessages(int limit);

    /**
     * One message with all that went to and fro for it.
     *
     * @throws DeliveryRefusal if there is no such message
     */
    SentMessage message(String messageId);

    /** The number of the newest notice of each account that has one. */
    Map<String, Long> lastSequences();

    /** Delivers what is due by the bank's clock now, one notice after the other, and returns. */
    DeliveryRun deliverDue();

    /**
     * Delivers one message again now, whatever its state.
     *
     * @param copies how often, 1 to {@link #COPIES_MAX}
     * @param parallel all at once, or one after the other's answer
     * @return how many answers had which HTTP status, {@code no_answer} where none came
     * @throws DeliveryRefusal if there is no such notice
     */
    Map<String, Integer> deliverAgain(String messageId, int copies, boolean parallel);

    /** Makes the notices due that a fault keeps back, except the lost; tells how many. */
    int releaseHeld();
}
