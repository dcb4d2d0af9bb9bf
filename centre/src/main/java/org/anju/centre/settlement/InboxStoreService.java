/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.archive.EvidenceKind;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.InboxRepository.Standing;
import org.anju.channel.AnsweredRequest;
import org.anju.channel.ChannelHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps what came from the bank, believed or not, each in a transaction that ends here. */
@Service
class InboxStoreService {

    private final InboxRepository inbox;
    private final BankAnswerService answers;
    private final EvidenceStore evidence;
    private final PostingTransaction transaction;
    private final StepListener steps;
    private final Clock clock;

    InboxStoreService(
            InboxRepository inbox,
            BankAnswerService answers,
            EvidenceStore evidence,
            PostingTransaction transaction,
            StepListener steps,
            Clock clock) {
        this.inbox = inbox;
        this.answers = answers;
        this.evidence = evidence;
        this.transaction = transaction;
        this.steps = steps;
        this.clock = clock;
    }

    /** How the storing of a message whose signature holds ended. */
    sealed interface Storing {

        record Answered(BankAnswerService.Body receipt) implements Storing {}

        record NotStored(MessageRefused refusal) implements Storing {}
    }

    /** Stores a message whose signature holds, once under its id, with its receipt. */
    Storing store(ChannelHeaders envelope, @Nullable NoticeNumber number, byte[] body) {
        return transaction.run(() -> storeOnce(envelope, number, body));
    }

    /** Keeps a message that is not believed, as evidence. */
    void keepRefused(
            AnsweredRequest request,
            MessageRefused refusal,
            Map<String, String> headers,
            byte[] body) {
        transaction.run(
                () -> {
                    inbox.addRefused(request, refusal, headers, keep(body), clock.instant());
                    return refusal;
                });
    }

    private Storing storeOnce(ChannelHeaders envelope, @Nullable NoticeNumber number, byte[] body) {
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
        inbox.add(envelope, number, keep(body), receipt, clock.instant());
        steps.reached(HandlingStep.MESSAGE_STORED);
        return new Storing.Answered(receipt);
    }

    private EvidenceId keep(byte[] body) {
        return evidence.store(EvidenceKind.BANK_MESSAGE, new ByteArrayInputStream(body)).id();
    }
}
