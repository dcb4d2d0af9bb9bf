/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Carries one signed attempt to its subscriber over HTTP and brings the answer back. */
@Component
class Courier {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int ANSWER_BYTES_MAX = 64 * 1024;

    private final Subscribers subscribers;
    private final AnswerJudge judge;
    private final BodyPartRepository bodies;
    // HTTP/1.1: no upgrade is offered on a POST. No proxy: the bank link is a direct one.
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .connectTimeout(CONNECT)
                    .build();

    Courier(Subscribers subscribers, AnswerJudge judge, BodyPartRepository bodies) {
        this.subscribers = subscribers;
        this.judge = judge;
        this.bodies = bodies;
    }

    /** Sends the attempt and says how it ended; never throws for what the other side does. */
    AttemptResult carry(Outgoing outgoing) {
        try {
            HttpResponse<byte[]> answer = http.send(request(outgoing), answerHandler());
            return judge.judge(outgoing.headers(), answer);
        } catch (IOException e) {
            return noAnswer(e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return noAnswer("the bank is stopping");
        }
    }

    private HttpRequest request(Outgoing outgoing) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(subscribers.at(outgoing.message().receiver()).url())
                        .timeout(ANSWER)
                        .header("Content-Type", "application/xml; charset=utf-8")
                        .POST(body(outgoing));
        outgoing.headers().asMap().forEach(request::header);
        return request.build();
    }

    private BodyPublisher body(Outgoing outgoing) {
        OutboundMessage message = outgoing.message();
        OutboundMessage.Parts parts = message.parts();
        return parts == null
                ? BodyPublishers.ofByteArray(outgoing.body())
                : BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> bodies.open(message.messageId())),
                        parts.bytes());
    }

    private static BodyHandler<byte[]> answerHandler() {
        return BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX);
    }

    private static AttemptResult noAnswer(String why) {
        return new AttemptResult(AttemptOutcome.NO_ANSWER, why, null);
    }
}
