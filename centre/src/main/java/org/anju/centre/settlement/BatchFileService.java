/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.anju.centre.archive.Evidence;
import org.anju.centre.archive.EvidenceKind;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.settlement.BatchLineRepository.Line;
import org.anju.channel.message.AgentId;
import org.anju.channel.message.BatchTotals;
import org.anju.channel.message.BatchWriter;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.CreditTransfer;
import org.anju.channel.message.DirectDebit;
import org.anju.channel.message.OrderBatch;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransferKind;
import org.anju.kernel.ChinaTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes the file of a batch: written line by line from the table, digested, sealed and kept part
 * by part. Neither lines nor bytes are ever in memory as a whole.
 */
@Service
class BatchFileService {

    private final BatchLineRepository lines;
    private final EvidenceStore evidence;
    private final OwnAccountRepository accounts;
    private final BankSettings bank;
    private final ChannelSettings channel;
    private final StepListener steps;

    BatchFileService(
            BatchLineRepository lines,
            EvidenceStore evidence,
            OwnAccountRepository accounts,
            BankSettings bank,
            ChannelSettings channel,
            StepListener steps) {
        this.lines = lines;
        this.evidence = evidence;
        this.accounts = accounts;
        this.bank = bank;
        this.channel = channel;
        this.steps = steps;
    }

    /** Writes and keeps the file that the batch leaves as. */
    @Transactional(propagation = Propagation.MANDATORY)
    Evidence freeze(PaymentBatch batch, Instant now) {
        OffsetDateTime created = OffsetDateTime.ofInstant(now, ChinaTime.ZONE);
        BusinessHeader header =
                new BusinessHeader(
                        channel.node(),
                        bank.node(),
                        batch.messageId(),
                        batch.direction().definition(),
                        created,
                        created.toLocalDate(),
                        false);
        OrderBatch head = head(batch, created);
        OffsetDateTime expires = OffsetDateTime.ofInstant(batch.expiresAt(), ChinaTime.ZONE);
        Evidence written = write(batch, header, head, expires);
        steps.reached(HandlingStep.BATCH_FILE_WRITTEN);
        return written;
    }

    private Evidence write(
            PaymentBatch batch, BusinessHeader header, OrderBatch head, OffsetDateTime expires) {
        return evidence.write(
                evidence.mint(),
                EvidenceKind.BATCH_FILE,
                target -> {
                    switch (batch.direction()) {
                        case PAYOUT ->
                                BatchWriter.writePayments(
                                        target,
                                        header,
                                        head,
                                        new Written<>(batch.id(), line -> transfer(line, expires)));
                        case COLLECTION ->
                                BatchWriter.writeCollections(
                                        target,
                                        header,
                                        head,
                                        new Written<>(batch.id(), line -> debit(line, expires)));
                    }
                });
    }

    private OrderBatch head(PaymentBatch batch, OffsetDateTime created) {
        OwnAccount own = accounts.findRegistered(batch.own()).orElseThrow();
        return new OrderBatch(
                batch.messageId(),
                created,
                channel.node(),
                batch.groupId(),
                batch.batchBooking(),
                batch.executionDate(),
                new TransactionParty(own.name(), own.onWire()),
                AgentId.node(bank.node()),
                new BatchTotals(batch.lines(), batch.total()));
    }

    private static CreditTransfer transfer(Line line, OffsetDateTime expires) {
        String name = line.onWire();
        return new CreditTransfer(
                name,
                name,
                line.uetr(),
                TransferKind.W2W,
                line.amount(),
                line.party(),
                Optional.empty(),
                Optional.empty(),
                line.remark(),
                expires);
    }

    private DirectDebit debit(Line line, OffsetDateTime expires) {
        String name = line.onWire();
        String mandate = line.mandate();
        if (mandate == null) {
            throw new IllegalStateException("line " + line.id() + " is collected without mandate");
        }
        return new DirectDebit(
                name,
                name,
                line.uetr(),
                mandate,
                line.amount(),
                line.party(),
                AgentId.node(bank.node()),
                Optional.empty(),
                line.remark(),
                expires);
    }

    /** The lines of a batch as they are written, a few in memory at a time. */
    private final class Written<L> implements Iterator<L> {

        private final BatchId batch;
        private final Function<Line, L> form;
        private Iterator<Line> chunk = List.<Line>of().iterator();
        private int last;
        private boolean ended;

        Written(BatchId batch, Function<Line, L> form) {
            this.batch = batch;
            this.form = form;
        }

        @Override
        public boolean hasNext() {
            if (!chunk.hasNext() && !ended) {
                List<Line> next = lines.next(batch, last);
                ended = next.isEmpty();
                chunk = next.iterator();
            }
            return chunk.hasNext();
        }

        @Override
        public L next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the batch has no more lines");
            }
            Line line = chunk.next();
            last = line.number();
            return form.apply(line);
        }
    }
}
