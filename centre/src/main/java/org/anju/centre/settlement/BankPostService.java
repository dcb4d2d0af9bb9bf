/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.anju.centre.settlement.BankReply.Outcome;
import org.anju.channel.BodyDigest;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeRefusal;
import org.anju.channel.EnvelopeSigner;
import org.anju.channel.EnvelopeVerifier;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.AccountStatement;
import org.anju.channel.message.BalanceReport;
import org.anju.channel.message.CollectionInitiation;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.MessageReject;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.RecallAnswer;
import org.anju.channel.message.RecallRequest;
import org.anju.channel.message.ReceiptAcknowledgement;
import org.anju.channel.message.ReportRequest;
import org.anju.channel.message.StatusRequest;
import org.anju.channel.message.SystemEvent;
import org.anju.channel.message.WalletEnquiry;
import org.anju.channel.message.WalletEnquiryAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Carries one signed attempt to the bank over HTTP and tells what the answer is worth. */
@Service
class BankPostService {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int ANSWER_BYTES_MAX = 64 * 1024;
    private static final int HTTP_OK = 200;
    private static final String PREFIX = "x-channel-";

    private final Duration longest;
    private final BankSettings bank;
    private final EnvelopeVerifier verifier;
    private final EnvelopeSigner signer;
    // HTTP/1.1: no upgrade is offered on a POST. No proxy: the bank link is a direct one.
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .connectTimeout(CONNECT)
                    .build();

    @Autowired
    BankPostService(BankSettings bank, EnvelopeVerifier verifier, EnvelopeSigner signer) {
        this(bank, verifier, signer, ANSWER);
    }

    /** One that waits another time for a whole answer. */
    BankPostService(
            BankSettings bank, EnvelopeVerifier verifier, EnvelopeSigner signer, Duration longest) {
        this.longest = longest;
        this.bank = bank;
        this.signer = signer;
        this.verifier = verifier;
    }

    /** The bank's node. */
    String receiver() {
        return bank.node();
    }

    /** Signs an attempt for this moment. */
    ChannelHeaders sign(OutgoingRepository.Attempt attempt) {
        return signer.sign(
                attempt.receiver(),
                attempt.messageId(),
                attempt.definition(),
                attempt.number(),
                attempt.body());
    }

    /** Signs, for this moment, an attempt to send a body that is too large for memory. */
    ChannelHeaders sign(String messageId, String definition, int number, BodyDigest body) {
        return signer.sign(bank.node(), messageId, definition, number, body);
    }

    /** Sends the attempt and says what came back; never throws for what the bank does. */
    BankReply send(ChannelHeaders request, byte[] body) {
        return send(request, BodyPublishers.ofByteArray(body));
    }

    /** The same for a body that is read while it leaves. */
    BankReply send(ChannelHeaders request, BodyPublisher body) {
        // The request's own time ends with the answer's headers: its body must come in time as
        // well.
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(post(request, body), answerHandler());
        try {
            return judge(request, answer.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (TimeoutException _) {
            answer.cancel(true);
            return BankReply.none("no whole answer within " + longest);
        } catch (InterruptedException _) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return BankReply.none("the centre was stopping");
        }
    }

    private static BankReply failed(@Nullable Throwable cause) {
        boolean nothingLeft =
                cause instanceof ConnectException
                        || cause instanceof HttpConnectTimeoutException
                        || cause instanceof SSLHandshakeException;
        String why = String.valueOf(cause);
        return nothingLeft ? BankReply.notSent(why) : BankReply.none(why);
    }

    private HttpRequest post(ChannelHeaders headers, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(bank.url().resolve(ChannelHeaders.PATH))
                        .timeout(ANSWER)
                        .header("Content-Type", "application/xml; charset=utf-8")
                        .POST(body);
        headers.asMap().forEach(request::header);
        return request.build();
    }

    private BankReply judge(ChannelHeaders request, HttpResponse<byte[]> answer) {
        try {
            ChannelHeaders headers =
                    ChannelHeaders.read(name -> answer.headers().firstValue(name).orElse(null));
            verifier.verifyAnswer(request, headers, answer.body());
            Envelope envelope = MessageReader.read(answer.body());
            headers.requireAgreement(envelope.header());
            return verdict(request.messageId(), envelope, answer);
        } catch (EnvelopeRefusal e) {
            return reply(
                    Outcome.UNKNOWN,
                    "an answer that is not believed: " + e.reason() + " at " + e.place(),
                    answer);
        } catch (MessageRefusal e) {
            return reply(Outcome.UNKNOWN, "an unreadable answer: " + e.place(), answer);
        }
    }

    private static BankReply verdict(
            String messageId, Envelope envelope, HttpResponse<byte[]> answer) {
        return switch (envelope.message()) {
            case ReceiptAcknowledgement receipt
                    when answer.statusCode() == HTTP_OK
                            && receipt.relatedMessageId().equals(messageId) ->
                    reply(Outcome.RECEIVED, "", answer);
            case ReceiptAcknowledgement receipt ->
                    reply(
                            Outcome.UNKNOWN,
                            "a receipt for %s with status %d"
                                    .formatted(receipt.relatedMessageId(), answer.statusCode()),
                            answer);
            case MessageReject reject when reject.relatedMessageId().equals(messageId) ->
                    reply(
                            Outcome.REFUSED,
                            reject.reasonCode(),
                            reject.reasonCode() + ": " + reject.description(),
                            answer);
            case MessageReject reject ->
                    reply(Outcome.UNKNOWN, "a refusal of " + reject.relatedMessageId(), answer);
            case AccountNotification _,
                    ReportRequest _,
                    SystemEvent _,
                    AccountStatement _,
                    BalanceReport _,
                    CollectionInitiation _,
                    PaymentInitiation _,
                    PaymentStatusReport _,
                    RecallAnswer _,
                    RecallRequest _,
                    StatusRequest _,
                    WalletEnquiry _,
                    WalletEnquiryAnswer _ ->
                    reply(
                            Outcome.UNKNOWN,
                            "a message in place of a receipt: " + envelope.header().definition(),
                            answer);
        };
    }

    private static BankReply reply(Outcome outcome, String why, HttpResponse<byte[]> answer) {
        return reply(outcome, "", why, answer);
    }

    private static BankReply reply(
            Outcome outcome, String code, String why, HttpResponse<byte[]> answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers()
                .map()
                .forEach(
                        (name, values) -> {
                            if (name.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
                                headers.put(name, String.join(", ", values));
                            }
                        });
        return new BankReply(outcome, code, why, answer.statusCode(), headers, answer.body());
    }

    private static BodyHandler<byte[]> answerHandler() {
        return BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX);
    }
}
