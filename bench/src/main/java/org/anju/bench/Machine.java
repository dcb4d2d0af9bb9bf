/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.lang.management.ManagementFactory;

/**
 * What it was measured on.
 *
 * @param cores processors that the JVM may use
 * @param memoryMb memory of the machine, or of the container
 * @param heapMaxMb the most heap that the JVM under test may use
 */
record Machine(int cores, long memoryMb, long heapMaxMb) {

    private static final long MB = 1024L * 1024;

    /** This machine and this JVM. */
    static Machine here() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        long memory =
                system instanceof com.sun.management.OperatingSystemMXBean machine
                        ? machine.getTotalMemorySize()
                        : 0;
        Runtime runtime = Runtime.getRuntime();
        return new Machine(runtime.availableProcessors(), memory / MB, runtime.maxMemory() / MB);
    }

    /** In one line. */
    String told() {
        return "machine cores=" + cores + " memory_mb=" + memoryMb + " heap_max_mb=" + heapMaxMb;
    }
}
