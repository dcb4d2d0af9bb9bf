/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

    private static final int FOLDERS = 40;
    private static final int FILES = 25;

    @TempDir private Path parent;

    @RepeatedTest(3)
    void twoProgramsThatRemoveOneTreeBothEnd() throws Exception {
        Path tree = Files.createDirectory(parent.resolve("server"));
        fill(tree);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> removal =
                () -> {
                    together.await();
                    PrivateFiles.removeTree(tree);
                    return true;
                };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> done : threads.invokeAll(List.of(removal, removal))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(tree).doesNotExist();
    }

    private static void fill(Path tree) throws IOException {
        for (int folder = 0; folder < FOLDERS; folder++) {
            Path inner = Files.createDirectory(tree.resolve("base-" + folder));
            for (int file = 0; file < FILES; file++) {
                Files.createFile(inner.resolve("file-" + file));
            }
        }
    }
}
