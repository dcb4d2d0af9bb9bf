/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers readers; what there is to tell comes from the loop. */
@Service
class LiveEventsService implements LiveEvents {

    /** After this time a reader comes back, and whether it may still read is asked again. */
    static final Duration LIFE = Duration.ofMinutes(5);

    // A reader who was away for longer is told "changed" without asking what.
    private static final long REPLAYED_TRANSACTIONS_MAX = 1_000_000;

    private final LiveLoopService loop;
    private final LiveRepository repository;

    LiveEventsService(LiveLoopService loop, LiveRepository repository) {
        this.loop = loop;
        this.repository = repository;
    }

    @Override
    public void follow(String key, @Nullable String lastEventId, HttpServletResponse answer)
            throws IOException {
        stream(new Follower(new Followed.OfKey(key)), lastEventId, answer);
    }

    @Override
    public void followTopics(
            Set<String> topics, @Nullable String lastEventId, HttpServletResponse answer)
            throws IOException {
        stream(new Follower(new Followed.OfTopics(topics)), lastEventId, answer);
    }

    private void stream(Follower follower, @Nullable String lastEventId, HttpServletResponse answer)
            throws IOException {
        Optional<Snapshot> begin = loop.join(follower);
        if (begin.isEmpty()) {
            refuse(answer);
            return;
        }
        try {
            replay(follower, begin.get(), Snapshot.given(lastEventId));
            answer.setContentType("text/event-stream");
            answer.setCharacterEncoding("UTF-8");
            answer.setHeader("Cache-Control", "no-store");
            // A proxy in between is asked not to collect what should be seen at once.
            answer.setHeader("X-Accel-Buffering", "no");
            run(new EventStream(follower, answer.getOutputStream(), LIFE));
        } finally {
            loop.leave(follower);
        }
    }

    /** A reader who has left is no fault of anybody's, and nobody is there to be told of it. */
    private static void run(EventStream stream) {
        try {
            stream.write();
        } catch (IOException e) {
            // The connection is gone; the browser opens another one if the page is still open.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Tells what was missed. The follower has joined before, so that nothing falls between this and
     * what the loop tells; something told twice does no harm.
     */
    private void replay(Follower follower, Snapshot begin, Optional<Snapshot> last) {
        if (last.isEmpty() || begin.next() - last.get().oldestOpen() > REPLAYED_TRANSACTIONS_MAX) {
            follower.tell(begin, Set.of());
            return;
        }
        LiveRepository.News missed = repository.since(last.get());
        if (missed.acts().stream().anyMatch(follower.followed()::covers)) {
            follower.tell(missed.snapshot(), Set.of());
        }
    }

    private static void refuse(HttpServletResponse answer) throws IOException {
        answer.setHeader("Retry-After", "5");
        answer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
