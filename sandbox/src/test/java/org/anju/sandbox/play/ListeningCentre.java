/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.play;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeRefusal;
import org.anju.channel.EnvelopeVerifier;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.KeyId;
import org.anju.channel.crypto.SoftwareCrypto;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.PaymentStatusReport;
import org.jspecify.annotations.Nullable;

/**
 * A centre's end of the bank link, small but strict: it verifies every envelope, reads every body,
 * knows which message ids it has had with which content, and remembers all that came.
 */
public final class ListeningCentre implements AutoCloseable {

    private static final int FILE_BYTES_MIN = 32 * 1024;

    /** Its node on the channel. */
    public static final String NODE = "C32050";

    /** A second node that it answers for, a subscriber with wallets of its own. */
    public static final String OTHER_NODE = "C32010";

    static final String BANK = "BANKSB01";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpServer server;
    private final Map<String, End> ends;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final Map<String, String> digests = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> inFlight = new ConcurrentHashMap<>();
    private final Lock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private volatile Reply reply = Reply.HONEST;
    private volatile int answersLeft = Integer.MAX_VALUE;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private ListeningCentre(HttpServer server, CryptoPort crypto, Clock clock) {
        this.server = server;
        this.ends =
                Map.of(
                        NODE,
                        End.of(NODE, crypto, clock),
                        OTHER_NODE,
                        End.of(OTHER_NODE, crypto, clock));
    }

    /** What it takes and answers as one of its nodes. */
    private record End(EnvelopeVerifier verifier, CentreAnswers answers) {

        static End of(String node, CryptoPort crypto, Clock clock) {
            return new End(
                    new EnvelopeVerifier(
                            crypto, node, Map.of(BANK, List.of(new KeyId("bank"))), clock),
                    new CentreAnswers(node, crypto, clock));
        }
    }

    /** Listens on a free port, or on the one given. */
    public static ListeningCentre start(Path keys, Clock clock, int port) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
            ListeningCentre centre = new ListeningCentre(server, SoftwareCrypto.open(keys), clock);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext(ChannelHeaders.PATH, centre::handle);
            server.start();
            return centre;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it takes messages. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port() + ChannelHeaders.PATH);
    }

    /** Its port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** From now on it answers so. */
    public void reply(Reply next) {
        reply = next;
    }

    /** After so many more messages it answers none until {@link #answerAgain}. */
    public void fallSilentAfter(int messages) {
        gate = new CountDownLatch(1);
        answersLeft = arrivals.size() + messages;
    }

    /** Answers what it kept waiting, and everything that comes. */
    public void answerAgain() {
        answersLeft = Integer.MAX_VALUE;
        gate.countDown();
    }

    /**
     * Waits until so many messages have come altogether.
     *
     * @throws AssertionError if they do not come within half a minute
     */
    public void awaitArrivals(int messages) throws InterruptedException {
        lock.lock();
        try {
            Date deadline = Date.from(Instant.now().plus(PATIENCE));
            while (arrivals.size() < messages) {
                if (!came.awaitUntil(deadline)) {
                    throw new AssertionError(
                            "only %d of %d messages came".formatted(arrivals.size(), messages));
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Everything that came, in order of coming. */
    public List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** What came about one account and could be read. */
    public List<Arrival> arrivals(String account) {
        return arrivals.stream()
                .filter(
                        arrival ->
                                arrival.notice() != null
                                        && arrival.notice().account().number().equals(account))
                .toList();
    }

    /** What came under one message id, readable or not. */
    public List<Arrival> arrivalsOf(String messageId) {
        return arrivals.stream()
                .filter(arrival -> messageId.equals(arrival.headers().get("x-channel-msg-id")))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach(
                            (name, values) ->
                                    headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            String id = headers.getOrDefault("x-channel-msg-id", "");
            AtomicInteger flying = inFlight.computeIfAbsent(id, _ -> new AtomicInteger());
            End end =
                    Objects.requireNonNull(
                            OTHER_NODE.equals(headers.get("x-channel-to"))
                                    ? ends.get(OTHER_NODE)
                                    : ends.get(NODE));
            Arrival arrival = judge(end.verifier(), headers, body, flying.incrementAndGet());
            try {
                boolean answerNow = remember(arrival) <= answersLeft;
                if (!answerNow) {
                    gate.await();
                }
                end.answers().send(exchange, arrival, reply);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                flying.decrementAndGet();
            }
        }
    }

    private int remember(Arrival arrival) {
        lock.lock();
        try {
            arrivals.add(arrival);
            came.signalAll();
            return arrivals.size();
        } finally {
            lock.unlock();
        }
    }

    private Arrival judge(
            EnvelopeVerifier verifier, Map<String, String> headers, byte[] body, int flying) {
        try {
            ChannelHeaders envelope =
                    ChannelHeaders.read(name -> headers.get(name.toLowerCase(Locale.ROOT)));
            verifier.verify(envelope, body);
            if (isFile(envelope, body)) {
                return new Arrival(headers, body, "RECEIVED", null, flying);
            }
            Envelope message = MessageReader.read(body);
            envelope.requireAgreement(message.header());
            String before = digests.putIfAbsent(envelope.messageId(), envelope.digest());
            boolean same = before == null || before.equals(envelope.digest());
            return new Arrival(headers, body, same ? "RECEIVED" : "DU01", notice(message), flying);
        } catch (EnvelopeRefusal e) {
            return new Arrival(headers, body, e.reason().name(), null, flying);
        } catch (MessageRefusal e) {
            return new Arrival(headers, body, "UNREADABLE", null, flying);
        }
    }

    // A centre receipts a file by its envelope and reads it afterwards.
    private static boolean isFile(ChannelHeaders envelope, byte[] body) {
        return envelope.definition().equals(PaymentStatusReport.DEFINITION)
                && body.length > FILE_BYTES_MIN;
    }

    private static @Nullable AccountNotification notice(Envelope message) {
        return message.message() instanceof AccountNotification told ? told : null;
    }
}
