/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    @Test
    void writesOneLinePerRowAndEscapesWhatSeparates() throws IOException {
        var out = new ByteArrayOutputStream();
        var copy = new CopyText(out);
        copy.value("").value("a\tb\\c\n").value(-7).nothing().endRow();
        copy.value(new byte[] {0, (byte) 0xff}).value(new UUID(0, 1)).endRow();
        copy.flush();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\ta\\tb\\\\c\\n\t-7\t\\N\n"
                                + "\\\\x00ff\t00000000-0000-0000-0000-000000000001\n");
    }

    @Test
    void passesOnWholeRowsByTheMebibyte() throws IOException {
        List<byte[]> writes = new ArrayList<>();
        var copy = new CopyText(collecting(writes));
        String text = "好".repeat(1_000);
        for (int row = 0; row < 1_000; row++) {
            copy.value(row).value(text).endRow();
        }
        copy.flush();
        copy.flush();
        assertThat(writes).hasSizeBetween(3, 4);
        assertThat(writes).allMatch(bytes -> bytes[bytes.length - 1] == '\n');
        assertThat(writes.stream().mapToInt(bytes -> bytes.length).max().getAsInt())
                .isLessThan((1 << 20) + 4_000);
    }

    private static OutputStream collecting(List<byte[]> writes) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("rows are passed on whole, not byte by byte");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                writes.add(Arrays.copyOfRange(bytes, offset, offset + length));
            }
        };
    }
}
