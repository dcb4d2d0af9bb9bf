/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.anju.kernel.ChinaTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Delivers on demand and tells how deliveries went. */
@Service
class DeliveryService implements Deliveries {

    private static final String NO_ANSWER = "no_answer";

    private final NoticeRepository notices;
    private final DeliveryRepository deliveries;
    private final NoticeViewRepository views;
    private final SentMessageRepository messages;
    private final Dispatcher dispatcher;
    private final DeliveryBell bell;
    private final Clock clock;

    DeliveryService(
            NoticeRepository notices,
            DeliveryRepository deliveries,
            NoticeViewRepository views,
            SentMessageRepository messages,
            Dispatcher dispatcher,
            DeliveryBell bell,
            Clock clock) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.views = views;
        this.messages = messages;
        this.dispatcher = dispatcher;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    public List<NoticeView> notices() {
        return views.list();
    }

    @Override
    public List<NoticeView> newestNotices(int limit) {
        return views.newest(limit);
    }

    @Override
    public SentMessage message(String messageId) {
        return messages.find(messageId).orElseThrow(() -> DeliveryRefusal.unknownNotice(messageId));
    }

    @Override
    public List<MessageView> newestOtherMessages(int limit) {
        return views.newestOthers(limit);
    }

    @Override
    public Map<String, Long> lastSequences() {
        return notices.lastSequences();
    }

    @Override
    public DeliveryRun deliverDue() {
        int delivered = 0;
        int failed = 0;
        Set<Lane> elsewhere = new HashSet<>();
        Optional<Lane> lane = nextDue(elsewhere);
        while (lane.isPresent()) {
            switch (dispatcher.deliverHead(lane.get())) {
                case DELIVERED -> delivered++;
                case FAILED -> failed++;
                case NOTHING_DUE -> elsewhere.add(lane.get()); // Somebody delivers it just now.
            }
            lane = nextDue(elsewhere);
        }
        QueueStatus left = deliveries.queueStatus();
        return new DeliveryRun(delivered, failed, left.pending(), inChina(left.nextAttemptAt()));
    }

    @Override
    public Map<String, Integer> deliverAgain(String messageId, int copies, boolean parallel) {
        OutboundMessage message =
                messages.outbound(messageId)
                        .orElseThrow(() -> DeliveryRefusal.unknownNotice(messageId));
        Map<String, Integer> answers = new TreeMap<>();
        for (AttemptResult result : dispatcher.deliverAgain(message, copies, parallel)) {
            answers.merge(status(result.answer()), 1, Integer::sum);
        }
        return answers;
    }

    @Override
    public int releaseHeld() {
        int released = deliveries.releaseHeld(clock.instant());
        bell.ring();
        return released;
    }

    /** Asked anew each time: notices have their turn in the order in which they were minted. */
    private Optional<Lane> nextDue(Set<Lane> except) {
        return deliveries.dueLanes(clock.instant()).stream()
                .filter(lane -> !except.contains(lane))
                .findFirst();
    }

    private static String status(@Nullable RawAnswer answer) {
        return answer == null ? NO_ANSWER : Integer.toString(answer.httpStatus());
    }

    private static @Nullable OffsetDateTime inChina(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(ChinaTime.ZONE).toOffsetDateTime();
    }
}
