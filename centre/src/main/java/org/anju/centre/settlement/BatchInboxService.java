/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anju.centre.archive.Evidence;
import org.anju.centre.archive.EvidenceKind;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.settlement.BankInbox.Answer;
import org.anju.centre.settlement.InboxRepository.Standing;
import org.anju.channel.AnsweredRequest;
import org.anju.channel.BodyDigest;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeRefusal;
import org.anju.channel.EnvelopeVerifier;
import org.anju.channel.message.PaymentStatusReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes files of results: believed by their envelope, stored, answered, and read afterwards. */
@Service
class BatchInboxService implements BankFiles {

    private static final String DEFINITION = "x-channel-def";

    private final EnvelopeVerifier verifier;
    private final BankAnswerService answers;
    private final BatchStoreService files;
    private final EvidenceStore evidence;
    private final BatchLoopService loop;
    private final StepListener steps;
    private final Clock clock;

    BatchInboxService(
            EnvelopeVerifier verifier,
            BankAnswerService answers,
            BatchStoreService files,
            EvidenceStore evidence,
            BatchLoopService loop,
            StepListener steps,
            Clock clock) {
        this.verifier = verifier;
        this.answers = answers;
        this.files = files;
        this.evidence = evidence;
        this.loop = loop;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public boolean takes(Map<String, String> headers) {
        return PaymentStatusReport.DEFINITION.equals(headers.get(DEFINITION));
    }

    @Override
    public Answer receive(Map<String, String> headers, InputStream body) throws IOException {
        Function<String, @Nullable String> lookup =
                name -> headers.get(name.toLowerCase(Locale.ROOT));
        try {
            ChannelHeaders envelope = ChannelHeaders.read(lookup);
            // Nothing of a stranger's is stored: who signed for these bytes is known before them.
            verifier.verifyBeforeBody(envelope);
            return receive(envelope, headers, body);
        } catch (EnvelopeRefusal refusal) {
            body.transferTo(OutputStream.nullOutputStream());
            return refuse(
                    answers.requestOf(lookup),
                    MessageRefused.untrusted(refusal),
                    headers,
                    stored(new ByteArrayInputStream(new byte[0])));
        }
    }

    private Answer receive(ChannelHeaders envelope, Map<String, String> headers, InputStream body)
            throws IOException {
        AnsweredRequest request = AnsweredRequest.of(envelope);
        Optional<Standing> standing = files.find(envelope.from(), envelope.messageId());
        if (standing.filter(one -> one.digest().equals(envelope.digest())).isPresent()) {
            body.transferTo(OutputStream.nullOutputStream());
            return again(envelope, request, standing.get());
        }
        Evidence raw = stored(body);
        if (standing.isPresent()) {
            return refuse(request, MessageRefused.otherContent(envelope.messageId()), headers, raw);
        }
        try {
            verifier.verify(envelope, BodyDigest.ofHex(raw.sm3Hex()));
        } catch (EnvelopeRefusal refusal) {
            return refuse(request, MessageRefused.untrusted(refusal), headers, raw);
        }
        BankAnswerService.Body receipt = answers.receiptBody(envelope);
        boolean fresh = files.keep(envelope, raw.id(), receipt, clock.instant());
        if (!fresh) {
            return refuse(request, MessageRefused.replayed(envelope.nonce()), headers, raw);
        }
        steps.reached(HandlingStep.BATCH_RESULT_KEPT);
        loop.wake();
        return answers.receipt(
                request, files.find(envelope.from(), envelope.messageId()).orElseThrow().receipt());
    }

    private Answer again(ChannelHeaders envelope, AnsweredRequest request, Standing standing) {
        boolean fresh = files.useNonce(envelope, clock.instant());
        return fresh
                ? answers.receipt(request, standing.receipt())
                : answers.reject(request, MessageRefused.replayed(envelope.nonce()));
    }

    private Evidence stored(InputStream body) throws IOException {
        try {
            return evidence.store(EvidenceKind.BANK_MESSAGE, body);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Answer refuse(
            AnsweredRequest request,
            MessageRefused refusal,
            Map<String, String> headers,
            Evidence raw) {
        files.keepRefused(request, refusal, headers, raw.id(), clock.instant());
        return answers.reject(request, refusal);
    }
}
