/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Where the bank's messages arrive (clause 3.5): stored with their signature, answered, then
 * applied.
 */
public interface BankInbox {

    /**
     * Takes one message. Whatever comes back is signed; it is a receipt only after raw bytes and
     * signature were committed. The same message again gets the same answer and changes nothing.
     *
     * @param headers the channel's headers as they came, by lower-case name
     * @param body the raw bytes as they came
     */
    Answer receive(Map<String, String> headers, byte[] body);

    /** What has arrived so far. */
    Overview overview();

    /** How many messages there are in each state. */
    Counts counts();

    /**
     * How far the inbox is worked.
     *
     * @param waiting messages that wait to be applied
     * @param parked messages that wait for a person
     * @param applied notices that were worked into the books; a copy of one, or a heartbeat, adds
     *     nothing
     * @param refused messages that were not believed
     * @param asking gaps and statements for which the bank is due to be asked now, asks under way,
     *     statements that are to be compared, and whatever else is due to be looked at
     */
    record Counts(long waiting, long parked, long applied, long refused, long asking) {}

    /** A signed answer to the bank. */
    record Answer(int httpStatus, Map<String, String> headers, byte[] body) {}

    /**
     * The counts, and the messages that were refused, newest first, at most 100.
     *
     * @param waiting as in {@link Counts}, like all that follow
     */
    record Overview(long waiting, long parked, long applied, long asking, List<Refused> refused) {}

    /** A message that was not believed, with place, value and mend; kept as evidence. */
    record Refused(
            String messageId,
            String reason,
            String place,
            String value,
            String mend,
            Instant receivedAt) {}
}
