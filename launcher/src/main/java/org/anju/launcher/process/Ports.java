/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

/**
 * Where the programs of an installation listen, on this machine only.
 *
 * @param centre the centre's pages, its API and its end of the bank link
 * @param bank the sandbox bank's console and control API
 * @param link the sandbox bank's end of the bank link
 */
public record Ports(int centre, int bank, int link) {

    /** Two ports on which nobody listens. */
    public static Ports free() {
        return new Ports(FreePort.find(), FreePort.find(), FreePort.find());
    }

    /** The usual ports, or free ones where somebody else listens there already. */
    public static Ports usual(int centre, int bank) {
        int centrePort = FreePort.preferring(centre);
        // Whoever asks for the bank's usual port for the pages moves the bank elsewhere.
        int bankPort = bank == centrePort ? FreePort.find() : FreePort.preferring(bank);
        return new Ports(centrePort, bankPort, FreePort.find());
    }

    /** Whether nobody listens on a port of this machine. */
    public static boolean isFree(int port) {
        return FreePort.isFree(port);
    }
}
