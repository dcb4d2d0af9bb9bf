/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.util.Optional;

/** What a package does once the time of one of its subjects has come; safe to be done twice. */
public interface TimedWork {

    /** Under which name its times are set. */
    String kind();

    /**
     * Looks at a subject, in the transaction that moves its time on.
     *
     * @return when it is looked at again; empty where it need not be
     */
    Optional<Instant> due(String subject, Instant now);
}
