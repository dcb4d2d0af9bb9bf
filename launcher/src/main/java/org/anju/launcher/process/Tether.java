/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program's main class and ends it when the parent process is gone, however the parent died:
 * the system then closes the pipe that is this process's standard input. Uses nothing but the JDK,
 * for it runs on the other program's class path.
 */
public final class Tether {

    private static final int SECONDS_TO_END = 20;
    private static final int ENDED_WITH_PARENT = 75;

    private Tether() {}

    /**
     * @param arguments the main class, then its own arguments
     * @throws ReflectiveOperationException if there is no such main class
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        InterruptKey.leaveToForeground();
        Thread.ofPlatform().daemon().name("tether").start(Tether::endWithParent);
        String[] own = Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            Class.forName(arguments[0])
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) own);
        } catch (InvocationTargetException e) {
            // The program has written why to its own log; the JVM ends as it would have without us.
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static void endWithParent() {
        awaitEndOfInput();
        Thread.ofPlatform().daemon().name("tether-last-resort").start(Tether::haltWhenLate);
        System.exit(ENDED_WITH_PARENT);
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // The parent writes nothing; whatever comes is not for us.
            }
        } catch (IOException e) {
            System.err.println("the pipe to the parent broke, which says the same: " + e);
        }
    }

    /** The orderly end may hang on something that will never answer. */
    private static void haltWhenLate() {
        try {
            if (!new CountDownLatch(1).await(SECONDS_TO_END, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ENDED_WITH_PARENT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
