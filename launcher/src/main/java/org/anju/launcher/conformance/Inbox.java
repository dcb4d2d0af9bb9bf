/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeRefusal;
import org.anju.channel.EnvelopeVerifier;
import org.anju.channel.crypto.KeyId;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.Message;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.launcher.process.LaunchFailure;
import org.jspecify.annotations.Nullable;

/**
 * The receiving end of the centre that is played: verifies and reads strictly, remembers everything
 * that came in its order, and answers as a case wants it to.
 */
final class Inbox implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final EnvelopeVerifier verifier;
    private final Receipts receipts;
    private final Duration patience;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<String, String> digests = new HashMap<>();
    private final Lock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private volatile Manner manner = Manner.HONEST;

    private Inbox(
            HttpServer server,
            ExecutorService threads,
            EnvelopeVerifier verifier,
            Receipts receipts,
            Duration patience) {
        this.server = server;
        this.threads = threads;
        this.verifier = verifier;
        this.receipts = receipts;
        this.patience = patience;
    }

    /**
     * Listens at the port of the centre that is played.
     *
     * @param patience how long what is expected is waited for
     * @throws LaunchFailure if somebody else does
     */
    static Inbox open(BankUnderTest bank, CentreKeys keys, Clock clock, Duration patience) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), bank.port()),
                            0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            Inbox inbox =
                    new Inbox(
                            server,
                            threads,
                            new EnvelopeVerifier(
                                    keys.crypto(),
                                    bank.centre(),
                                    Map.of(bank.node(), List.of(new KeyId(CentreKeys.BANK))),
                                    clock),
                            new Receipts(bank, keys, clock),
                            patience);
            server.setExecutor(threads);
            server.createContext(ChannelHeaders.PATH, inbox::handle);
            server.start();
            return inbox;
        } catch (IOException e) {
            throw new LaunchFailure(
                    "nothing can listen at port " + bank.port() + " of this machine: " + e, e);
        }
    }

    /** From now on it answers so. */
    void answer(Manner how) {
        manner = how;
    }

    /** How many deliveries have come. */
    int count() {
        lock.lock();
        try {
            return arrivals.size();
        } finally {
            lock.unlock();
        }
    }

    /** The deliveries after the first so many, in order of coming. */
    List<Arrival> since(int mark) {
        lock.lock();
        try {
            return List.copyOf(arrivals.subList(mark, arrivals.size()));
        } finally {
            lock.unlock();
        }
    }

    /** The messages of a kind after the first so many deliveries, each once. */
    <M extends Message> List<M> messages(Class<M> kind, int mark) {
        return since(mark).stream()
                .filter(Arrival::first)
                .map(Arrival::message)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /**
     * Waits until what has come since a mark is as it should be.
     *
     * @return false if it is not within the time that a bank is given
     */
    boolean await(int mark, Predicate<List<Arrival>> wanted) {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (!wanted.test(arrivals.subList(mark, arrivals.size()))) {
                if (left <= 0) {
                    return false;
                }
                left = came.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the bank was to send", e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            List<Arrival> arrived =
                    judge(name -> exchange.getRequestHeaders().getFirst(name), body);
            receipts.send(exchange, arrived.getFirst(), manner);
            remember(arrived);
        }
    }

    private void remember(List<Arrival> arrived) {
        lock.lock();
        try {
            arrivals.addAll(arrived);
            came.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** One arrival; of a result that is too long for one message, one for each part of it. */
    private List<Arrival> judge(Function<String, @Nullable String> headers, byte[] body) {
        ChannelHeaders envelope = null;
        try {
            envelope = ChannelHeaders.read(headers);
            verifier.verify(envelope, body);
            List<Envelope> read = read(envelope, body);
            envelope.requireAgreement(read.getFirst().header());
            String before = digestBefore(envelope);
            boolean same = before == null || before.equals(envelope.digest());
            ChannelHeaders believed = envelope;
            String fault =
                    same ? "" : "a message id came with other content: " + believed.messageId();
            return read.stream()
                    .map(part -> new Arrival(believed, part.message(), fault, before == null))
                    .toList();
        } catch (EnvelopeRefusal e) {
            return List.of(
                    new Arrival(
                            envelope, null, "an envelope does not hold: " + e.getMessage(), true));
        } catch (MessageRefusal e) {
            return List.of(
                    new Arrival(
                            envelope, null, "a message cannot be read: " + e.getMessage(), true));
        }
    }

    private static List<Envelope> read(ChannelHeaders envelope, byte[] body) throws MessageRefusal {
        return envelope.definition().equals(PaymentStatusReport.DEFINITION)
                        && body.length > LongResult.BYTES_MIN
                ? LongResult.read(body)
                : List.of(MessageReader.read(body));
    }

    private @Nullable String digestBefore(ChannelHeaders envelope) {
        lock.lock();
        try {
            return digests.putIfAbsent(envelope.messageId(), envelope.digest());
        } finally {
            lock.unlock();
        }
    }
}
