/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Where the centre sends what it has for the bank: it is taken in whole and answered with nothing
 * that is signed, so that the centre knows that it has left and no more.
 */
final class BankDoor implements AutoCloseable {

    private static final int UNAVAILABLE = 503;
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private BankDoor(HttpServer server) {
        this.server = server;
    }

    static BankDoor open() throws IOException {
        BankDoor door =
                new BankDoor(
                        HttpServer.create(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        door.server.setExecutor(door.threads);
        door.server.createContext("/", BankDoor::take);
        door.server.start();
        return door;
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.sendResponseHeaders(UNAVAILABLE, NO_BODY);
        }
    }

    /** Its address. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
