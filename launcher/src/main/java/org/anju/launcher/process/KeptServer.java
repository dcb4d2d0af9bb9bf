/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import org.anju.postgres.EmbeddedServer;

/** The embedded server of kept data, run for as long as one command needs it. */
public final class KeptServer implements AutoCloseable {

    private final EmbeddedServer server;
    private final ServerGuard guard;

    private KeptServer(EmbeddedServer server, ServerGuard guard) {
        this.server = server;
        this.guard = guard;
    }

    /**
     * Starts the server, and ends it when this process ends, however that comes.
     *
     * @throws LaunchFailure if it does not start, such as where another program runs it
     */
    public static KeptServer start(DataFolder data) {
        ServerGuard guard = ServerGuard.over(data);
        try {
            KeptServer kept = new KeptServer(EmbeddedServer.start(data.server()), guard);
            Runtime.getRuntime().addShutdownHook(new Thread(kept::close, "end-of-server"));
            return kept;
        } catch (RuntimeException e) {
            throw new LaunchFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /** The server itself. */
    public EmbeddedServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
        guard.close();
    }
}
