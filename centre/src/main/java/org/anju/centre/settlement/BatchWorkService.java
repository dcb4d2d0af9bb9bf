/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.BatchInboxRepository.Waiting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes the files of results that wait, each in one transaction with all that it decides. */
@Service
class BatchWorkService {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWorkService.class);

    private final BatchInboxRepository files;
    private final BatchResultService results;
    private final BatchIncidentService incidents;
    private final EvidenceStore evidence;
    private final PostingTransaction transaction;
    private final StepListener steps;
    private final Clock clock;

    BatchWorkService(
            BatchInboxRepository files,
            BatchResultService results,
            BatchIncidentService incidents,
            EvidenceStore evidence,
            PostingTransaction transaction,
            StepListener steps,
            Clock clock) {
        this.files = files;
        this.results = results;
        this.incidents = incidents;
        this.evidence = evidence;
        this.transaction = transaction;
        this.steps = steps;
        this.clock = clock;
    }

    /** Takes the next file; false where none waits. */
    boolean takeNext() {
        AtomicReference<@Nullable Waiting> taken = new AtomicReference<>();
        try {
            return transaction.run(
                    () -> {
                        taken.set(files.takeWaiting().orElse(null));
                        Waiting file = taken.get();
                        if (file != null) {
                            take(file);
                        }
                        return file != null;
                    });
        } catch (RuntimeException failure) {
            Waiting file = taken.get();
            if (file == null) {
                throw failure;
            }
            setBack(file, failure);
            return true;
        }
    }

    private void take(Waiting file) {
        try (InputStream body = evidence.readParts(file.evidence()).orElseThrow()) {
            files.taken(file, results.take(file.sender(), file.messageId(), body), clock.instant());
            steps.reached(HandlingStep.BATCH_RESULT_TAKEN);
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file.messageId(), e);
        }
    }

    private static @Nullable BatchId batch(RuntimeException failure) {
        return failure instanceof BatchResultRefused refused ? refused.batch() : null;
    }

    private void setBack(Waiting file, RuntimeException failure) {
        String problem = String.valueOf(failure.getMessage());
        LOG.warn("file {} is not taken: {}", file.messageId(), problem);
        transaction.run(
                () -> {
                    if (files.setBack(
                            file, batch(failure), problem, failure instanceof BatchResultRefused)) {
                        incidents.resultRefused(batch(failure), file.messageId());
                    }
                    return file;
                });
    }
}
