/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.anju.channel.BodyDigest;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeRefusal;
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
import org.anju.channel.message.MessageWriter;
import org.anju.channel.message.MovementCode;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;

/** The bank's end of the link: notices of payments, written and signed before a clock starts. */
final class BankEnd {

    private static final KeyId OWN_KEY = new KeyId("channel");
    private static final KeyId CENTRE_KEY = new KeyId("centre");

    private final Clock clock;
    private final Ids ids;
    private final SoftwareCrypto crypto;
    private final EnvelopeSigner signer;
    private final EnvelopeVerifier verifier;
    private final String centreName;
    private final AtomicLong reference = new AtomicLong();

    BankEnd(Path keys, String centreName) {
        this.clock = BenchConfiguration.clock();
        this.ids = new Ids(clock, new SecureRandom());
        this.centreName = centreName;
        this.crypto = SoftwareCrypto.open(keys);
        this.signer = new EnvelopeSigner(crypto, CentreUnderTest.BANK, OWN_KEY, clock);
        this.verifier =
                new EnvelopeVerifier(
                        crypto,
                        CentreUnderTest.BANK,
                        Map.of(CentreUnderTest.NODE, List.of(CENTRE_KEY)),
                        clock);
    }

    /** The cryptography of the same strength, under keys that are not the centre's. */
    SoftwareCrypto crypto() {
        return crypto;
    }

    /** Signs a file for the centre. */
    ChannelHeaders sign(String messageId, String definition, BodyDigest body) {
        return signer.sign(CentreUnderTest.NODE, messageId, definition, 1, body);
    }

    /** A number for a message. */
    String mint() {
        return Ids.onWire(ids.next());
    }

    /** The moment, as messages name it. */
    OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ChinaTime.ZONE);
    }

    /**
     * Money into a wallet of the centre.
     *
     * @param sequence the number of the notice on that wallet, without gaps
     */
    record Payment(
            String wallet,
            long sequence,
            String payerWallet,
            String payer,
            Cny amount,
            String remark) {}

    /** A message as it is sent. */
    record Signed(ChannelHeaders headers, byte[] body) {}

    /** Writes and signs the notice of a payment. */
    Signed notice(Payment payment) {
        String messageId = Ids.onWire(ids.next());
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ChinaTime.ZONE);
        var account = new AccountId(AccountScheme.ECNY_WALLET, payment.wallet());
        var notification =
                new AccountNotification(
                        messageId,
                        now,
                        messageId,
                        payment.sequence(),
                        false,
                        account,
                        List.of(entry(payment, account, now.toLocalDate())));
        var header =
                new BusinessHeader(
                        CentreUnderTest.BANK,
                        CentreUnderTest.NODE,
                        messageId,
                        AccountNotification.DEFINITION,
                        now,
                        now.toLocalDate(),
                        false);
        byte[] body = MessageWriter.write(new Envelope(header, notification));
        return new Signed(
                signer.sign(
                        CentreUnderTest.NODE, messageId, AccountNotification.DEFINITION, 1, body),
                body);
    }

    private NotifiedEntry entry(Payment payment, AccountId account, LocalDate today) {
        return new NotifiedEntry(
                "1",
                payment.amount(),
                Direction.CREDIT,
                false,
                today,
                today,
                "BENCH" + reference.incrementAndGet(),
                MovementCode.WALLET_TO_WALLET_IN,
                "NOTPROVIDED",
                ids.uetr(),
                new TransactionParty(
                        payment.payer(),
                        new AccountId(AccountScheme.ECNY_WALLET, payment.payerWallet())),
                new TransactionParty(centreName, account),
                List.of(payment.remark()));
    }

    /**
     * Demands that an answer is the centre's signed one to this message.
     *
     * @throws IllegalStateException if it is not
     */
    void verifyAnswer(Signed request, WireAnswer answer) {
        try {
            ChannelHeaders headers = ChannelHeaders.read(answer.headers()::get);
            verifier.verifyAnswer(request.headers(), headers, answer.body());
        } catch (EnvelopeRefusal e) {
            throw new IllegalStateException("the centre's answer is not signed for us", e);
        }
    }
}
