/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.anju.postgres.ThrowawayServer;

/** {@code ./anju bench}: measures on a server of its own, which it throws away. */
public final class Bench {

    private Bench() {}

    /** Measures what is named and ends with 0 (held), 1 (missed or broken) or 2 (wrong use). */
    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream errors = utf8(FileDescriptor.err);
        int code = new BenchCommand(out, errors, ThrowawayServer::shared).run(arguments);
        out.flush();
        System.exit(code);
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
