/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

/** How far a notice has come. */
public enum NoticeState {
    /** It waits for its turn or for its next attempt. */
    PENDING,
    /** The subscriber has acknowledged it by a signed receipt. */
    DELIVERED,
    /** A fault keeps it back; later notices pass it. */
    HELD,
    /** It was tried once or overtaken, and is not tried again; only heartbeats are. */
    DROPPED
}
