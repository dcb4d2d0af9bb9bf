/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.lang.reflect.Method;

/**
 * Ctrl-C reaches every program of a terminal at once. While psql has the terminal, it is meant for
 * psql, which then cancels a query; where our programs run side by side, it is meant for the
 * launcher alone, which ends them in order.
 */
public final class InterruptKey {

    private InterruptKey() {}

    // The JDK supports these classes for just this, but the compiler warns of every use.
    /** From now on this process does not hear Ctrl-C. */
    public static void leaveToForeground() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Method handle = signal.getMethod("handle", signal, handler);
            handle.invoke(
                    null,
                    signal.getConstructor(String.class).newInstance("INT"),
                    handler.getField("SIG_IGN").get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Java cannot leave Ctrl-C to others", e);
        }
    }
}
