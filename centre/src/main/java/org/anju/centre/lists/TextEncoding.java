/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Finds out in which of the two encodings a CSV file was saved, UTF-8 or GB18030 (as spreadsheets
 * on Chinese systems save it), without reading it twice: every list has Chinese headers near its
 * beginning, and they can be read in one of the two only.
 */
final class TextEncoding {

    /** The encoding of GB 18030, of which GBK and GB 2312 are parts. */
    static final Charset GB18030 = Charset.forName("GB18030");

    /** No character of either encoding is longer, so as many bytes may be cut off at the end. */
    private static final int CUT_MAX = 3;

    private TextEncoding() {}

    /**
     * The encoding.
     *
     * @param head the first bytes of the file
     * @param columns the columns whose headers the file ought to have
     */
    static Charset of(byte[] head, List<Column> columns) {
        long inUtf8 = headersIn(head, StandardCharsets.UTF_8, columns);
        long inGb = headersIn(head, GB18030, columns);
        if (inUtf8 != inGb) {
            return inUtf8 > inGb ? StandardCharsets.UTF_8 : GB18030;
        }
        return isSound(head, StandardCharsets.UTF_8) || !isSound(head, GB18030)
                ? StandardCharsets.UTF_8
                : GB18030;
    }

    private static long headersIn(byte[] head, Charset charset, List<Column> columns) {
        String text = new String(head, charset);
        return columns.stream().filter(column -> text.contains(column.header())).count();
    }

    private static boolean isSound(byte[] head, Charset charset) {
        for (int cut = 0; cut <= Math.min(CUT_MAX, head.length); cut++) {
            try {
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return false;
    }
}
