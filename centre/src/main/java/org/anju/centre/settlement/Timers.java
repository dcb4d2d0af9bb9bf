/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;

/** Has somebody look at something at a time, whatever comes or does not come until then. */
public interface Timers {

    /** Of what happens once the bank has confirmed a wallet; without a subject. */
    String WALLET_CONFIRMED = "wallet-confirmed";

    /**
     * Sets the time for a subject, in the caller's transaction, in place of one set before.
     *
     * @param kind whose work it is, as {@link TimedWork#kind} names it
     * @param subject what is looked at
     */
    void set(String kind, String subject, Instant at);
}
