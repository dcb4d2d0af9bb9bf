/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Ends the embedded server and removes throw-away data where this process is killed and can do
 * neither. The server is no child of ours, so no tether holds it: a shell waits in our stead for
 * the end of its standard input, which only the end of this process or {@link #close} brings.
 */
final class ServerGuard implements AutoCloseable {

    // The signals of a terminal reach the whole group; the guard must outlive them.
    private static final String SCRIPT =
            """
            trap '' INT TERM HUP
            cat > /dev/null
            if [ -s "$1/data/postmaster.pid" ]; then
              pid=$(head -n 1 "$1/data/postmaster.pid")
              kill -INT "$pid"
              tries=0
              while kill -0 "$pid" && [ $tries -lt 300 ]; do sleep 0.1; tries=$((tries + 1)); done
            fi
            if [ -n "$2" ]; then rm -rf "$2"; fi
            """;
    private static final int SECONDS_TO_END = 40;

    private final Process shell;

    private ServerGuard(Process shell) {
        this.shell = shell;
    }

    static ServerGuard over(DataFolder data) {
        try {
            return new ServerGuard(
                    new ProcessBuilder(
                                    "/bin/sh",
                                    "-c",
                                    SCRIPT,
                                    "guard",
                                    data.server().toString(),
                                    data.kept() ? "" : data.path().toString())
                            .directory(new File("/"))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start());
        } catch (IOException e) {
            throw new LaunchFailure("no shell to guard the database server with", e);
        }
    }

    /** Releases the guard, which does what is left to do: nothing where all has been stopped. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                shell.destroyForcibly();
            }
        } catch (IOException e) {
            shell.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
