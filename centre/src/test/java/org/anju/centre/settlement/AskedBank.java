/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.anju.centre.CentreProgram;
import org.anju.channel.AnsweredRequest;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeSigner;
import org.anju.channel.EnvelopeVerifier;
import org.anju.channel.crypto.KeyId;
import org.anju.channel.crypto.SoftwareCrypto;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.Message;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageReject;
import org.anju.channel.message.MessageWriter;
import org.anju.channel.message.NoticeNumbers;
import org.anju.channel.message.ReceiptAcknowledgement;
import org.anju.channel.message.ReceiptStatus;
import org.anju.channel.message.ReportRequest;
import org.anju.channel.message.RequestedReport;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;

/** A bank's door: takes what the centre asks, verifies it, and answers as the test has it. */
public final class AskedBank implements AutoCloseable {

    private static final int BAD_REQUEST = 400;
    private static final int OK = 200;

    private final Clock clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, Manner> manner = _ -> Manner.RECEIPT;
    private volatile Path keys = Path.of("");

    private AskedBank(HttpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** How it answers. */
    public enum Manner {
        RECEIPT,
        REJECT,
        SILENCE,
        NO_SIGNATURE
    }

    /** One message as it came, verified. */
    public record Asked(ChannelHeaders headers, byte[] body, Message message) {

        ReportRequest request() {
            return (ReportRequest) message;
        }

        /** The numbers of the notices asked for. */
        NoticeNumbers numbers() {
            return ((RequestedReport.Notices) request().requested()).range();
        }
    }

    /** Opens the door; the centre's trust in the keys is the test's to arrange. */
    public static AskedBank open(Clock clock) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            AskedBank bank = new AskedBank(server, clock);
            server.createContext(ChannelHeaders.PATH, bank::answer);
            server.setExecutor(bank.threads);
            server.start();
            return bank;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Hands over the bank's keys, which are made when the centre is. */
    public void holds(Path folder) {
        keys = folder;
    }

    void answersWith(Manner other) {
        manner = _ -> other;
    }

    /** How it answers each message; whoever is asked may act on it. */
    public void answersBy(Function<Asked, Manner> other) {
        manner = other;
    }

    /** Every message that came and whose signature holds, in order. */
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            ChannelHeaders request =
                    ChannelHeaders.read(name -> exchange.getRequestHeaders().getFirst(name));
            var crypto = SoftwareCrypto.open(keys);
            var trusted = Map.of(CentreProgram.CENTRE_NODE, List.of(new KeyId("centre")));
            new EnvelopeVerifier(crypto, CentreProgram.BANK_NODE, trusted, clock)
                    .verify(request, body);
            Envelope envelope = MessageReader.read(body);
            request.requireAgreement(envelope.header());
            Asked message = new Asked(request, body, envelope.message());
            asked.add(message);
            var signer =
                    new EnvelopeSigner(
                            crypto, CentreProgram.BANK_NODE, new KeyId("channel"), clock);
            switch (manner.apply(message)) {
                case RECEIPT -> send(exchange, OK, signer, request, receipt(request));
                case REJECT -> send(exchange, BAD_REQUEST, signer, request, reject(request));
                case NO_SIGNATURE -> exchange.sendResponseHeaders(OK, -1);
                case SILENCE -> {
                    // The connection ends without a word.
                }
            }
        } catch (Exception e) {
            throw new IOException("the centre asked in a way that a bank does not believe", e);
        }
    }

    private void send(
            HttpExchange exchange,
            int status,
            EnvelopeSigner signer,
            ChannelHeaders request,
            Message message)
            throws IOException {
        String id = id();
        var header =
                new BusinessHeader(
                        CentreProgram.BANK_NODE,
                        CentreProgram.CENTRE_NODE,
                        id,
                        message.definition(),
                        now(),
                        now().toLocalDate(),
                        false);
        // A receipt repeats its own number; whoever reads it compares the two.
        Message numbered =
                message instanceof ReceiptAcknowledgement receipt
                        ? new ReceiptAcknowledgement(
                                id,
                                receipt.created(),
                                receipt.relatedMessageId(),
                                receipt.relatedDefinition(),
                                receipt.status())
                        : message;
        byte[] body = MessageWriter.write(new Envelope(header, numbered));
        signer.signAnswer(AnsweredRequest.of(request), id, message.definition(), body)
                .asMap()
                .forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private ReceiptAcknowledgement receipt(ChannelHeaders request) {
        return new ReceiptAcknowledgement(
                id(), now(), request.messageId(), request.definition(), ReceiptStatus.RECEIVED);
    }

    private MessageReject reject(ChannelHeaders request) {
        return new MessageReject(
                request.messageId(), "NARR", now(), "this account is asked by phone", null);
    }

    private String id() {
        return Ids.onWire(new Ids(clock, new SecureRandom()).next());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ChinaTime.ZONE);
    }
}
