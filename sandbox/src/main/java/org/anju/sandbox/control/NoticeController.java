/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.anju.sandbox.control.ControlRefusal.within;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.anju.channel.message.Direction;
import org.anju.sandbox.delivery.AttemptView;
import org.anju.sandbox.delivery.Deliveries;
import org.anju.sandbox.delivery.Heartbeat;
import org.anju.sandbox.delivery.Heartbeats;
import org.anju.sandbox.delivery.MessageView;
import org.anju.sandbox.delivery.NoticeState;
import org.anju.sandbox.delivery.NoticeView;
import org.anju.sandbox.delivery.SentMessage;
import org.anju.sandbox.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells of notices and their deliveries, and delivers on request. */
@RestController
@RequestMapping("/control/v1")
class NoticeController {

    /**
     * A notice with every attempt to deliver it.
     *
     * @param fault the fault that it still has to suffer or that keeps it back
     * @param nextAttemptAt null where it does not wait for one
     */
    record ToldNotice(
            String messageId,
            String receiver,
            String account,
            long sequence,
            Direction direction,
            long amountFen,
            NoticeState state,
            @Nullable String fault,
            List<AttemptView> attempts,
            @Nullable OffsetDateTime nextAttemptAt) {}

    /** The order to deliver a notice again; absent = once. */
    record DeliverAgain(@Nullable Integer copies, @Nullable Boolean parallel) {}

    /** How many answers had which HTTP status. */
    record Answers(Map<String, Integer> answers) {}

    /** A run that is not over yet. */
    record GoingOn(long run) {}

    private static final int NEWEST_MAX = 500;
    private static final int USUAL = 50;

    private final Deliveries deliveries;
    private final Heartbeats heartbeats;
    private final DeliveryRuns runs;

    NoticeController(Deliveries deliveries, Heartbeats heartbeats, DeliveryRuns runs) {
        this.deliveries = deliveries;
        this.runs = runs;
        this.heartbeats = heartbeats;
    }

    /** All in the order in which they were minted; with {@code newest} so many, newest first. */
    @GetMapping("/notices")
    List<ToldNotice> notices(
            @RequestParam(name = "newest", required = false) @Nullable Integer newest) {
        List<NoticeView> found =
                newest == null
                        ? deliveries.notices()
                        : deliveries.newestNotices(within("newest", newest, 1, 1, NEWEST_MAX));
        return found.stream().map(NoticeController::told).toList();
    }

    @GetMapping("/notices/{messageId}")
    SentMessage message(@PathVariable("messageId") String messageId) {
        return deliveries.message(messageId);
    }

    @PostMapping("/notices/{messageId}/deliveries")
    Answers deliverAgain(
            @PathVariable("messageId") String messageId,
            @RequestBody(required = false) @Nullable DeliverAgain order) {
        DeliverAgain given = order == null ? new DeliverAgain(null, null) : order;
        int copies = within("copies", given.copies(), 1, 1, Deliveries.COPIES_MAX);
        boolean parallel = Boolean.TRUE.equals(given.parallel());
        return new Answers(deliveries.deliverAgain(messageId, copies, parallel));
    }

    /** The newest copies and heartbeats, newest first. */
    @GetMapping("/messages")
    List<MessageView> otherMessages(
            @RequestParam(name = "newest", required = false) @Nullable Integer newest) {
        return deliveries.newestOtherMessages(within("newest", newest, USUAL, 1, NEWEST_MAX));
    }

    /** One heartbeat for each centre's wallet, due at once. */
    @PostMapping("/heartbeats")
    @ResponseStatus(HttpStatus.CREATED)
    List<Heartbeat> beat() {
        return heartbeats.beat();
    }

    /**
     * Executes the orders that are due, then delivers what is due, results and notices too; 202
     * with the number of the run where that takes long.
     */
    @PostMapping("/deliveries")
    ResponseEntity<Object> deliverDue() {
        return standing(runs.begin());
    }

    /** What came of a run that took long; 202 while it goes on. */
    @GetMapping("/deliveries/{run}")
    ResponseEntity<Object> delivered(@PathVariable("run") long run) {
        return standing(run);
    }

    private ResponseEntity<Object> standing(long run) {
        return runs.await(run)
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.accepted().body(new GoingOn(run)));
    }

    private static ToldNotice told(NoticeView notice) {
        Fault fault = notice.fault();
        return new ToldNotice(
                notice.messageId(),
                notice.receiver(),
                notice.account(),
                notice.sequence(),
                notice.direction(),
                notice.amount().fen(),
                notice.state(),
                fault == null ? null : fault.wireName(),
                notice.attempts(),
                notice.nextAttemptAt());
    }
}
