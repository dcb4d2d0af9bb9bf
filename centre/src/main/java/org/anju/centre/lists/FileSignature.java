/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Tells what a file is from its first bytes, never from its name: people rename files, and what
 * other programs call {@code .xls} is often a web page.
 */
final class FileSignature {

    private static final byte[] UTF8_MARK = bytes(0xEF, 0xBB, 0xBF);
    private static final byte[] OLE = bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] ZIP = bytes('P', 'K', 3, 4);
    private static final byte[][] ARCHIVES = {
        bytes('P', 'K', 5, 6), ascii("Rar!"), bytes('7', 'z', 0xBC, 0xAF), bytes(0x1F, 0x8B)
    };
    private static final byte[][] IMAGES = {
        bytes(0x89, 'P', 'N', 'G'),
        bytes(0xFF, 0xD8, 0xFF),
        ascii("GIF8"),
        ascii("RIFF"),
        bytes('I', 'I', '*', 0),
        bytes('M', 'M', 0, '*')
    };
    private static final byte[][] UTF16_MARKS = {bytes(0xFF, 0xFE), bytes(0xFE, 0xFF)};

    private FileSignature() {}

    /**
     * The kind of the file.
     *
     * @param head the first bytes of the file, or all of it where it is shorter
     * @throws FileFault where it is a file of a kind that holds no list
     */
    static ListKind kindOf(byte[] head) throws FileFault {
        if (startsWith(head, ZIP)) {
            return ListKind.XLSX;
        }
        if (startsWith(head, OLE)) {
            throw contains(head, ENCRYPTED) ? FileFaults.encrypted() : FileFaults.xls();
        }
        if (startsWith(head, ascii("%PDF"))) {
            throw FileFaults.pdf();
        }
        if (startsWithAny(head, IMAGES)) {
            throw FileFaults.image();
        }
        if (startsWithAny(head, ARCHIVES)) {
            throw FileFaults.archive();
        }
        if (startsWithAny(head, UTF16_MARKS)) {
            throw FileFaults.utf16();
        }
        if (isMarkup(head)) {
            throw FileFaults.webPage();
        }
        return ListKind.CSV;
    }

    private static boolean isMarkup(byte[] head) {
        int from = startsWith(head, UTF8_MARK) ? UTF8_MARK.length : 0;
        String text =
                new String(head, from, Math.min(head.length - from, 64), StandardCharsets.US_ASCII)
                        .stripLeading()
                        .toLowerCase(Locale.ROOT);
        return text.startsWith("<!")
                || text.startsWith("<?xml")
                || text.startsWith("<html")
                || text.startsWith("<table")
                || text.startsWith("<meta");
    }

    private static boolean startsWithAny(byte[] head, byte[][] signatures) {
        return Arrays.stream(signatures).anyMatch(signature -> startsWith(head, signature));
    }

    private static boolean startsWith(byte[] head, byte[] signature) {
        return head.length >= signature.length
                && Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
    }

    private static boolean contains(byte[] head, byte[] wanted) {
        for (int at = 0; at + wanted.length <= head.length; at++) {
            if (Arrays.equals(head, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }
}
