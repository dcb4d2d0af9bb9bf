/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that stands still until somebody moves it. The time stands in a small file, so that
 * several processes and their signatures read one and the same instant, to the millisecond.
 */
public final class SteppedClock extends Clock {

    private final MappedByteBuffer cell;
    private final ZoneId zone;

    private SteppedClock(MappedByteBuffer cell, ZoneId zone) {
        this.cell = cell;
        this.zone = zone;
    }

    /**
     * Opens the clock that stands in a file and makes the file, at 1970, where there is none.
     *
     * @throws UncheckedIOException if the file can be neither read nor made
     */
    public static SteppedClock at(Path file) {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            MappedByteBuffer cell = channel.map(MapMode.READ_WRITE, 0, Long.BYTES);
            cell.order(ByteOrder.BIG_ENDIAN);
            return new SteppedClock(cell, ChinaTime.ZONE);
        } catch (IOException e) {
            throw new UncheckedIOException("the clock's file " + file + " cannot be opened", e);
        }
    }

    /** Moves the clock, forward or back, for every process that reads it. */
    public void moveTo(Instant instant) {
        cell.putLong(0, instant.toEpochMilli());
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(cell.getLong(0));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteppedClock(cell, other);
    }
}
