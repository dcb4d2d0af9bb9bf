/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.anju.channel.message.BatchReader;
import org.anju.channel.message.BatchReceiver;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.ResultBatch;
import org.anju.channel.message.TransactionStatus;

/**
 * A file of results that is read on a thread of its own, a few parts ahead of whoever takes them:
 * while the database decides some lines, the next are read. No more than those parts are in memory.
 */
final class BatchResultFeed implements AutoCloseable {

    /** So many lines each part has but the last. */
    static final int PART_LINES = 2_000;

    /** How its thread is called. */
    static final String READER = "batch-reader";

    private static final int PARTS_AHEAD = 2;

    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PARTS_AHEAD);
    private final Thread reader;

    private BatchResultFeed(InputStream body) {
        this.reader =
                Thread.ofPlatform().name(READER).daemon().start(() -> read(body, new Parts()));
    }

    /** What comes of a file, in the order in which it stands there. */
    private sealed interface Piece {}

    /**
     * What stands before the lines.
     *
     * @param messageId as the file's header names it
     */
    record Head(String messageId, ResultBatch batch) implements Piece {}

    private record Lines(List<TransactionStatus> lines) implements Piece {}

    private enum End implements Piece {
        WHOLE
    }

    private record Refused(MessageRefusal refusal) implements Piece {}

    private record Broken(Throwable failure) implements Piece {}

    /** Begins to read; the body belongs to the reader until this is closed. */
    static BatchResultFeed of(InputStream body) {
        return new BatchResultFeed(body);
    }

    /**
     * What stands before the lines; to be asked first, and once.
     *
     * @throws MessageRefusal if the file is refused before its first line
     */
    Head head() throws MessageRefusal {
        return (Head) next();
    }

    /**
     * The next lines; empty after the last, where the whole file was well formed.
     *
     * @throws MessageRefusal if the file is refused: what came of it must not take effect
     */
    Optional<List<TransactionStatus>> lines() throws MessageRefusal {
        return switch (next()) {
            case Lines part -> Optional.of(part.lines());
            case End _ -> Optional.empty();
            case Head _, Refused _, Broken _ -> throw new IllegalStateException("no part of lines");
        };
    }

    private Piece next() throws MessageRefusal {
        try {
            Piece piece = pieces.take();
            switch (piece) {
                case Refused refused -> throw refused.refusal();
                case Broken broken -> throw rethrown(broken.failure());
                case Head _, Lines _, End _ -> {}
            }
            return piece;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the file was not read to its end", e);
        }
    }

    private static RuntimeException rethrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    // The one place where the reader's failures go: whoever takes the lines meets them.
    private void read(InputStream body, Parts parts) {
        try {
            pieces.put(whole(body, parts));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // Nobody takes any more.
        }
    }

    private static Piece whole(InputStream body, Parts parts) throws InterruptedException {
        try {
            BatchReader.readResults(body, parts);
            parts.pass();
            return End.WHOLE;
        } catch (MessageRefusal refusal) {
            return new Refused(refusal);
        } catch (AbandonedException _) {
            throw new InterruptedException();
        } catch (RuntimeException | Error failure) {
            return new Broken(failure);
        }
    }

    /** Ends the reader, wherever it is. */
    @Override
    public void close() {
        reader.interrupt();
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Thrown inside the reader where nobody takes its lines any more. */
    private static final class AbandonedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AbandonedException() {
            super("nobody takes the lines", null, false, false);
        }
    }

    /** Gathers lines into parts, in the reader's thread. */
    private final class Parts implements BatchReceiver<ResultBatch, TransactionStatus> {

        private List<TransactionStatus> open = new ArrayList<>(PART_LINES);

        @Override
        public void begin(BusinessHeader header, ResultBatch head) {
            hand(new Head(header.messageId(), head));
        }

        @Override
        public void line(TransactionStatus line) {
            open.add(line);
            if (open.size() == PART_LINES) {
                pass();
            }
        }

        void pass() {
            if (!open.isEmpty()) {
                hand(new Lines(open));
                open = new ArrayList<>(PART_LINES);
            }
        }

        private void hand(Piece piece) {
            try {
                pieces.put(piece);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new AbandonedException();
            }
        }
    }
}
