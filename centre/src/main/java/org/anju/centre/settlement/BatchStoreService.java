/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.InboxRepository.Standing;
import org.anju.channel.AnsweredRequest;
import org.anju.channel.ChannelHeaders;
import org.springframework.stereotype.Service;

/** Keeps what is known of files from the bank, each time in a transaction that ends here. */
@Service
class BatchStoreService {

    private final BatchInboxRepository files;
    private final InboxRepository inbox;
    private final PostingTransaction transaction;

    BatchStoreService(
            BatchInboxRepository files, InboxRepository inbox, PostingTransaction transaction) {
        this.files = files;
        this.inbox = inbox;
        this.transaction = transaction;
    }

    /** The file that stands under a number. */
    Optional<Standing> find(String sender, String messageId) {
        return files.find(sender, messageId);
    }

    /** Uses the nonce of a delivery; false where it was used before. */
    boolean useNonce(ChannelHeaders envelope, Instant at) {
        return transaction.run(() -> files.useNonce(envelope, at));
    }

    /** Keeps a file whose bytes are stored, with its receipt; false where its nonce was used. */
    boolean keep(
            ChannelHeaders envelope, EvidenceId raw, BankAnswerService.Body receipt, Instant at) {
        return transaction.run(
                () -> {
                    boolean fresh = files.useNonce(envelope, at);
                    if (fresh) {
                        files.add(envelope, raw, receipt, at);
                    }
                    return fresh;
                });
    }

    /** Keeps a file that is not believed, as evidence. */
    void keepRefused(
            AnsweredRequest request,
            MessageRefused refusal,
            Map<String, String> headers,
            EvidenceId raw,
            Instant at) {
        transaction.run(
                () -> {
                    inbox.addRefused(request, refusal, headers, raw, at);
                    return refusal;
                });
    }
}
