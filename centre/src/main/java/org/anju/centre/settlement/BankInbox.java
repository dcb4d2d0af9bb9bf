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

    /** How many messages wait, are parked, are applied, and were refused. */
    record Counts(long waiting, long parked, long applied, long refused) {}

    /** A signed answer to the bank. */
    record Answer(int httpStatus, Map<String, String> headers, byte[] body) {}

    /**
     * How many messages wait, are parked because they cannot be applied, and are done; and those
     * that were refused, newest first, at most 100.
     */
    record Overview(long waiting, long parked, long applied, List<Refused> refused) {}

    /** A message that was not believed, with place, value and mend; kept as evidence. */
    record Refused(
            String messageId,
            String reason,
            String place,
            String value,
            String mend,
            Instant receivedAt) {}
}
