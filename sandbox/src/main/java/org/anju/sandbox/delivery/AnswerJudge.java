/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeRefusal;
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
import org.springframework.stereotype.Component;

/**
 * Decides what an answer is worth. Only a receipt that the subscriber signed for this very message
 * is a delivery; an answer that cannot be verified leaves open what became of the notice.
 */
@Component
class AnswerJudge {

    private static final String CHANNEL_HEADER = "x-channel-";
    private static final int HTTP_OK = 200;

    private final EnvelopeVerifier verifier;

    AnswerJudge(EnvelopeVerifier verifier) {
        this.verifier = verifier;
    }

    AttemptResult judge(ChannelHeaders request, HttpResponse<byte[]> answer) {
        RawAnswer raw =
                new RawAnswer(answer.statusCode(), channelHeaders(answer.headers()), answer.body());
        try {
            ChannelHeaders headers =
                    ChannelHeaders.read(name -> answer.headers().firstValue(name).orElse(null));
            verifier.verifyAnswer(request, headers, raw.body());
            Envelope envelope = MessageReader.read(raw.body());
            headers.requireAgreement(envelope.header());
            return verdict(request.messageId(), envelope, raw);
        } catch (EnvelopeRefusal e) {
            return untrusted("%s at %s: %s".formatted(e.reason(), e.place(), e.mend()), raw);
        } catch (MessageRefusal e) {
            return untrusted("unreadable at %s: %s".formatted(e.place(), e.mend()), raw);
        }
    }

    private static AttemptResult verdict(String messageId, Envelope envelope, RawAnswer raw) {
        return switch (envelope.message()) {
            case ReceiptAcknowledgement receipt when raw.httpStatus() != HTTP_OK ->
                    untrusted(
                            "a receipt for %s with status %d"
                                    .formatted(receipt.relatedMessageId(), raw.httpStatus()),
                            raw);
            case ReceiptAcknowledgement receipt
                    when !receipt.relatedMessageId().equals(messageId) ->
                    untrusted("a receipt for " + receipt.relatedMessageId(), raw);
            case ReceiptAcknowledgement _ ->
                    new AttemptResult(AttemptOutcome.ACKNOWLEDGED, "", raw);
            case MessageReject reject ->
                    new AttemptResult(
                            AttemptOutcome.REFUSED,
                            reject.reasonCode() + ": " + reject.description(),
                            raw);
            case AccountNotification _ -> untrusted("a notice in place of a receipt", raw);
            case ReportRequest _ -> untrusted("a request in place of a receipt", raw);
            case SystemEvent _ -> untrusted("an event in place of a receipt", raw);
            case AccountStatement _,
                    BalanceReport _,
                    CollectionInitiation _,
                    PaymentInitiation _,
                    PaymentStatusReport _,
                    RecallAnswer _,
                    RecallRequest _,
                    StatusRequest _,
                    WalletEnquiry _,
                    WalletEnquiryAnswer _ ->
                    untrusted(
                            "a %s in place of a receipt".formatted(envelope.header().definition()),
                            raw);
        };
    }

    private static AttemptResult untrusted(String why, RawAnswer raw) {
        return new AttemptResult(AttemptOutcome.UNTRUSTED, why, raw);
    }

    /** What of the answer's headers is evidence, in order of name. */
    private static String channelHeaders(HttpHeaders headers) {
        Map<String, String> evidence = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.map()
                .forEach(
                        (name, values) -> {
                            if (name.regionMatches(
                                    true, 0, CHANNEL_HEADER, 0, CHANNEL_HEADER.length())) {
                                evidence.put(name, String.join(", ", values));
                            }
                        });
        return AttemptRepository.lines(evidence);
    }
}
