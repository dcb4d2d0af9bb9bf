/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts and times have one form on the wire. */
class TextRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"张伟", " 汇缴 ", "a", "A&<>\"'B", "𠮷野", "👨‍👩‍👧", "é"})
    void acceptsWhatPeopleWriteInOneLine(String text) {
        assertThat(TextRule.NAME.accepts(text)).isTrue();
        assertThat(TextRule.NAME.require("a name", text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000",
                "a\nb",
                "a\tb",
                "a\u0000b",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\uD800b",
                "a\uFFFEb"
            })
    void refusesWhatIsNotOneLineOfText(String text) {
        assertThat(TextRule.NAME.accepts(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextRule.NAME.require("a name", text))
                .withMessage("a name must be 1 to 140 characters in one line, not all blank");
    }

    @Test
    void countsLengthLikeTheNarrowestValidator() {
        assertThat(TextRule.NAME.accepts("金".repeat(140))).isTrue();
        assertThat(TextRule.NAME.accepts("金".repeat(141))).isFalse();
        assertThat(TextRule.NAME.accepts("𠮷".repeat(70))).isTrue();
        assertThat(TextRule.NAME.accepts("𠮷".repeat(71))).isFalse();
    }

    @Test
    void tellsTheBeginningOfARefusedValueInOneLine() {
        assertThat(TextRule.told("a\r\nb\u2028c")).isEqualTo("a  b c");
        assertThat(TextRule.told("𠮷".repeat(100))).isEqualTo("𠮷".repeat(64));
    }

    @Test
    void writesAMomentInOneWay() {
        Clock clock = Clock.fixed(Instant.parse("2026-01-04T16:00:00.0009999Z"), ZoneOffset.UTC);
        OffsetDateTime time = WireTime.now(clock);
        assertThat(WireTime.format(time)).isEqualTo("2026-01-05T00:00:00.000+08:00");
        assertThat(WireTime.parse("2026-01-05T00:00:00.000+08:00")).isEqualTo(time);
        assertThat(WireTime.format(OffsetDateTime.parse("2026-01-04T18:00:00.5+02:00")))
                .isEqualTo("2026-01-05T00:00:00.500+08:00");
    }

    @Test
    void refusesATimeThatTheWireCannotSay() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> WireTime.format(OffsetDateTime.parse("+12026-01-05T00:00:00+08:00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireTime.parse("2026-02-30T00:00:00.000+08:00"));
    }
}
