/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.anju.centre.notice.Follower.Found;

/** Writes a follower's events as {@code text/event-stream} until one of both sides ends it. */
final class EventStream {

    /** How long nothing may be written; a reader who has left is noticed by then. */
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final String BEGIN = "retry: 500\n\n";
    private static final String STILL_HERE = ":\n\n";

    private final Follower follower;
    private final OutputStream out;
    private final Duration life;

    EventStream(Follower follower, OutputStream out, Duration life) {
        this.follower = follower;
        this.out = out;
        this.life = life;
    }

    /**
     * Returns when the follower was ended or the stream's life is over.
     *
     * @throws IOException if the reader has left
     */
    void write() throws IOException, InterruptedException {
        send(BEGIN);
        long end = System.nanoTime() + life.toNanos();
        long left = life.toNanos();
        while (left > 0) {
            switch (follower.await(shorter(HEARTBEAT, Duration.ofNanos(left)))) {
                case Found.Changed(Snapshot at, var topics) ->
                        send(
                                "event: changed\nid: %s\ndata: %s\n\n"
                                        .formatted(at.text(), String.join(",", topics)));
                case Found.Quiet() -> send(STILL_HERE);
                case Found.Ended() -> {
                    return;
                }
            }
            left = end - System.nanoTime();
        }
    }

    private void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
