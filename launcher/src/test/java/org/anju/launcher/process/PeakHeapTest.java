/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The most memory of a program is the highest heap before a collection, over all its starts. */
class PeakHeapTest {

    @TempDir private Path folder;

    private void collected(DataFolder data, String program, int process, String log)
            throws IOException {
        String name = data.collections(program).getFileName().toString();
        Files.writeString(
                data.collections(program)
                        .resolveSibling(name.replace("%p", Integer.toString(process))),
                log);
    }

    @Test
    void takesTheHighestBeforeACollectionOverEveryStartOfThatProgramAlone() throws IOException {
        DataFolder data = DataFolder.kept(folder.resolve("data"));
        collected(
                data,
                "centre",
                11,
                """
                [0.01s][info][gc] Using Serial
                [1.20s][info][gc] GC(0) Pause Young (Allocation Failure) 120M->30M(500M) 5.1ms
                [2.20s][info][gc] GC(1) Pause Full (Metadata GC Threshold) 90M->300M(500M) 9.1ms
                """);
        collected(data, "centre", 12, "[1s][info][gc] GC(0) Pause Young 210M->40M(500M) 4.0ms\n");
        collected(data, "sandbox", 13, "[1s][info][gc] GC(0) Pause Young 400M->40M(500M) 4.0ms\n");
        assertThat(PeakHeap.of("centre", data))
                .contains(new PeakHeap("centre", 210, ChildProgram.HEAP_MEGABYTES));
    }

    @Test
    void saysNothingOfAProgramWhoseCollectorWasNeverNeeded() throws IOException {
        DataFolder data = DataFolder.kept(folder.resolve("data"));
        collected(data, "centre", 11, "[0.01s][info][gc] Using Serial\n");
        assertThat(PeakHeap.of("centre", data)).isEmpty();
        assertThat(PeakHeap.of("sandbox", data)).isEmpty();
    }
}
