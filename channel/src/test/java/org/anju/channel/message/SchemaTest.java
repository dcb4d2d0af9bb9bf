/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

/** Whatever we write or accept, the official schemas accept too. */
class SchemaTest {

    private static final int MESSAGES = 500;
    private static final int DAMAGES = 1_000;

    @Test
    void acceptsEveryMessageThatWeWrite() {
        requireSchemas("acceptsEveryMessageThatWeWrite", MESSAGES);
        RandomMessages messages = new RandomMessages(random("acceptsEveryMessageThatWeWrite"));
        for (int count = 0; count < MESSAGES; count++) {
            byte[] body = MessageWriter.write(messages.next());
            assertThatCode(() -> SchemasAtHand.requireValid(body))
                    .as(new String(body, StandardCharsets.UTF_8))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource(HandWritten.class)
    void acceptsTheMessagesWrittenByHand(HandWritten message) throws Exception {
        requireSchemas("acceptsTheMessagesWrittenByHand", 1);
        SchemasAtHand.requireValid(message.bytes());
    }

    /** The judge itself is seen to refuse. */
    @Test
    void refusesWhatTheSchemaDoesNotHave() {
        requireSchemas("refusesWhatTheSchemaDoesNotHave", 2);
        for (byte[] body :
                new byte[][] {
                    NoticeFixture.with("<NtryRef>1</NtryRef>", "<Colour>red</Colour>"),
                    NoticeFixture.with("<BizSvc>ecny.hpf.01</BizSvc>", "<Colour>red</Colour>")
                }) {
            assertThatExceptionOfType(SAXException.class)
                    .isThrownBy(() -> SchemasAtHand.requireValid(body));
        }
    }

    /** Supplementary data is judged by our own schema. */
    @Test
    void refusesWhatOurOwnSchemaDoesNotHave() {
        requireSchemas("refusesWhatOurOwnSchemaDoesNotHave", 2);
        for (byte[] body :
                new byte[][] {
                    HandWritten.RETURN.with(
                            "<OrgnlUETR>3f2b8c1e-9a4d-4", "<OrgnlUETR>3f2b8c1e-9a4d-1"),
                    HandWritten.ENQUIRY.with("<Cnsnt>true</Cnsnt>", "<Colour>red</Colour>")
                }) {
            assertThatExceptionOfType(SAXException.class)
                    .isThrownBy(() -> SchemasAtHand.requireValid(body));
        }
    }

    /**
     * Bytes are flipped, cut out and doubled at random: the reader either refuses in its own words
     * or has read something that the schemas accept as well; nothing else escapes it.
     */
    @ParameterizedTest
    @EnumSource(HandWritten.class)
    void survivesRandomDamage(HandWritten message) {
        Random random = random("survivesRandomDamage " + message);
        int accepted = 0;
        for (int count = 0; count < DAMAGES; count++) {
            byte[] body = damaged(message.bytes(), random);
            if (isAccepted(body)) {
                accepted++;
            }
        }
        System.out.println(
                "SchemaTest.survivesRandomDamage "
                        + message
                        + ": "
                        + (DAMAGES - accepted)
                        + " refused, "
                        + accepted
                        + (SchemasAtHand.areHere() ? " accepted by both" : " not judged"));
        assertThat(accepted).isBetween(1, DAMAGES / 2);
    }

    private static boolean isAccepted(byte[] body) {
        try {
            MessageReader.read(body);
        } catch (MessageRefusal _) {
            return false;
        }
        if (SchemasAtHand.areHere()) {
            assertThatCode(() -> SchemasAtHand.requireValid(body))
                    .as(new String(body, StandardCharsets.UTF_8))
                    .doesNotThrowAnyException();
        }
        return true;
    }

    private static byte[] damaged(byte[] body, Random random) {
        int at = random.nextInt(body.length);
        int length = Math.min(random.nextInt(1, 40), body.length - at);
        return switch (random.nextInt(4)) {
            case 0 -> {
                body[at] = (byte) random.nextInt(256);
                yield body;
            }
            case 1 -> {
                body[at] = (byte) "0123456789<>&;/ \"\n".charAt(random.nextInt(18));
                yield body;
            }
            case 2 -> joined(Arrays.copyOf(body, at), body, at + length);
            default -> joined(Arrays.copyOf(body, at + length), body, at);
        };
    }

    private static byte[] joined(byte[] head, byte[] body, int tailFrom) {
        byte[] joined = Arrays.copyOf(head, head.length + body.length - tailFrom);
        System.arraycopy(body, tailFrom, joined, head.length, body.length - tailFrom);
        return joined;
    }

    private static Random random(String test) {
        long seed = Long.getLong("anju.seed", System.nanoTime());
        System.out.println("SchemaTest." + test + ": seed " + seed + " (-Danju.seed=…)");
        return new Random(seed);
    }

    private static void requireSchemas(String test, int messages) {
        if (!SchemasAtHand.areHere()) {
            System.out.println(
                    "SchemaTest."
                            + test
                            + ": skipped "
                            + messages
                            + ", no schemas in "
                            + SchemasAtHand.FOLDER
                            + " (set ANJU_XSD)");
        }
        assumeThat(SchemasAtHand.areHere()).isTrue();
    }
}
