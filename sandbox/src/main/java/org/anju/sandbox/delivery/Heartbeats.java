/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.util.List;

/** The heartbeats of the bank (心跳). */
public interface Heartbeats {

    /**
     * Tells every subscriber the last number of each of its accounts: one message for each, due at
     * once. Those that still wait from the last time are given up.
     */
    List<Heartbeat> beat();
}
