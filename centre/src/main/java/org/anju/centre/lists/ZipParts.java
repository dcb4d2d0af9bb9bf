/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a workbook by name, each inflated only when it is opened. Reads the directory at the
 * end of the file and trusts it alone, so that no part means one thing to one reader and another to
 * the next. Together the opened parts inflate to no more than {@link #INFLATED_MAX}.
 */
final class ZipParts implements Closeable {

    /** What all opened parts may inflate to: four times the largest list that is taken. Bytes. */
    static final long INFLATED_MAX = 512L << 20;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_BYTES = 30;
    private static final int COMMENT_MAX = 0xFFFF;
    private static final int PARTS_MAX = 10_000;
    private static final int ENCRYPTED_FLAG = 1;

    private final ByteBuffer file;
    private final Map<String, Entry> entries = new HashMap<>();
    private final List<PartStream> opened = new ArrayList<>();

    /** What the directory says of a part: where its own header is, and how it is packed. */
    record Entry(int offset, int method, int crc, int size) {}

    /**
     * @param bytes the whole file
     * @throws FileFault where it has no sound directory
     */
    ZipParts(byte[] bytes) throws FileFault {
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            readDirectory(endOfDirectory());
        } catch (IndexOutOfBoundsException e) {
            throw FileFaults.broken();
        }
    }

    /** Whether there is such a part. Letters' case does not tell parts apart. */
    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /**
     * The inflated bytes of a part, counted while they are read.
     *
     * @throws FileFault where the part is missing or its header is not where the directory says
     */
    InputStream open(String name) throws FileFault {
        Entry entry = Optional.ofNullable(entries.get(key(name))).orElseThrow(FileFaults::broken);
        try {
            if (file.getInt(entry.offset()) != LOCAL_SIGNATURE) {
                throw FileFaults.broken();
            }
            int start =
                    Math.addExact(
                            entry.offset() + LOCAL_BYTES,
                            unsigned(entry.offset() + 26) + unsigned(entry.offset() + 28));
            PartStream part = new PartStream(file.array(), start, entry, this::remaining);
            opened.add(part);
            return part;
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw FileFaults.broken();
        }
    }

    private long remaining() {
        return INFLATED_MAX - opened.stream().mapToLong(PartStream::inflated).sum();
    }

    private int endOfDirectory() throws FileFault {
        int earliest = Math.max(0, file.capacity() - END_BYTES - COMMENT_MAX);
        for (int at = file.capacity() - END_BYTES; at >= earliest; at--) {
            if (file.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw FileFaults.broken();
    }

    private void readDirectory(int end) throws FileFault {
        int count = unsigned(end + 10);
        int at = file.getInt(end + 16);
        if (count > PARTS_MAX) {
            throw FileFaults.inflates();
        }
        for (int entry = 0; entry < count; entry++) {
            if (file.getInt(at) != ENTRY_SIGNATURE) {
                throw FileFaults.broken();
            }
            if ((unsigned(at + 8) & ENCRYPTED_FLAG) != 0) {
                throw FileFaults.encrypted();
            }
            int nameBytes = unsigned(at + 28);
            byte[] name = new byte[nameBytes];
            file.get(at + ENTRY_BYTES, name);
            entries.put(
                    key(new String(name, StandardCharsets.UTF_8)),
                    new Entry(
                            file.getInt(at + 42),
                            unsigned(at + 10),
                            file.getInt(at + 16),
                            file.getInt(at + 20)));
            at += ENTRY_BYTES + nameBytes + unsigned(at + 30) + unsigned(at + 32);
        }
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }

    private static String key(String name) {
        String forward = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return forward.startsWith("/") ? forward.substring(1) : forward;
    }

    @Override
    public void close() throws IOException {
        opened.forEach(PartStream::close);
    }
}
