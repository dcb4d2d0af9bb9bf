/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.settlement.SignatureCheck.Kind;
import org.anju.centre.settlement.SignatureCheck.Result;
import org.anju.centre.settlement.SignatureCheck.Step;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeRefusal;
import org.anju.channel.EnvelopeVerifier;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.KeyId;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.kernel.ChinaTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Checks stored messages of the bank again. */
@Service
class SignatureCheckService {

    private final EvidenceStore evidence;
    private final CryptoPort crypto;
    private final ChannelSettings settings;
    private final BankSettings bank;
    private final Clock clock;

    SignatureCheckService(
            EvidenceStore evidence,
            CryptoPort crypto,
            ChannelSettings settings,
            BankSettings bank,
            Clock clock) {
        this.evidence = evidence;
        this.crypto = crypto;
        this.settings = settings;
        this.bank = bank;
        this.clock = clock;
    }

    /**
     * A stored message read again.
     *
     * @param body the stored bytes; empty where they were damaged
     */
    record Checked(byte[] body, SignatureCheck check) {}

    Checked check(EvidenceId id, Map<String, String> headers, Instant receivedAt) {
        byte[] body;
        try {
            body = bytes(id);
        } catch (IOException e) {
            return new Checked(
                    new byte[0],
                    result(
                            Kind.EVIDENCE,
                            "the stored bytes were altered; keep them and report it"));
        }
        return new Checked(body, check(headers, body, receivedAt));
    }

    private SignatureCheck check(Map<String, String> headers, byte[] body, Instant receivedAt) {
        // The verifier asks the time; for it, it is the moment of arrival.
        var then =
                new EnvelopeVerifier(
                        crypto,
                        settings.node(),
                        Map.of(bank.node(), bank.keys().stream().map(KeyId::new).toList()),
                        Clock.fixed(receivedAt, ChinaTime.ZONE));
        try {
            ChannelHeaders envelope = ChannelHeaders.read(headers::get);
            then.verify(envelope, body);
            envelope.requireAgreement(MessageReader.read(body).header());
            return result(null, "");
        } catch (EnvelopeRefusal refusal) {
            return result(step(refusal.reason()), refusal.mend());
        } catch (MessageRefusal refusal) {
            return result(Kind.AGREEMENT, refusal.mend());
        }
    }

    private byte[] bytes(EvidenceId id) throws IOException {
        InputStream stored =
                evidence.read(id)
                        .orElseThrow(() -> new IOException("evidence " + id + " is missing"));
        try (stored) {
            return stored.readAllBytes();
        }
    }

    private SignatureCheck result(@Nullable Kind failed, String mend) {
        List<Step> steps = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (failed == null || kind.compareTo(failed) < 0) {
                steps.add(new Step(kind, Result.HOLDS, ""));
            } else if (kind == failed) {
                steps.add(new Step(kind, Result.FAILS, mend));
            } else {
                steps.add(new Step(kind, Result.NOT_REACHED, ""));
            }
        }
        return new SignatureCheck(clock.instant(), steps);
    }

    private static Kind step(EnvelopeRefusal.Reason reason) {
        return switch (reason) {
            case HEADER_MISSING, HEADER_MALFORMED -> Kind.HEADERS;
            case WRONG_RECEIVER -> Kind.RECEIVER;
            case UNKNOWN_SENDER, UNKNOWN_KEY -> Kind.KEY;
            case TIME_OUTSIDE_WINDOW -> Kind.TIME;
            case DIGEST_MISMATCH -> Kind.DIGEST;
            case BAD_SIGNATURE -> Kind.SIGNATURE;
            case HEADER_CONTRADICTS_BODY -> Kind.AGREEMENT;
        };
    }
}
