/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 and stops at the first byte that is none, knowing its line: a list saved in another
 * encoding must be refused, not booked with wrong names. A byte order mark at the start is left
 * out.
 */
final class StrictUtf8Reader extends Reader {

    private static final int BUFFER = 1 << 14;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream bytes;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private boolean atStart = true;
    private boolean atEnd;
    private long line = 1;
    private boolean afterReturn;

    StrictUtf8Reader(InputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (atEnd) {
                return -1;
            }
            fetch();
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void fetch() throws IOException {
        buffer.compact();
        int read = bytes.read(buffer.array(), buffer.position(), buffer.remaining());
        atEnd = read < 0;
        buffer.position(buffer.position() + Math.max(read, 0)).flip();
    }

    /** A character is never longer in UTF-16 than in UTF-8, so what was fetched always fits. */
    private void decode() throws IOException {
        CoderResult result = decoder.decode(buffer, chars.clear(), atEnd);
        chars.flip();
        countLines();
        if (result.isError()) {
            throw new NotUtf8Exception(line);
        }
        if (atStart && chars.hasRemaining()) {
            atStart = false;
            if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
    }

    private void countLines() {
        for (int index = 0; index < chars.limit(); index++) {
            char c = chars.get(index);
            if (c == '\r' || c == '\n' && !afterReturn) {
                line++;
            }
            afterReturn = c == '\r';
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Bytes that are not UTF-8. */
    static final class NotUtf8Exception extends IOException {

        private static final long serialVersionUID = 1L;

        private final long line;

        NotUtf8Exception(long line) {
            super("bytes that are not UTF-8 on line " + line);
            this.line = line;
        }

        long line() {
            return line;
        }
    }
}
