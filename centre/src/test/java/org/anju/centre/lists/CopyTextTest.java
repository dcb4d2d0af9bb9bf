/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    @Test
    void writesOneLinePerRowAndEscapesWhatSeparates() throws IOException {
        var out = new ByteArrayOutputStream();
        var copy = new CopyText(out);
        copy.value("").value("a\tb\\c\n").value(-7).nothing().endRow();
        copy.value(new byte[] {0, (byte) 0xff}).value(new UUID(0, 1)).endRow();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\ta\\tb\\\\c\\n\t-7\t\\N\n"
                                + "\\\\x00ff\t00000000-0000-0000-0000-000000000001\n");
    }
}
