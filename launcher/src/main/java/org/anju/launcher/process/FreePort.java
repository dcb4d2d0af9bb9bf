/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds a port nobody listens on. It lies below those that the system gives to clients, so that no
 * outgoing connection can take it before the program that it is meant for does.
 */
final class FreePort {

    private static final int FIRST = 20_000;
    private static final int LAST = 29_999;
    private static final int ATTEMPTS = 200;

    private FreePort() {}

    static int find() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (isFree(port)) {
                return port;
            }
        }
        throw new LaunchFailure(
                "no port from " + FIRST + " to " + LAST + " is free; end the programs that listen");
    }

    /** That port, or a free one where somebody listens there. */
    static int preferring(int port) {
        return isFree(port) ? port : find();
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false; // Somebody listens there.
        }
    }
}
