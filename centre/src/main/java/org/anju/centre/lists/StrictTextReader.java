/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.function.LongFunction;

/**
 * Reads text and stops at the first byte that is none in its encoding, knowing its line: a list
 * saved in another encoding must be refused, not booked with wrong names. A byte order mark at the
 * start is left out.
 */
final class StrictTextReader extends Reader {

    private static final int BUFFER = 1 << 14;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream bytes;
    private final CharsetDecoder decoder;
    private final LongFunction<FileFault> fault;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private boolean atStart = true;
    private boolean atEnd;
    private long line = 1;
    private boolean afterReturn;

    /**
     * @param charset an encoding in which no character is longer in UTF-16 than in bytes
     * @param fault what to throw where bytes are no text, by the line on which they stand
     */
    StrictTextReader(InputStream bytes, Charset charset, LongFunction<FileFault> fault) {
        this.bytes = bytes;
        this.fault = fault;
        this.decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
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

    /** No character is longer decoded than encoded, so what was fetched always fits. */
    private void decode() throws IOException {
        CoderResult result = decoder.decode(buffer, chars.clear(), atEnd);
        chars.flip();
        countLines();
        if (result.isError()) {
            throw fault.apply(line);
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
}
