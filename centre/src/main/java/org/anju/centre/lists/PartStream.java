/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One part of a workbook, inflated while it is read, that refuses what no spreadsheet writes before
 * any XML parser sees it: far more than was packed (a zip bomb), declarations and comments (where
 * entities would be declared), other encodings than UTF-8, and a piece of markup or text so long
 * that a parser would have to hold it.
 */
final class PartStream extends InputStream {

    /** Spreadsheets full of blank formatted rows reach a hundred; a bomb has a thousand. */
    private static final int RATIO_MAX = 250;

    /** Below this many bytes no ratio is suspicious. */
    private static final long RATIO_FREE = 8L << 20;

    /** Bytes from one {@code <} to the next. */
    private static final int STRETCH_MAX = 1 << 20;

    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final Inflater inflater = new Inflater(true);
    private final byte[] file;
    private final boolean stored;
    private final int crc;
    private final CRC32 sum = new CRC32();
    private final LongSupplier remaining;
    private int at;
    private final int end;
    private long inflated;
    private long stretch;
    private boolean afterLess;

    /**
     * @param file the whole file
     * @param start where the packed bytes begin
     * @param entry what the directory says of the part; its size is trusted only where nothing is
     *     packed
     * @param remaining how many bytes this and all other parts may still inflate to
     */
    PartStream(byte[] file, int start, ZipParts.Entry entry, LongSupplier remaining)
            throws FileFault {
        int method = entry.method();
        if (start < 0 || start > file.length || method != STORED && method != DEFLATED) {
            throw FileFaults.broken();
        }
        this.file = file;
        this.stored = method == STORED;
        this.crc = entry.crc();
        this.remaining = remaining;
        this.at = start;
        this.end = stored ? Math.addExact(start, Math.max(entry.size(), 0)) : file.length;
        if (end > file.length) {
            throw FileFaults.broken();
        }
        inflater.setInput(file, start, file.length - start);
    }

    /** How many bytes were given out so far. */
    long inflated() {
        return inflated;
    }

    @Override
    public int read() throws FileFault {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws FileFault {
        int count = stored ? copy(target, offset, length) : inflate(target, offset, length);
        if (count > 0) {
            inflated += count;
            boolean bomb = inflated > RATIO_FREE && inflated / RATIO_MAX > inflater.getBytesRead();
            if (remaining.getAsLong() < 0 || !stored && bomb) {
                throw FileFaults.inflates();
            }
            check(target, offset, count);
            sum.update(target, offset, count);
        } else if (count < 0 && (int) sum.getValue() != crc) {
            throw FileFaults.broken();
        }
        return count;
    }

    private int copy(byte[] target, int offset, int length) {
        int count = Math.min(length, end - at);
        System.arraycopy(file, at, target, offset, count);
        at += count;
        return count == 0 && length > 0 ? -1 : count;
    }

    private int inflate(byte[] target, int offset, int length) throws FileFault {
        try {
            int count = inflater.inflate(target, offset, length);
            if (count == 0 && length > 0) {
                if (!inflater.finished()) {
                    throw FileFaults.broken();
                }
                return -1;
            }
            return count;
        } catch (DataFormatException e) {
            throw FileFaults.broken();
        }
    }

    private void check(byte[] bytes, int offset, int count) throws FileFault {
        for (int index = offset; index < offset + count; index++) {
            byte b = bytes[index];
            if (b == 0 || afterLess && b == '!') {
                throw FileFaults.unsafe();
            }
            afterLess = b == '<';
            stretch = afterLess ? 0 : stretch + 1;
        }
        if (stretch > STRETCH_MAX) {
            throw FileFaults.unsafe();
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
