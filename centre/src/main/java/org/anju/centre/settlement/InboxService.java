/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.archive.EvidenceKind;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.InboxRepository.Standing;
import org.anju.channel.AnsweredRequest;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeRefusal;
import org.anju.channel.EnvelopeVerifier;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class InboxService implements BankInbox {

    private final EnvelopeVerifier verifier;
    private final BankAnswerService answers;
    private final InboxRepository inbox;
    private final EvidenceStore evidence;
    private final PostingTransaction transaction;
    private final InboxSignal signal;
    private final StepListener steps;
    private final Clock clock;

    InboxService(
            EnvelopeVerifier verifier,
            BankAnswerService answers,
            InboxRepository inbox,
            EvidenceStore evidence,
            PostingTransaction transaction,
            InboxSignal signal,
            StepListener steps,
            Clock clock) {
        this.verifier = verifier;
        this.answers = answers;
        this.inbox = inbox;
        this.evidence = evidence;
        this.transaction = transaction;
        this.signal = signal;
        this.steps = steps;
        this.clock = clock;
    }

    /** How the storing of a message whose signature holds ended. */
    private sealed interface Storing {

        record Answered(BankAnswerService.Body receipt) implements Storing {}

        record NotStored(MessageRefused refusal) implements Storing {}
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
        try {
            verifier.verify(envelope, body);
            envelope.requireAgreement(MessageReader.read(body).header());
        } catch (EnvelopeRefusal refusal) {
            return refuse(request, MessageRefused.untrusted(refusal), headers, body);
        } catch (MessageRefusal refusal) {
            return refuse(request, MessageRefused.malformed(refusal), headers, body);
        }
        steps.reached(HandlingStep.REQUEST_READ);
        return switch (transaction.run(() -> store(envelope, body))) {
            case Storing.Answered(var receipt) -> {
                steps.reached(HandlingStep.MESSAGE_KEPT);
                signal.messageStored();
                Answer answer = answers.receipt(request, receipt);
                steps.reached(HandlingStep.RECEIPT_SIGNED);
                yield answer;
            }
            case Storing.NotStored(var refusal) -> refuse(request, refusal, headers, body);
        };
    }

    @Override
    public Overview overview() {
        return inbox.overview();
    }

    @Override
    public Counts counts() {
        return inbox.counts();
    }

    private Storing store(ChannelHeaders envelope, byte[] body) {
        if (!inbox.useNonce(envelope.from(), envelope.nonce(), clock.instant())) {
            return new Storing.NotStored(MessageRefused.replayed(envelope.nonce()));
        }
        // Deliveries of one message wait for each other, so that one stores it and the rest see it.
        inbox.lockMessage(envelope.from(), envelope.messageId());
        Optional<Standing> standing = inbox.find(envelope.from(), envelope.messageId());
        if (standing.isPresent()) {
            return standing.get().digest().equals(envelope.digest())
                    ? new Storing.Answered(standing.get().receipt())
                    : new Storing.NotStored(MessageRefused.otherContent(envelope.messageId()));
        }
        BankAnswerService.Body receipt = answers.receiptBody(envelope);
        inbox.add(envelope, keep(body), receipt, clock.instant());
        steps.reached(HandlingStep.MESSAGE_STORED);
        return new Storing.Answered(receipt);
    }

    private Answer refuse(
            AnsweredRequest request,
            MessageRefused refusal,
            Map<String, String> headers,
            byte[] body) {
        transaction.run(
                () -> {
                    inbox.addRefused(request, refusal, headers, keep(body), clock.instant());
                    return refusal;
                });
        return answers.reject(request, refusal);
    }

    private EvidenceId keep(byte[] body) {
        return evidence.store(EvidenceKind.BANK_MESSAGE, new ByteArrayInputStream(body)).id();
    }
}
