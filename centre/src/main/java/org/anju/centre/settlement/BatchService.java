/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.archive.Evidence;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.settlement.BatchRepository.Kept;
import org.anju.centre.settlement.BatchRepository.Minted;
import org.anju.channel.message.BatchTotals;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Builds, releases and takes back batches in the transaction of the business that orders. */
@Service
class BatchService implements PaymentBatches {

    private final BatchRepository batches;
    private final BatchLineRepository lines;
    private final BatchFileService files;
    private final BatchLoopService loop;
    private final ActionLog actionLog;
    private final Ids ids;
    private final Clock clock;

    BatchService(
            BatchRepository batches,
            BatchLineRepository lines,
            BatchFileService files,
            BatchLoopService loop,
            ActionLog actionLog,
            Ids ids,
            Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.files = files;
        this.loop = loop;
        this.actionLog = actionLog;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public BatchId build(NewBatch batch, BatchLines all, Actor actor) {
        Instant now = clock.instant();
        Minted minted =
                new Minted(new BatchId(ids.next()), Ids.onWire(ids.next()), Ids.onWire(ids.next()));
        BatchTotals totals = add(minted.id(), batch, all);
        batches.add(minted, batch, totals, actor.number(), now, now.plus(batch.timeToLive()));
        lines.mayBeExecuted(minted.id())
                .ifPresent(
                        key -> {
                            throw SettlementRefusal.lineMayBeExecuted(key);
                        });
        record(actor, "payment-batch.build", minted.id());
        return minted.id();
    }

    private BatchTotals add(BatchId id, NewBatch batch, BatchLines all) {
        BatchTotals totals;
        try {
            totals = lines.add(id, sink -> all.to(one -> sink.add(fitting(batch, one))));
        } catch (DuplicateKeyException e) {
            throw SettlementRefusal.caseOrderedBefore();
        }
        if (totals.lines() == 0) {
            throw SettlementRefusal.batchEmpty();
        }
        return totals;
    }

    private static NewBatchLine fitting(NewBatch batch, NewBatchLine line) {
        if (line.mandate().isPresent() != (batch.direction() == BatchDirection.COLLECTION)) {
            throw new IllegalArgumentException(
                    "what is collected names its agreement, and nothing else does");
        }
        return line;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public BatchId buildAgain(BatchId refused, NewBatch batch, Actor actor) {
        return build(batch, sink -> lines.toAgain(refused, sink), actor);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, OrderedLine> ordered(Collection<String> caseKeys) {
        return lines.ordered(caseKeys);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(BatchId id, Actor actor) {
        Kept batch = built(id);
        if (actor.number().equals(batch.builtBy()) && !actor.equals(Actor.PROGRAM)) {
            throw SettlementRefusal.batchOfOwn(id.toString());
        }
        Instant now = clock.instant();
        batches.release(id, now, LocalDate.ofInstant(now, ChinaTime.ZONE));
        Evidence file = files.freeze(batches.find(id).orElseThrow().batch(), now);
        batches.addFile(id, file, actor.number(), now);
        record(actor, "payment-batch.release", id);
        loop.wakeAfterCommit();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(BatchId id, Actor actor) {
        built(id);
        batches.move(id, BatchState.VOID, Optional.empty(), "");
        record(actor, "payment-batch.withdraw", id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaymentBatch> find(BatchId id) {
        return batches.find(id).map(Kept::batch);
    }

    @Override
    @Transactional(readOnly = true)
    public List<BatchLineTold> refused(BatchId id) {
        return lines.refused(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaymentBatch> ofLeg(String leg) {
        return batches.ofLeg(leg).map(Kept::batch);
    }

    private Kept built(BatchId id) {
        Kept batch =
                batches.hold(id).orElseThrow(() -> SettlementRefusal.batchUnknown(id.toString()));
        if (batch.state() != BatchState.BUILT) {
            throw SettlementRefusal.batchReleased(id.toString());
        }
        return batch;
    }

    private void record(Actor actor, String action, BatchId id) {
        actionLog.record(
                new AuditRecord(actor, action, id.toString(), Outcome.SUCCEEDED, Map.of()));
    }
}
