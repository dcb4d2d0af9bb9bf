/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The most memory that a program's objects took, read from what its collector wrote down: the heap
 * is at its highest just before a collection.
 *
 * @param program its module's name
 * @param peakMegabytes the most before a collection, over all its starts
 * @param limitMegabytes the most that it may take
 */
public record PeakHeap(String program, int peakMegabytes, int limitMegabytes) {

    /** Such as {@code GC(3) Pause Young (Allocation Failure) 120M->30M(500M) 5.1ms}. */
    private static final Pattern COLLECTION = Pattern.compile(" (\\d+)M->\\d+M\\(\\d+M\\)");

    /** Of a program; empty where its collector was never needed. */
    static Optional<PeakHeap> of(String program, DataFolder data) {
        return data.collectionsOf(program).stream()
                .flatMap(PeakHeap::before)
                .max(Integer::compare)
                .map(peak -> new PeakHeap(program, peak, ChildProgram.HEAP_MEGABYTES));
    }

    private static Stream<Integer> before(Path log) {
        try {
            return Files.readAllLines(log).stream()
                    .map(COLLECTION::matcher)
                    .filter(Matcher::find)
                    .map(found -> Integer.valueOf(found.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
