/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anju.centre.ledger.RowSink;
import org.anju.centre.ledger.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The bank's messages as the settlement desk looks at them (clause 5.2): notices with the gaps in
 * their numbers, messages that wait or were refused, and each notice with its signature checked
 * again. What may name a person is masked.
 */
public interface NoticeDesk {

    /** A page of notices, newest first, with the totals of the whole filter. */
    NoticePage page(NoticeFilter filter, Slice slice);

    /**
     * Hands on every notice that the filter finds, newest first.
     *
     * @throws IOException if the sink does
     */
    void each(NoticeFilter filter, RowSink<NoticeLine> sink) throws IOException;

    /**
     * Notices in the order in which they were decoded, for programs that read on from where they
     * stopped. Two that were decoded at the same moment may become visible in the other order.
     *
     * @param after the last one that was read; null to begin
     */
    List<NoticeLine> after(@Nullable NoticeId after, int limit);

    /** One notice; its message is read again and its signature checked for this call. */
    Optional<NoticeView> view(NoticeId id);

    /** One notice as it stands in lists. */
    Optional<NoticeLine> find(NoticeId id);

    /**
     * The money of one notice as it was offered to businesses, nothing masked: for what looks for
     * whose it is, never to be shown. Empty where there is no such notice or it took money away.
     */
    Optional<IncomingMoney> money(NoticeId id);

    /** Messages that were not believed, newest first. */
    MessagePage refused(Slice slice);

    /** Messages that wait to be applied, or cannot be and wait for a person, oldest first. */
    MessagePage unapplied(Slice slice);

    /** A part of a list of messages. */
    record MessagePage(long total, List<MessageLine> lines) {

        public MessagePage {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One message that did not become notices.
     *
     * @param state REFUSED, WAITING or PARKED
     * @param reason the reason code of a refusal
     * @param place where the fault is
     * @param value what stood there, masked
     * @param mend what to do
     */
    record MessageLine(
            String sender,
            String messageId,
            String state,
            String reason,
            String place,
            String value,
            String mend,
            Instant receivedAt) {}
}
