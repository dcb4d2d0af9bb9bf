/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import java.util.List;
import java.util.UUID;
import org.anju.centre.ledger.BookRefusal;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.MoneyWalk;
import org.anju.centre.settlement.NoticeDesk;
import org.anju.centre.settlement.NoticeId;
import org.anju.centre.settlement.NoticeLine;
import org.anju.centre.settlement.NoticeView;
import org.anju.centre.settlement.SettlementRefusal;
import org.anju.centre.settlement.SignatureCheck;
import org.anju.centre.settlement.Walks;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices in portions, one notice with its signature checked again, and the walk of money. */
@RestController
class NoticeApiController {

    private static final int LIMIT_MAX = 1_000;

    private final NoticeDesk notices;
    private final Walks walks;

    NoticeApiController(NoticeDesk notices, Walks walks) {
        this.notices = notices;
        this.walks = walks;
    }

    /**
     * A portion of the notices, oldest first.
     *
     * @param next to be handed in as {@code after} for those that follow; null at the end
     */
    record NoticesAnswer(List<NoticeItem> items, @Nullable UUID next) {}

    /** A notice; names and remarks are masked. */
    record NoticeItem(
            UUID id,
            String account,
            long sequence,
            long previousSequence,
            String direction,
            long amountFen,
            String counterparty,
            String counterpartyTail,
            String remark,
            String bookingDate,
            String accountingDate,
            String recordedAt,
            @Nullable String became,
            @Nullable UUID entry) {

        static NoticeItem of(NoticeLine line) {
            return new NoticeItem(
                    line.id().value(),
                    line.account(),
                    line.sequence(),
                    line.previous(),
                    line.direction(),
                    line.amount().fen(),
                    line.payer(),
                    line.tail(),
                    line.remark(),
                    line.bookingDate().toString(),
                    line.accountingDate().toString(),
                    line.recordedAt().toString(),
                    line.fate() == null ? null : line.fate().name(),
                    line.entry() == null ? null : line.entry().value());
        }
    }

    /** A notice with where it came from and the result of checking its signature now. */
    record NoticeDetail(
            NoticeItem notice,
            String reference,
            String movement,
            String valueDate,
            UUID uetr,
            String endToEndId,
            String sender,
            String messageId,
            String definition,
            String receivedAt,
            boolean signatureValid,
            List<StepAnswer> signatureSteps) {

        static NoticeDetail of(NoticeView view) {
            return new NoticeDetail(
                    NoticeItem.of(view.line()),
                    view.reference(),
                    view.movement(),
                    view.valueDate().toString(),
                    view.uetr(),
                    view.endToEndId(),
                    view.sender(),
                    view.messageId(),
                    view.definition(),
                    view.receivedAt().toString(),
                    view.check().valid(),
                    view.check().steps().stream().map(StepAnswer::of).toList());
        }
    }

    /** One step of the check. */
    record StepAnswer(String step, String result, String mend) {

        static StepAnswer of(SignatureCheck.Step step) {
            return new StepAnswer(step.kind().name(), step.result().name(), step.mend());
        }
    }

    /** The walk of the money of one entry. */
    record WalkAnswer(
            UUID entry,
            String summary,
            long amountFen,
            @Nullable UUID notice,
            List<HopAnswer> hops,
            @Nullable String control,
            long subjects,
            List<PartAnswer> parts) {

        static WalkAnswer of(MoneyWalk walk) {
            return new WalkAnswer(
                    walk.entry().id().value(),
                    walk.entry().summary(),
                    walk.entry().amount().fen(),
                    walk.notice() == null ? null : walk.notice().id().value(),
                    walk.hops().stream().map(HopAnswer::of).toList(),
                    walk.control() == null ? null : walk.control().name(),
                    walk.parts().total(),
                    walk.parts().parts().stream()
                            .map(part -> new PartAnswer(part.subject().value(), part.fen().fen()))
                            .toList());
        }
    }

    /** One hop. */
    record HopAnswer(PlaceAnswer from, PlaceAnswer to, long amountFen, String at) {

        static HopAnswer of(MoneyWalk.Hop hop) {
            return new HopAnswer(
                    PlaceAnswer.of(hop.from()),
                    PlaceAnswer.of(hop.to()),
                    hop.amount().fen(),
                    hop.at().toString());
        }
    }

    /** One end of a hop. */
    record PlaceAnswer(String kind, String name, String number, long count) {

        static PlaceAnswer of(MoneyWalk.Place place) {
            return new PlaceAnswer(
                    place.kind().name(), place.name(), place.number(), place.count());
        }
    }

    /** Whose part it became, and how much. */
    record PartAnswer(String subject, long fen) {}

    /** Notices in the order in which they were decoded, from after a known one on. */
    @GetMapping(path = "/api/v1/notices", params = "limit")
    NoticesAnswer notices(
            @RequestParam int limit, @RequestParam(required = false) @Nullable UUID after) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("limit 须为 1 至 " + LIMIT_MAX);
        }
        List<NoticeLine> found = notices.after(after == null ? null : new NoticeId(after), limit);
        return new NoticesAnswer(
                found.stream().map(NoticeItem::of).toList(),
                found.size() < limit ? null : found.getLast().id().value());
    }

    /** One notice. */
    @GetMapping("/api/v1/notices/{id}")
    NoticeDetail notice(@PathVariable String id) {
        return notices.view(NoticeQuery.notice(id))
                .map(NoticeDetail::of)
                .orElseThrow(() -> SettlementRefusal.noticeUnknown(id));
    }

    /** Where the money of an entry came from and where it went. */
    @GetMapping("/api/v1/walks/{entry}")
    WalkAnswer walk(
            @PathVariable UUID entry,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        return walks.of(new EntryId(entry), new Slice(after, limit))
                .map(WalkAnswer::of)
                .orElseThrow(() -> BookRefusal.entryUnknown(entry.toString()));
    }
}
