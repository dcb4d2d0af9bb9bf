/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The texts of a workbook that its cells name by number, kept in as few bytes as they need: a list
 * of 300,000 persons has twice as many of them.
 */
final class SharedTexts {

    private static final int COUNT_MAX = 4_000_000;
    private static final int BYTES_MAX = 96 << 20;
    private static final int FIRST_COUNT = 1024;

    private byte[] bytes = new byte[0];
    private int[] ends = new int[FIRST_COUNT];
    private int count;

    private SharedTexts() {}

    /** No texts, as in a workbook that has all of them in its cells. */
    static SharedTexts none() {
        return new SharedTexts();
    }

    /**
     * Reads them all.
     *
     * @throws FileFault where they are broken or too many
     */
    static SharedTexts read(PartXml part) throws FileFault {
        SharedTexts texts = new SharedTexts();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        StringBuilder text = new StringBuilder();
        while (part.next()) {
            if (part.begins("si")) {
                text.setLength(0);
            } else if (part.begins("rPh")) {
                skip(part, "rPh");
            } else if (part.begins("t")) {
                part.text(text);
            } else if (part.ends("si")) {
                all.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
                texts.end(all.size());
            }
        }
        texts.bytes = all.toByteArray();
        return texts;
    }

    /**
     * One text.
     *
     * @throws FileFault where there is none of this number
     */
    String get(int number) throws FileFault {
        if (number < 0 || number >= count) {
            throw FileFaults.broken();
        }
        int start = number == 0 ? 0 : ends[number - 1];
        return new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
    }

    private void end(int size) throws FileFault {
        if (count == COUNT_MAX || size > BYTES_MAX) {
            throw FileFaults.inflates();
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = size;
    }

    /** Leaves out how a text is pronounced, which stands beside it. */
    static void skip(PartXml part, String element) throws FileFault {
        do {
            if (!part.next()) {
                throw FileFaults.broken();
            }
        } while (!part.ends(element));
    }
}
