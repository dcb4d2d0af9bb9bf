/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anju.channel.EnvelopeRefusal.Reason;
import org.anju.channel.message.BusinessHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers are read only when all are there in their form, and must agree with the body. */
class ChannelHeadersTest {

    private static final Map<String, String> WELL_FORMED =
            Map.of(
                    "X-Channel-Msg-Id", "0197f3c2a1b47c3d8e9f001122334455",
                    "X-Channel-Def", "camt.054.001.08",
                    "X-Channel-From", "BANKSB01",
                    "X-Channel-To", "C32050",
                    "X-Channel-Time", "2026-01-05T09:00:00.123+08:00",
                    "X-Channel-Nonce", "00112233445566778899aabbccddeeff",
                    "X-Channel-Attempt", "1",
                    "X-Channel-Digest", "SM3=" + "0123456789abcdef".repeat(4),
                    "X-Channel-Key", "ffeeddccbbaa99887766554433221100",
                    "X-Channel-Sign", "SM2-SM3=MAYCAQECAQE=");

    @Test
    void readsWhatItWrites() throws EnvelopeRefusal {
        ChannelHeaders headers = ChannelHeaders.read(WELL_FORMED::get);
        assertThat(headers.asMap()).isEqualTo(WELL_FORMED);
        assertThat(headers.time()).isEqualTo(OffsetDateTime.parse("2026-01-05T01:00:00.123Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Channel-Msg-Id",
                "X-Channel-Def",
                "X-Channel-From",
                "X-Channel-To",
                "X-Channel-Time",
                "X-Channel-Nonce",
                "X-Channel-Attempt",
                "X-Channel-Digest",
                "X-Channel-Key",
                "X-Channel-Sign"
            })
    void refusesAMissingHeaderAndOneWithALineBreak(String header) {
        Map<String, String> headers = new LinkedHashMap<>(WELL_FORMED);
        headers.remove(header);
        assertRefused(Reason.HEADER_MISSING, header, headers);
        headers.put(header, WELL_FORMED.get(header) + "\n");
        assertRefused(Reason.HEADER_MALFORMED, header, headers);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Channel-From,    BANK SB01",
        "X-Channel-From,    ''",
        "X-Channel-To,      c32050",
        "X-Channel-Msg-Id,  012345678901234567890123456789012345",
        "X-Channel-Msg-Id,  汇缴",
        "X-Channel-Def,     CAMT.054.001.08",
        "X-Channel-Time,    2026-01-05T01:00:00.123Z",
        "X-Channel-Time,    2026-01-05T09:00:00+08:00",
        "X-Channel-Time,    2026-02-30T09:00:00.123+08:00",
        "X-Channel-Time,    2026-01-05T24:00:00.000+08:00",
        "X-Channel-Nonce,   00112233445566778899AABBCCDDEEFF",
        "X-Channel-Attempt, 0",
        "X-Channel-Attempt, 01",
        "X-Channel-Attempt, 1000000",
        "X-Channel-Digest, "
                + " SHA256=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "X-Channel-Key,     ffeeddcc",
        "X-Channel-Sign,    MAYCAQECAQE=",
    })
    void refusesAMalformedHeader(String header, String value) {
        Map<String, String> headers = new LinkedHashMap<>(WELL_FORMED);
        headers.put(header, value);
        assertRefused(Reason.HEADER_MALFORMED, header, headers);
    }

    @Test
    void tellsNoMoreOfALongValueThanItsBeginning() {
        Map<String, String> headers = new LinkedHashMap<>(WELL_FORMED);
        headers.put("X-Channel-Sign", "A".repeat(100_000));
        assertThatExceptionOfType(EnvelopeRefusal.class)
                .isThrownBy(() -> ChannelHeaders.read(headers::get))
                .satisfies(refusal -> assertThat(refusal.value()).isEqualTo("A".repeat(64)));
    }

    @Test
    void cannotBeMadeToSendAMalformedHeader() throws EnvelopeRefusal {
        ChannelHeaders good = ChannelHeaders.read(WELL_FORMED::get);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new ChannelHeaders(
                                        good.from(),
                                        good.to(),
                                        good.messageId() + "\n" + good.to(),
                                        good.definition(),
                                        good.time(),
                                        good.nonce(),
                                        good.attempt(),
                                        good.digest(),
                                        good.keyId(),
                                        good.signature()))
                .withMessageContaining("X-Channel-Msg-Id");
    }

    @Test
    void agreesWithABodyThatSaysTheSame() throws EnvelopeRefusal {
        ChannelHeaders.read(WELL_FORMED::get)
                .requireAgreement(
                        header(
                                "BANKSB01",
                                "C32050",
                                "0197f3c2a1b47c3d8e9f001122334455",
                                "camt.054.001.08"));
    }

    @ParameterizedTest
    @CsvSource({
        "BANKSB02, C32050, 0197f3c2a1b47c3d8e9f001122334455, camt.054.001.08, X-Channel-From",
        "BANKSB01, C32051, 0197f3c2a1b47c3d8e9f001122334455, camt.054.001.08, X-Channel-To",
        "BANKSB01, C32050, 0197f3c2a1b47c3d8e9f001122334456, camt.054.001.08, X-Channel-Msg-Id",
        "BANKSB01, C32050, 0197f3c2a1b47c3d8e9f001122334455, admi.007.001.01, X-Channel-Def",
    })
    void refusesABodyThatContradictsIt(
            String from, String to, String id, String definition, String place) {
        assertThatExceptionOfType(EnvelopeRefusal.class)
                .isThrownBy(
                        () ->
                                ChannelHeaders.read(WELL_FORMED::get)
                                        .requireAgreement(header(from, to, id, definition)))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.reason()).isEqualTo(Reason.HEADER_CONTRADICTS_BODY);
                            assertThat(refusal.place()).isEqualTo(place);
                        });
    }

    private static BusinessHeader header(String from, String to, String id, String definition) {
        return new BusinessHeader(
                from,
                to,
                id,
                definition,
                OffsetDateTime.parse("2026-01-05T09:00:00.123+08:00"),
                LocalDate.of(2026, 1, 5),
                false);
    }

    private static void assertRefused(Reason reason, String place, Map<String, String> headers) {
        assertThatExceptionOfType(EnvelopeRefusal.class)
                .isThrownBy(() -> ChannelHeaders.read(headers::get))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.reason()).isEqualTo(reason);
                            assertThat(refusal.place()).isEqualTo(place);
                            assertThat(refusal.mend()).isNotBlank();
                        });
    }
}
