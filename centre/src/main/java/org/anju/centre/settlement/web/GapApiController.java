/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import java.util.List;
import java.util.UUID;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.GapDesk;
import org.anju.centre.settlement.GapDesk.GapLine;
import org.anju.centre.settlement.GapDesk.GapPage;
import org.anju.centre.settlement.GapDesk.IncidentLine;
import org.anju.centre.settlement.GapDesk.IncidentPage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gaps in the bank's numbers and open incidents for programs. */
@RestController
class GapApiController {

    private final GapDesk desk;

    GapApiController(GapDesk desk) {
        this.desk = desk;
    }

    /** A portion of the gaps, open ones first. */
    record GapsAnswer(long total, long open, List<GapItem> items) {}

    /** A gap; times are of the centre's clock. */
    record GapItem(
            UUID id,
            String account,
            long firstSequence,
            long lastSequence,
            long missing,
            String state,
            String foundBy,
            String seenAt,
            int asks,
            String lastAnswer,
            String problem,
            @Nullable String nextAt,
            @Nullable String closedAt) {

        static GapItem of(GapLine line) {
            return new GapItem(
                    line.id(),
                    line.account(),
                    line.first(),
                    line.last(),
                    line.missing(),
                    line.state().name(),
                    line.foundBy(),
                    line.seenAt().toString(),
                    line.asks(),
                    line.answer(),
                    line.problem(),
                    line.nextAt() == null ? null : line.nextAt().toString(),
                    line.closedAt() == null ? null : line.closedAt().toString());
        }
    }

    /** A portion of the open incidents, the one that is due first on top. */
    record IncidentsAnswer(long total, List<IncidentItem> items) {}

    /** An open incident. */
    record IncidentItem(
            UUID id,
            String kind,
            String account,
            long firstSequence,
            long lastSequence,
            String messageId,
            @Nullable UUID orderId,
            @Nullable UUID batchId,
            String openedAt,
            String dueAt,
            boolean overdue) {

        static IncidentItem of(IncidentLine line) {
            return new IncidentItem(
                    line.id(),
                    line.kind().name(),
                    line.account(),
                    line.first(),
                    line.last(),
                    line.messageId(),
                    line.order() == null ? null : line.order().value(),
                    line.batch() == null ? null : line.batch().value(),
                    line.openedAt().toString(),
                    line.dueAt().toString(),
                    line.overdue());
        }
    }

    /** Gaps, open ones first, each part newest first. */
    @GetMapping("/api/v1/notice-gaps")
    GapsAnswer gaps(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        GapPage page = desk.gaps(new Slice(after, limit));
        return new GapsAnswer(
                page.total(), page.open(), page.lines().stream().map(GapItem::of).toList());
    }

    /** Incidents that a person must look into. */
    @GetMapping("/api/v1/incidents")
    IncidentsAnswer incidents(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        IncidentPage page = desk.incidents(new Slice(after, limit));
        return new IncidentsAnswer(
                page.total(), page.lines().stream().map(IncidentItem::of).toList());
    }
}
