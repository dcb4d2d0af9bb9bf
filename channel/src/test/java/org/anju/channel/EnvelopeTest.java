/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel;

import static org.anju.channel.TwoNodes.BANK;
import static org.anju.channel.TwoNodes.CENTRE;
import static org.anju.channel.TwoNodes.SIGNED_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anju.channel.EnvelopeRefusal.Reason;
import org.anju.channel.crypto.KeyId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A true envelope is accepted, and a change of any part of it is refused for the right reason. */
class EnvelopeTest {

    private static final String ID = "0197f3c2a1b47c3d8e9f001122334455";
    private static final String DEFINITION = "camt.054.001.08";
    private static final byte[] BODY = "<Env>汇缴</Env>".getBytes(StandardCharsets.UTF_8);
    private static final BouncyCastleProvider LIBRARY = new BouncyCastleProvider();

    @TempDir private static Path folder;
    private static TwoNodes nodes;
    private static EnvelopeVerifier verifier;

    @BeforeAll
    static void exchangeKeys() {
        nodes = new TwoNodes(folder);
        verifier = nodes.centreVerifier(SIGNED_AT);
    }

    @Test
    void acceptsWhatThePeerSigned() throws EnvelopeRefusal {
        Map<String, String> sent = signed().asMap();
        verifier.verify(ChannelHeaders.read(sent::get), BODY);
        assertThat(sent.keySet())
                .containsExactlyInAnyOrder(
                        "X-Channel-Msg-Id",
                        "X-Channel-Def",
                        "X-Channel-From",
                        "X-Channel-To",
                        "X-Channel-Time",
                        "X-Channel-Nonce",
                        "X-Channel-Attempt",
                        "X-Channel-Digest",
                        "X-Channel-Key",
                        "X-Channel-Sign");
        assertThat(sent)
                .containsEntry("X-Channel-Time", "2026-01-05T09:00:00.123+08:00")
                .containsEntry("X-Channel-Attempt", "3");
    }

    /** A body that passes by in pieces has the same envelope as one that is held in memory. */
    @Test
    void acceptsABodyThatPassedByInPieces() throws EnvelopeRefusal {
        ChannelHeaders sent = nodes.bank.sign(CENTRE, ID, DEFINITION, 1, inPieces(BODY));
        verifier.verify(sent, BODY);
        verifier.verify(sent, inPieces(BODY));
        byte[] altered = BODY.clone();
        altered[1] ^= 1;
        assertRefused(Reason.DIGEST_MISMATCH, () -> verifier.verify(sent, inPieces(altered)));
    }

    private static BodyDigest inPieces(byte[] body) {
        MessageDigest digest = nodes.bankKeys.sm3();
        for (byte piece : body) {
            digest.update(piece);
        }
        return BodyDigest.of(digest);
    }

    /** The nine lines are written here by hand and verified by the library's own provider. */
    @Test
    void signsTheNineLinesOfTheChannel() throws GeneralSecurityException {
        Map<String, String> sent = signed().asMap();
        String digest =
                "SM3="
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SM3", LIBRARY).digest(BODY));
        String nineLines =
                """
                v1
                POST
                /channel/v1/messages
                BANKSB01
                C32050
                0197f3c2a1b47c3d8e9f001122334455
                2026-01-05T09:00:00.123+08:00
                """
                        + sent.get("X-Channel-Nonce")
                        + "\n"
                        + digest;
        assertThat(sent).containsEntry("X-Channel-Digest", digest);
        assertThat(libraryVerifies(nodes.bankKeys.publicKey(new KeyId("channel")), nineLines, sent))
                .isTrue();
    }

    @Test
    void namesTheKeyByTheDigestOfItsPublicHalf() throws GeneralSecurityException {
        byte[] publicKey = nodes.bankKeys.publicKey(new KeyId("channel"));
        byte[] digest = MessageDigest.getInstance("SM3", LIBRARY).digest(publicKey);
        assertThat(signed().keyId()).isEqualTo(HexFormat.of().formatHex(digest, 0, 16));
    }

    @Test
    void signsEveryAttemptAnew() {
        ChannelHeaders first = signed();
        ChannelHeaders second = signed();
        assertThat(second.digest()).isEqualTo(first.digest());
        assertThat(second.nonce()).isNotEqualTo(first.nonce()).matches("[0-9a-f]{32}");
        assertThat(second.signature()).isNotEqualTo(first.signature());
    }

    @Test
    void acceptsBothKeysWhileAPeerChangesItsKey() throws EnvelopeRefusal {
        verifier.verify(nodes.bankWithNextKey.sign(CENTRE, ID, DEFINITION, 1, BODY), BODY);
        verifier.verify(signed(), BODY);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Channel-From,   C32050,                           UNKNOWN_SENDER",
        "X-Channel-To,     C32051,                           WRONG_RECEIVER",
        "X-Channel-Msg-Id, 0197f3c2a1b47c3d8e9f001122334456, BAD_SIGNATURE",
        "X-Channel-Time,   2026-01-05T09:00:00.124+08:00,    BAD_SIGNATURE",
        "X-Channel-Time,   2026-01-05T09:05:00.124+08:00,    TIME_OUTSIDE_WINDOW",
        "X-Channel-Nonce,  00000000000000000000000000000000, BAD_SIGNATURE",
        "X-Channel-Key,    00000000000000000000000000000000, UNKNOWN_KEY",
        "X-Channel-Sign,   SM2-SM3=MAYCAQECAQE=,             BAD_SIGNATURE",
        "X-Channel-Sign,   SM2-SM3=MAYCAQECAQE,              BAD_SIGNATURE",
    })
    void refusesATamperedHeader(String header, String value, Reason reason) {
        Map<String, String> headers = new LinkedHashMap<>(signed().asMap());
        headers.put(header, value);
        assertThatExceptionOfType(EnvelopeRefusal.class)
                .isThrownBy(() -> verifier.verify(ChannelHeaders.read(headers::get), BODY))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.reason()).isEqualTo(reason);
                            assertThat(refusal.place())
                                    .isEqualTo(
                                            reason == Reason.BAD_SIGNATURE
                                                    ? "X-Channel-Sign"
                                                    : header);
                            assertThat(refusal.mend()).isNotBlank();
                        });
    }

    @Test
    void refusesASignatureWithAnyByteChanged() {
        ChannelHeaders signed = signed();
        byte[] der = Base64.getDecoder().decode(signed.signature().substring("SM2-SM3=".length()));
        for (int index = 0; index < der.length; index++) {
            byte[] altered = der.clone();
            altered[index] ^= 1;
            Map<String, String> headers = new LinkedHashMap<>(signed.asMap());
            headers.put("X-Channel-Sign", "SM2-SM3=" + Base64.getEncoder().encodeToString(altered));
            assertRefused(Reason.BAD_SIGNATURE, () -> verifier.verify(read(headers), BODY));
        }
    }

    @Test
    void refusesATamperedBody() {
        ChannelHeaders signed = signed();
        for (int index = 0; index < BODY.length; index++) {
            byte[] altered = BODY.clone();
            altered[index] ^= 0x20;
            assertRefused(Reason.DIGEST_MISMATCH, () -> verifier.verify(signed, altered));
        }
        assertRefused(Reason.DIGEST_MISMATCH, () -> verifier.verify(signed, new byte[0]));
    }

    @Test
    void refusesATamperedBodyWhoseDigestWasMadeToFit() {
        byte[] altered = "<Env>提取</Env>".getBytes(StandardCharsets.UTF_8);
        String digest = nodes.bank.sign(CENTRE, ID, DEFINITION, 3, altered).digest();
        Map<String, String> headers = new LinkedHashMap<>(signed().asMap());
        headers.put("X-Channel-Digest", digest);
        assertRefused(Reason.BAD_SIGNATURE, () -> verifier.verify(read(headers), altered));
    }

    @Test
    void refusesAKeyThatIsNotThePeers() {
        assertRefused(
                Reason.UNKNOWN_KEY,
                () ->
                        verifier.verify(
                                nodes.bankWithUnknownKey.sign(CENTRE, ID, DEFINITION, 1, BODY),
                                BODY));
        // The peer's other key is trusted, but did not make this signature.
        Map<String, String> headers = new LinkedHashMap<>(signed().asMap());
        headers.put(
                "X-Channel-Key",
                nodes.bankWithNextKey.sign(CENTRE, ID, DEFINITION, 1, BODY).keyId());
        assertRefused(Reason.BAD_SIGNATURE, () -> verifier.verify(read(headers), BODY));
    }

    @ParameterizedTest
    @CsvSource({"PT5M, true", "PT-5M, true", "PT5M0.001S, false", "PT-5M-0.001S, false"})
    void acceptsSigningWithinFiveMinutesOfNow(Duration skew, boolean accepted)
            throws EnvelopeRefusal {
        Instant now = SIGNED_AT.plus(skew);
        if (accepted) {
            nodes.centreVerifier(now).verify(signed(), BODY);
        } else {
            assertRefused(
                    Reason.TIME_OUTSIDE_WINDOW,
                    () -> nodes.centreVerifier(now).verify(signed(), BODY));
        }
    }

    @Test
    void wantsOneOrTwoKeysPerPeer() {
        KeyId key = new KeyId("bank");
        for (List<KeyId> keys : List.of(List.<KeyId>of(), List.of(key, key, key))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () ->
                                    new EnvelopeVerifier(
                                            nodes.centreKeys,
                                            CENTRE,
                                            Map.of(BANK, keys),
                                            TwoNodes.at(SIGNED_AT)))
                    .withMessageContaining(BANK);
        }
    }

    private static ChannelHeaders signed() {
        return nodes.bank.sign(CENTRE, ID, DEFINITION, 3, BODY);
    }

    private static ChannelHeaders read(Map<String, String> headers) throws EnvelopeRefusal {
        return ChannelHeaders.read(headers::get);
    }

    private static void assertRefused(Reason reason, ThrowingCallable act) {
        assertThatExceptionOfType(EnvelopeRefusal.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static boolean libraryVerifies(
            byte[] publicKey, String text, Map<String, String> headers)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SM3withSM2", LIBRARY);
        signature.initVerify(
                KeyFactory.getInstance("EC", LIBRARY)
                        .generatePublic(new X509EncodedKeySpec(publicKey)));
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        String header = String.valueOf(headers.get("X-Channel-Sign"));
        return signature.verify(Base64.getDecoder().decode(header.substring("SM2-SM3=".length())));
    }
}
