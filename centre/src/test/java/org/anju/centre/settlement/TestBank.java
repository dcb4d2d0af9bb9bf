/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.anju.centre.CentreProgram;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeSigner;
import org.anju.channel.EnvelopeVerifier;
import org.anju.channel.crypto.KeyId;
import org.anju.channel.crypto.SoftwareCrypto;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.AccountScheme;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.Direction;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.Message;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageWriter;
import org.anju.channel.message.MovementCode;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.OriginalPayment;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.SystemEvent;
import org.anju.channel.message.SystemEventCode;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransactionStatus;
import org.anju.channel.message.WireStatus;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;

/** A bank's end of the link: it makes notices, signs them and verifies what the centre answers. */
public final class TestBank {

    private static final KeyId OWN_KEY = new KeyId("channel");
    private static final KeyId CENTRE_KEY = new KeyId("centre");

    private final Supplier<String> address;
    private final Path keys;
    private final EnvelopeSigner signer;
    private final EnvelopeVerifier verifier;
    private final Clock clock;
    private final Ids ids;
    private final HttpClient http = HttpClient.newHttpClient();

    /** The trusted bank of a program. */
    public TestBank(CentreProgram centre) {
        this(centre, Clock.systemUTC());
    }

    /** The trusted bank of a program whose clock is the test's. */
    public TestBank(CentreProgram centre, Clock clock) {
        this(() -> centre.url(ChannelHeaders.PATH), centre.bankKeys(), clock);
    }

    /**
     * The trusted bank of a program that may be started and ended meanwhile.
     *
     * @param address where the program listens now, with the channel's path
     * @param keys the bank's keys
     */
    public TestBank(Supplier<String> address, Path keys, Clock clock) {
        this(address, keys, clock, clock, OWN_KEY);
    }

    private TestBank(
            Supplier<String> address, Path keys, Clock clock, Clock centres, KeyId signingKey) {
        this.address = address;
        this.keys = keys;
        this.clock = clock;
        this.ids = new Ids(clock, new SecureRandom());
        var crypto = SoftwareCrypto.open(keys);
        this.signer = new EnvelopeSigner(crypto, CentreProgram.BANK_NODE, signingKey, clock);
        this.verifier =
                new EnvelopeVerifier(
                        crypto,
                        CentreProgram.BANK_NODE,
                        Map.of(CentreProgram.CENTRE_NODE, List.of(CENTRE_KEY)),
                        centres);
    }

    /** The same bank with a clock that is off. */
    TestBank withClockOff(Duration by) {
        return new TestBank(address, keys, Clock.offset(clock, by), clock, OWN_KEY);
    }

    /** The same bank signing with another of its keys. */
    TestBank signingWith(String key) {
        return new TestBank(address, keys, clock, clock, new KeyId(key));
    }

    /** What the centre answered: the status, and the message inside the answer. */
    public record Reply(int status, Envelope envelope) {}

    /** Money in: a credit of the centre's wallet. */
    public record Payment(
            String messageId,
            long sequence,
            String wallet,
            String payerWallet,
            String payerName,
            Cny amount,
            List<String> remark,
            String reference,
            UUID uetr) {

        Payment withReference(String other) {
            return new Payment(
                    messageId,
                    sequence,
                    wallet,
                    payerWallet,
                    payerName,
                    amount,
                    remark,
                    other,
                    uetr);
        }

        Payment withAmount(Cny other) {
            return new Payment(
                    messageId,
                    sequence,
                    wallet,
                    payerWallet,
                    payerName,
                    other,
                    remark,
                    reference,
                    uetr);
        }
    }

    /** The notice of a payment, as the body to be signed. */
    public byte[] notice(Payment payment) {
        return notice(payment, payment.messageId(), false);
    }

    /** A copy of a notice that the bank was asked for again, under a message id of its own. */
    byte[] copy(Payment payment, String messageId) {
        return notice(payment, messageId, true);
    }

    /** The heartbeat of a wallet, as the body to be signed. */
    byte[] heartbeat(String messageId, String wallet, long last) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ChinaTime.ZONE);
        var header =
                new BusinessHeader(
                        CentreProgram.BANK_NODE,
                        CentreProgram.CENTRE_NODE,
                        messageId,
                        SystemEvent.DEFINITION,
                        now,
                        now.toLocalDate(),
                        false);
        var account = new AccountId(AccountScheme.ECNY_WALLET, wallet);
        return MessageWriter.write(
                new Envelope(
                        header, new SystemEvent(SystemEventCode.HEARTBEAT, account, last, now)));
    }

    /** The booking of a payment, as its notice and its statement tell it. */
    NotifiedEntry entry(Payment payment) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE);
        return new NotifiedEntry(
                "1",
                payment.amount(),
                Direction.CREDIT,
                false,
                today,
                today,
                payment.reference(),
                MovementCode.WALLET_TO_WALLET_IN,
                "NOTPROVIDED",
                payment.uetr(),
                new TransactionParty(
                        payment.payerName(),
                        new AccountId(AccountScheme.ECNY_WALLET, payment.payerWallet())),
                new TransactionParty(
                        "测试公积金中心", new AccountId(AccountScheme.ECNY_WALLET, payment.wallet())),
                payment.remark());
    }

    private byte[] notice(Payment payment, String messageId, boolean copy) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ChinaTime.ZONE);
        LocalDate today = now.toLocalDate();
        var account = new AccountId(AccountScheme.ECNY_WALLET, payment.wallet());
        var notification =
                new AccountNotification(
                        messageId,
                        now,
                        payment.messageId(),
                        payment.sequence(),
                        copy,
                        account,
                        List.of(entry(payment)));
        var header =
                new BusinessHeader(
                        CentreProgram.BANK_NODE,
                        CentreProgram.CENTRE_NODE,
                        messageId,
                        AccountNotification.DEFINITION,
                        now,
                        today,
                        copy);
        return MessageWriter.write(new Envelope(header, notification));
    }

    /** Signs and delivers; the answer's own signature is verified. */
    public Reply deliver(String messageId, byte[] body) {
        return post(sign(messageId, body), body);
    }

    /** Signs a delivery without sending it. */
    public ChannelHeaders sign(String messageId, byte[] body) {
        return sign(messageId, AccountNotification.DEFINITION, body);
    }

    /** Makes, signs and delivers a heartbeat. */
    Reply deliverHeartbeat(String wallet, long last) {
        String messageId = mint();
        return deliverHeartbeat(messageId, heartbeat(messageId, wallet, last));
    }

    /** Signs and delivers a heartbeat that was made before. */
    Reply deliverHeartbeat(String messageId, byte[] body) {
        return post(sign(messageId, SystemEvent.DEFINITION, body), body);
    }

    /** Signs and delivers a message of any kind. */
    public Reply deliver(String messageId, String definition, byte[] body) {
        return post(sign(messageId, definition, body), body);
    }

    /** What became of a payment; an empty reason is none. */
    public byte[] result(String messageId, OriginalPayment original, String status, String reason) {
        var line =
                new TransactionStatus(
                        original.instructionId(),
                        original.endToEndId(),
                        original.uetr(),
                        new WireStatus(status),
                        reason.isEmpty() ? Optional.empty() : Optional.of(reason),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return results(
                messageId,
                original.messageId(),
                original.definition(),
                PaymentStatusReport.NO_GROUP,
                List.of(line));
    }

    /**
     * What became of some payments of a message, as the body to be signed.
     *
     * @param groupId the group's id in it
     */
    public byte[] results(
            String messageId,
            String originalMessageId,
            String originalDefinition,
            String groupId,
            List<TransactionStatus> lines) {
        return message(
                messageId,
                new PaymentStatusReport(
                        messageId,
                        OffsetDateTime.ofInstant(clock.instant(), ChinaTime.ZONE),
                        originalMessageId,
                        originalDefinition,
                        groupId,
                        Optional.empty(),
                        lines));
    }

    /** A message of the bank's, as the body to be signed. */
    byte[] message(String messageId, Message message) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ChinaTime.ZONE);
        return MessageWriter.write(
                new Envelope(header(messageId, message.definition(), now), message));
    }

    /** The notice of one side of an order that the centre sent, as the body to be signed. */
    public byte[] notice(String messageId, long sequence, AccountId account, NotifiedEntry entry) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ChinaTime.ZONE);
        var notification =
                new AccountNotification(
                        messageId, now, messageId, sequence, false, account, List.of(entry));
        return MessageWriter.write(
                new Envelope(header(messageId, AccountNotification.DEFINITION, now), notification));
    }

    private static BusinessHeader header(String messageId, String definition, OffsetDateTime now) {
        return new BusinessHeader(
                CentreProgram.BANK_NODE,
                CentreProgram.CENTRE_NODE,
                messageId,
                definition,
                now,
                now.toLocalDate(),
                false);
    }

    /** Makes, signs and delivers a message of any kind under a number of its own. */
    Reply deliver(String messageId, Message message) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ChinaTime.ZONE);
        byte[] body =
                MessageWriter.write(
                        new Envelope(header(messageId, message.definition(), now), message));
        return deliver(messageId, message.definition(), body);
    }

    /** Signs a delivery of any kind without sending it. */
    ChannelHeaders sign(String messageId, String definition, byte[] body) {
        return signer.sign(CentreProgram.CENTRE_NODE, messageId, definition, 1, body);
    }

    /** Sends headers and body as they are, agreeing or not. */
    Reply post(ChannelHeaders headers, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address.get()))
                        .header("Content-Type", "application/xml; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.asMap().forEach(request::header);
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            ChannelHeaders answered =
                    ChannelHeaders.read(name -> answer.headers().firstValue(name).orElse(null));
            verifier.verifyAnswer(headers, answered, answer.body());
            Envelope envelope = MessageReader.read(answer.body());
            answered.requireAgreement(envelope.header());
            return new Reply(answer.statusCode(), envelope);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new AssertionError("the centre's answer is not a signed answer to us", e);
        }
    }

    /** A payment into a wallet of the centre, with numbers of its own. */
    public Payment payment(
            String wallet, String payerWallet, long sequence, Cny amount, String remark) {
        return new Payment(
                mint(),
                sequence,
                wallet,
                payerWallet,
                "测试付款人",
                amount,
                remark.isEmpty() ? List.of() : List.of(remark),
                "REF" + sequence,
                ids.uetr());
    }

    /** A new message number. */
    public String mint() {
        return Ids.onWire(ids.next());
    }
}
