/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anju.channel.AnsweredRequest;
import org.anju.sandbox.reception.Answer.Manner;
import org.anju.sandbox.reception.AnswerWriter.Receipt;

/** What is answered in place of the receipt of a message that was taken, where a fault says so. */
final class SpoiltAnswers {

    private static final int UNAVAILABLE = 503;
    private static final int TOO_MANY = 429;
    private static final int OVERSIZED_BYTES = 128 * 1024;
    private static final String SIGNATURE = "X-Channel-Sign";
    private static final byte[] GATEWAY =
            "<html><body>503 Service Unavailable</body></html>".getBytes(StandardCharsets.UTF_8);

    private static final byte[] LIMITED =
            "<html><body>429 Too Many Requests</body></html>".getBytes(StandardCharsets.UTF_8);

    private static final NotTaken NO_MONEY =
            new NotTaken(409, "AM04", "Document", "the debtor has too little");

    private final AnswerWriter answers;

    SpoiltAnswers(AnswerWriter answers) {
        this.answers = answers;
    }

    /** What comes in place of the receipt. */
    Answer spoilt(AnswerLoss how, AnsweredRequest request, Receipt receipt) {
        return switch (how) {
            case MESSAGE, LIMIT -> lost(how);
            case RECEIPT -> Answer.CUT_OFF;
            case HANG -> inManner(answers.taken(request, receipt), Manner.HANG);
            case TRICKLE -> inManner(answers.taken(request, receipt), Manner.TRICKLE);
            case SIGNATURE -> answers.takenBadlySigned(request, receipt);
            case HALF -> inManner(answers.taken(request, receipt), Manner.HALF);
            case GATEWAY -> new Answer(UNAVAILABLE, Map.of("Retry-After", "5"), GATEWAY);
            case FALSE_REFUSAL -> falseRefusal(request);
            case OTHER_MESSAGE -> answers.takenOther(request);
            case OLD_KEY -> answers.takenByOldKey(request, receipt);
            case OVERSIZED -> oversized(answers.taken(request, receipt));
        };
    }

    /** What comes where nothing of the message was kept. */
    static Answer lost(AnswerLoss how) {
        return how == AnswerLoss.LIMIT
                ? new Answer(TOO_MANY, Map.of("Retry-After", "5"), LIMITED)
                : Answer.CUT_OFF;
    }

    private static Answer inManner(Answer right, Manner manner) {
        return new Answer(right.httpStatus(), right.headers(), right.body(), manner);
    }

    // Its signature is a true one of ours, of the same refusal to another moment.
    private Answer falseRefusal(AnsweredRequest request) {
        Answer refusal = answers.refused(request, NO_MONEY);
        Answer other = answers.refused(request, NO_MONEY);
        Map<String, String> headers = new LinkedHashMap<>(refusal.headers());
        headers.put(SIGNATURE, other.headers().getOrDefault(SIGNATURE, ""));
        return new Answer(refusal.httpStatus(), headers, refusal.body());
    }

    private static Answer oversized(Answer right) {
        byte[] body = Arrays.copyOf(right.body(), OVERSIZED_BYTES);
        Arrays.fill(body, right.body().length, body.length, (byte) ' ');
        return new Answer(right.httpStatus(), right.headers(), body);
    }
}
