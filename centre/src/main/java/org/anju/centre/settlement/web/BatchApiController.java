/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.BatchDesk;
import org.anju.centre.settlement.BatchFilter;
import org.anju.centre.settlement.BatchId;
import org.anju.centre.settlement.BatchLinePage;
import org.anju.centre.settlement.BatchLinePage.Outcome;
import org.anju.centre.settlement.BatchLinePage.Place;
import org.anju.centre.settlement.BatchPage;
import org.anju.centre.settlement.BatchStep;
import org.anju.centre.settlement.BatchSummary;
import org.anju.centre.settlement.BatchView;
import org.anju.centre.settlement.SettlementRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Batches for programs, to read; they are ordered by the instruction that has the list. */
@RestController
class BatchApiController {

    private static final String PATH = "/api/v1/payment-batches";

    private final BatchDesk desk;

    BatchApiController(BatchDesk desk) {
        this.desk = desk;
    }

    /** A part of the batches with the sums of all that were found. */
    record BatchesAnswer(
            long total,
            long lines,
            long sumFen,
            long settledLines,
            long settledFen,
            long refusedLines,
            List<BatchItem> items) {

        static BatchesAnswer of(BatchPage page) {
            BatchPage.Sums sums = page.sums();
            return new BatchesAnswer(
                    page.total(),
                    sums.lines(),
                    sums.ordered().fen(),
                    sums.settled(),
                    sums.settledSum().fen(),
                    sums.refused(),
                    page.batches().stream().map(BatchItem::of).toList());
        }
    }

    /** One batch. */
    record BatchItem(
            UUID id,
            String purpose,
            String state,
            String account,
            String executionDate,
            int lines,
            long amountFen,
            int decidedLines,
            int settledLines,
            long settledFen,
            int refusedLines,
            long bookedFen,
            String orderedBy,
            String builtAt,
            @Nullable String releasedAt,
            String problem,
            long incidents) {

        static BatchItem of(BatchSummary one) {
            return new BatchItem(
                    one.batch().id().value(),
                    one.batch().purpose().name(),
                    one.batch().state().name(),
                    one.batch().own(),
                    one.batch().executionDate().toString(),
                    one.batch().lines(),
                    one.batch().total().fen(),
                    one.decided(),
                    one.batch().progress().settled(),
                    one.batch().progress().settledSum().fen(),
                    one.refused(),
                    one.batch().progress().booked().fen(),
                    one.batch().leg(),
                    one.builtAt().toString(),
                    one.releasedAt() == null ? null : one.releasedAt().toString(),
                    one.batch().problem(),
                    one.incidents());
        }
    }

    /** One batch with what happened to it. */
    record BatchAnswer(BatchItem batch, List<BatchStepAnswer> steps) {

        static BatchAnswer of(BatchView view) {
            return new BatchAnswer(
                    BatchItem.of(view.summary()),
                    view.steps().stream().map(BatchStepAnswer::of).toList());
        }
    }

    /** Something that happened to a batch. */
    record BatchStepAnswer(
            String kind,
            String at,
            String subject,
            String outcome,
            String words,
            int lines,
            long amountFen) {

        static BatchStepAnswer of(BatchStep step) {
            return new BatchStepAnswer(
                    step.kind().name(),
                    step.at().toString(),
                    step.subject(),
                    step.outcome(),
                    step.words(),
                    step.lines(),
                    step.amount().fen());
        }
    }

    /** A part of a batch's lines with the sum of all that were found. */
    record BatchLinesAnswer(long total, long sumFen, List<BatchLineItem> items) {}

    /** One line of a batch. */
    record BatchLineItem(
            int number,
            String caseKey,
            String partyTail,
            long amountFen,
            String outcome,
            String code,
            String words,
            @Nullable String bookingDate,
            boolean contradicted,
            @Nullable LinePlace retryOf,
            @Nullable LinePlace retriedAs) {

        static BatchLineItem of(BatchLinePage.Item item) {
            return new BatchLineItem(
                    item.line().number(),
                    item.line().caseKey(),
                    item.line().tail(),
                    item.line().amount().fen(),
                    item.outcome().name(),
                    item.line().code(),
                    item.line().words(),
                    item.bookingDate() == null ? null : item.bookingDate().toString(),
                    item.contradicted(),
                    LinePlace.of(item.retryOf()),
                    LinePlace.of(item.retriedAs()));
        }
    }

    /** Where a line stands in another batch. */
    record LinePlace(UUID batch, int number) {

        static @Nullable LinePlace of(@Nullable Place place) {
            return place == null ? null : new LinePlace(place.batch().value(), place.number());
        }
    }

    /** Batches that a filter finds, newest first; what is left out does not narrow. */
    @GetMapping(PATH)
    BatchesAnswer batches(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        return BatchesAnswer.of(
                desk.page(
                        new BatchFilter(
                                state,
                                purpose,
                                Optional.ofNullable(from),
                                Optional.ofNullable(to),
                                text),
                        new Slice(after, limit)));
    }

    /** One batch. */
    @GetMapping(PATH + "/{id}")
    BatchAnswer batch(@PathVariable UUID id) {
        return desk.view(new BatchId(id))
                .map(BatchAnswer::of)
                .orElseThrow(() -> SettlementRefusal.batchUnknown(id.toString()));
    }

    /** Lines of a batch in the order of its file; what is left out does not narrow. */
    @GetMapping(PATH + "/{id}/lines")
    BatchLinesAnswer lines(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        BatchId batch = new BatchId(id);
        if (desk.view(batch).isEmpty()) {
            throw SettlementRefusal.batchUnknown(id.toString());
        }
        BatchLinePage page =
                desk.lines(batch, Optional.ofNullable(outcome), new Slice(after, limit));
        return new BatchLinesAnswer(
                page.total(),
                page.sum().fen(),
                page.lines().stream().map(BatchLineItem::of).toList());
    }
}
