/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void spellsTheProgramsCodesAsTheFormatDoes() {
        Refusal refusal =
                of(
                        """
                        {"title":"清册","status":422,"detail":"no","code":"LIST_REFUSED","problems":
                         [{"line":3,"column":"证件号码","value":"****1234","code":"PERSON_TWICE","message":"…"}]}
                        """);

        assertThat(refusal.code()).isEqualTo("list-refused");
        assertThat(refusal.problems().getFirst().code()).isEqualTo("person-twice");
        assertThat(refusal.inShort()).isEqualTo("line 3 证件号码 person-twice");
    }

    @Test
    void keepsWhatIsNoProblemDocumentAsItIs() {
        assertThat(of("<html>Bad Gateway</html>").inShort()).isEqualTo("<html>Bad Gateway</html>");
    }

    private static Refusal of(String body) {
        return new Door.Reply("centre POST /x", 422, body.getBytes(StandardCharsets.UTF_8))
                .refusal();
    }
}
