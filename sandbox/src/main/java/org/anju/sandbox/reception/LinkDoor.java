/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

/**
 * The bank's end of the link as whoever connects to it finds it. Closed, connections are refused as
 * by a bank that is down: nothing of a message can have arrived. The bank goes on executing and
 * delivering meanwhile.
 */
public interface LinkDoor {

    /** Whether connections are taken. */
    boolean isOpen();

    /**
     * Opens or closes it; as it is already, nothing happens.
     *
     * @throws ReceptionRefusal if the link has no port of its own
     */
    void set(boolean open);
}
