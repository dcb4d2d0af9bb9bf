/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.notice;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;

/** Readers of live events inside one JVM, each on a thread of its own as in the web server. */
final class LiveStreams {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LiveEvents live;

    LiveStreams(LiveEvents live) {
        this.live = live;
    }

    /** One event as it was read. */
    record Event(String name, String id, String data, long toldAt) {}

    /** Who reads, and what has been read so far. */
    record Reader(Thread thread, Answer answer, List<Event> events, CountDownLatch begun) {

        void awaitBegin() {
            LiveStreams.await("the stream's begin", () -> begun.getCount() == 0);
        }

        void awaitEvents(int count) {
            LiveStreams.await(count + " events", () -> events.size() >= count);
        }

        /** Waits until the stream has ended, and answers its status. */
        int awaitEnd() {
            LiveStreams.await("the stream's end", () -> !thread.isAlive());
            return answer.getStatus();
        }

        void leave() {
            thread.interrupt();
            awaitEnd();
        }
    }

    Reader follow(String key, @Nullable String lastEventId) {
        return read(null, answer -> live.follow(key, lastEventId, answer));
    }

    /** A reader whose connection is the one given. */
    Reader followOver(String key, OutputStream connection) {
        return read(connection, answer -> live.follow(key, null, answer));
    }

    Reader followTopics(Set<String> topics) {
        return read(null, answer -> live.followTopics(topics, null, answer));
    }

    private interface Call {

        void to(Answer answer) throws IOException;
    }

    private static Reader read(@Nullable OutputStream connection, Call call) {
        List<Event> events = new CopyOnWriteArrayList<>();
        var begun = new CountDownLatch(1);
        var answer = new Answer(connection == null ? new Parser(events, begun) : connection);
        Thread thread =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        call.to(answer);
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                });
        return new Reader(thread, answer, events, begun);
    }

    private static void await(String what, BooleanSupplier condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(condition::getAsBoolean);
    }

    /** Cuts the stream into events. */
    private static final class Parser extends OutputStream {

        private final ByteArrayOutputStream block = new ByteArrayOutputStream();
        private final List<Event> events;
        private final CountDownLatch begun;

        Parser(List<Event> events, CountDownLatch begun) {
            this.events = events;
            this.begun = begun;
        }

        @Override
        public void write(int one) {
            block.write(one);
            String text = block.toString(StandardCharsets.UTF_8);
            if (text.endsWith("\n\n")) {
                block.reset();
                begun.countDown();
                if (text.startsWith("event: ")) {
                    events.add(event(text.lines().toList()));
                }
            }
        }

        private static Event event(List<String> lines) {
            return new Event(
                    lines.get(0).substring("event: ".length()),
                    lines.get(1).substring("id: ".length()),
                    lines.get(2).substring("data: ".length()),
                    System.nanoTime());
        }
    }

    /** An answer whose body goes where it is told. */
    static final class Answer extends MockHttpServletResponse {

        private final OutputStream connection;

        Answer(OutputStream connection) {
            this.connection = connection;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new IllegalStateException("a stream is written as it goes");
                }

                @Override
                public void write(int one) throws IOException {
                    connection.write(one);
                }
            };
        }
    }
}
