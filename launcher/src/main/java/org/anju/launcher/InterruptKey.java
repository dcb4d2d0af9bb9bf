/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import java.lang.reflect.Method;

/**
 * Ctrl-C reaches every program of a terminal. While a shell has the terminal, Ctrl-C is meant for
 * the shell: psql then cancels a query, and the server must not be pulled from under it.
 */
final class InterruptKey {

    private InterruptKey() {}

    // The JDK supports these classes for just this, but the compiler warns of every use.
    static void leaveToForeground() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Method handle = signal.getMethod("handle", signal, handler);
            handle.invoke(
                    null,
                    signal.getConstructor(String.class).newInstance("INT"),
                    handler.getField("SIG_IGN").get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Java cannot leave Ctrl-C to psql", e);
        }
    }
}
