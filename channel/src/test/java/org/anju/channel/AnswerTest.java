/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel;

import static org.anju.channel.TwoNodes.BANK;
import static org.anju.channel.TwoNodes.CENTRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anju.channel.EnvelopeRefusal.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer is its own request's and no other's. */
class AnswerTest {

    private static final String ID = "0197f3c2a1b47c3d8e9f001122334455";
    private static final String OTHER_ID = "0197f3c2a1b47c3d8e9f001122334456";
    private static final String ANSWER_ID = "0197f3c2a1b47c3d8e9f99887766aabb";
    private static final byte[] BODY = "<Env>question</Env>".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ANSWER = "<Env>answer</Env>".getBytes(StandardCharsets.UTF_8);

    @TempDir private static Path folder;
    private static TwoNodes nodes;

    @BeforeAll
    static void exchangeKeys() {
        nodes = new TwoNodes(folder);
    }

    @Test
    void isAcceptedForItsRequest() throws EnvelopeRefusal {
        ChannelHeaders request = request(ID, BODY);
        ChannelHeaders answer =
                nodes.centre.signAnswer(request, ANSWER_ID, "admi.007.001.01", ANSWER);
        assertThat(answer.from()).isEqualTo(CENTRE);
        assertThat(answer.to()).isEqualTo(BANK);
        nodes.bankVerifier().verifyAnswer(request, answer, ANSWER);
    }

    @Test
    void isRefusedForAnotherRequest() {
        ChannelHeaders answer =
                nodes.centre.signAnswer(request(ID, BODY), ANSWER_ID, "admi.007.001.01", ANSWER);
        assertRefused(Reason.BAD_SIGNATURE, request(OTHER_ID, BODY), answer);
        assertRefused(Reason.BAD_SIGNATURE, request(ID, ANSWER), answer);
    }

    @Test
    void isNoRequestAndARequestIsNoAnswer() {
        ChannelHeaders request = request(ID, BODY);
        ChannelHeaders answer =
                nodes.centre.signAnswer(request, ANSWER_ID, "admi.007.001.01", ANSWER);
        assertThatExceptionOfType(EnvelopeRefusal.class)
                .isThrownBy(() -> nodes.bankVerifier().verify(answer, ANSWER))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.BAD_SIGNATURE));
        assertRefused(
                Reason.BAD_SIGNATURE,
                request,
                nodes.centre.sign(BANK, ANSWER_ID, "admi.007.001.01", 1, ANSWER));
    }

    @Test
    void isRefusedFromAnotherNodeThanWasAsked() {
        ChannelHeaders askedOther = nodes.bank.sign("C32060", ID, "camt.054.001.08", 1, BODY);
        ChannelHeaders answer =
                nodes.centre.signAnswer(askedOther, ANSWER_ID, "admi.007.001.01", ANSWER);
        assertRefused(Reason.UNKNOWN_SENDER, askedOther, answer);
    }

    @Test
    void isSignedAlsoForARequestWhoseHeadersWereRefused() throws EnvelopeRefusal {
        ChannelHeaders request = request(ID, BODY);
        Map<String, String> damaged = new LinkedHashMap<>(request.asMap());
        damaged.remove("X-Channel-Time");
        damaged.put("X-Channel-Nonce", "no nonce");
        AnsweredRequest read = AnsweredRequest.ofRefused(damaged::get, "NOBODY");
        ChannelHeaders answer = nodes.centre.signAnswer(read, ANSWER_ID, "admi.002.001.01", ANSWER);
        nodes.bankVerifier().verifyAnswer(request, answer, ANSWER);
    }

    @Test
    void isSignedForARequestWithoutAnyHeader() {
        AnsweredRequest read = AnsweredRequest.ofRefused(_ -> null, "NOBODY");
        assertThat(read).isEqualTo(new AnsweredRequest("NOBODY", "", ""));
        assertThat(nodes.centre.signAnswer(read, ANSWER_ID, "admi.002.001.01", ANSWER).to())
                .isEqualTo("NOBODY");
    }

    private static ChannelHeaders request(String id, byte[] body) {
        return nodes.bank.sign(CENTRE, id, "camt.054.001.08", 1, body);
    }

    private static void assertRefused(
            Reason reason, ChannelHeaders request, ChannelHeaders answer) {
        assertThatExceptionOfType(EnvelopeRefusal.class)
                .isThrownBy(() -> nodes.bankVerifier().verifyAnswer(request, answer, ANSWER))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
