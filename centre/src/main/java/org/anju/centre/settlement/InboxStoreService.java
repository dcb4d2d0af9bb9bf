/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Map;
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
                    EvidenceId raw = evidence.mint();
                    keep(raw, body);
                    inbox.addRefused(request, refusal, headers, raw, clock.instant());
                    return refusal;
                });
    }

    private Storing storeOnce(ChannelHeaders envelope, @Nullable NoticeNumber number, byte[] body) {
        BankAnswerService.Body receipt = answers.receiptBody(envelope);
        EvidenceId raw = evidence.mint();
        return switch (inbox.add(envelope, number, raw, receipt, clock.instant())) {
            case ADDED -> {
                keep(raw, body);
                steps.reached(HandlingStep.MESSAGE_STORED);
                yield new Storing.Answered(receipt);
            }
            case STANDS -> standing(envelope);
            case REPLAYED -> new Storing.NotStored(MessageRefused.replayed(envelope.nonce()));
        };
    }

    /** The same message again gets the receipt that was stored with it. */
    private Storing standing(ChannelHeaders envelope) {
        Standing standing = inbox.find(envelope.from(), envelope.messageId()).orElseThrow();
        return standing.digest().equals(envelope.digest())
                ? new Storing.Answered(standing.receipt())
                : new Storing.NotStored(MessageRefused.otherContent(envelope.messageId()));
    }

    private void keep(EvidenceId raw, byte[] body) {
        evidence.store(raw, EvidenceKind.BANK_MESSAGE, new ByteArrayInputStream(body));
    }
}
