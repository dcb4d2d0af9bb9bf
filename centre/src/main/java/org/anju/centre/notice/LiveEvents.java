/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells open pages what has changed, as server-sent events (clause 5.5). An event named {@code
 * changed} says that a business act has committed; what it was, the page asks for itself, so that
 * no stream carries what its reader may not see.
 *
 * <p>Both methods answer the request on the calling thread, which they keep until the reader
 * leaves, the stream's time is over or the program stops; the reader's browser then comes back by
 * itself with the id of the last event it has seen and misses nothing. Whoever calls has made sure
 * that the reader may know of the object: a stream lives five minutes, then this is asked again.
 */
public interface LiveEvents {

    /**
     * Tells each act on one object: an event follows each commit of an outbox row with that key,
     * and the first event comes at once, for what happened between the page and its stream.
     *
     * @param key the object, as in {@link OutboxMessage#key()}
     * @param lastEventId the header {@code Last-Event-ID} of a reader who comes back
     * @throws IOException if the answer cannot be written before the stream has begun
     */
    void follow(String key, @Nullable String lastEventId, HttpServletResponse answer)
            throws IOException;

    /**
     * The same for every act of these families, such as a list that grows by itself.
     *
     * @param topics as in {@link OutboxMessage#topic()}
     */
    void followTopics(Set<String> topics, @Nullable String lastEventId, HttpServletResponse answer)
            throws IOException;
}
