/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.anju.centre.settlement.InboxStoreService.Storing;
import org.anju.channel.AnsweredRequest;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeRefusal;
import org.anju.channel.EnvelopeVerifier;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class InboxService implements BankInbox {

    private final EnvelopeVerifier verifier;
    private final BankAnswerService answers;
    private final InboxStoreService store;
    private final InboxRepository inbox;
    private final StoredMessageService messages;
    private final StepListener steps;
    private final Clock clock;

    InboxService(
            EnvelopeVerifier verifier,
            BankAnswerService answers,
            InboxStoreService store,
            InboxRepository inbox,
            StoredMessageService messages,
            StepListener steps,
            Clock clock) {
        this.verifier = verifier;
        this.answers = answers;
        this.store = store;
        this.inbox = inbox;
        this.messages = messages;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public Answer receive(Map<String, String> headers, byte[] body) {
        Function<String, @Nullable String> lookup =
                name -> headers.get(name.toLowerCase(Locale.ROOT));
        ChannelHeaders envelope;
        try {
            envelope = ChannelHeaders.read(lookup);
        } catch (EnvelopeRefusal refusal) {
            return refuse(
                    answers.requestOf(lookup), MessageRefused.untrusted(refusal), headers, body);
        }
        AnsweredRequest request = AnsweredRequest.of(envelope);
        Envelope decoded;
        try {
            verifier.verify(envelope, body);
            decoded = MessageReader.read(body);
            envelope.requireAgreement(decoded.header());
        } catch (EnvelopeRefusal refusal) {
            return refuse(request, MessageRefused.untrusted(refusal), headers, body);
        } catch (MessageRefusal refusal) {
            return refuse(request, MessageRefused.malformed(refusal), headers, body);
        }
        steps.reached(HandlingStep.REQUEST_READ);
        return switch (store.store(envelope, NoticeNumber.of(decoded.message()), body)) {
            case Storing.Answered(var receipt) -> {
                steps.reached(HandlingStep.MESSAGE_KEPT);
                messages.stored(envelope, decoded, body.length);
                Answer answer = answers.receipt(request, receipt);
                steps.reached(HandlingStep.RECEIPT_SIGNED);
                yield answer;
            }
            case Storing.NotStored(var refusal) -> refuse(request, refusal, headers, body);
        };
    }

    @Override
    public Overview overview() {
        return inbox.overview(clock.instant());
    }

    @Override
    public Counts counts() {
        return inbox.counts(clock.instant());
    }

    private Answer refuse(
            AnsweredRequest request,
            MessageRefused refusal,
            Map<String, String> headers,
            byte[] body) {
        store.keepRefused(request, refusal, headers, body);
        return answers.reject(request, refusal);
    }
}
