/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.anju.channel.AnsweredRequest;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeRefusal;
import org.anju.channel.EnvelopeVerifier;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.sandbox.delivery.Copies;
import org.anju.sandbox.delivery.CopyProgress;
import org.anju.sandbox.reception.AnswerWriter.Receipt;
import org.anju.sandbox.reception.StoringService.Storing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Verifies what comes, has it stored and done, and signs what is answered. */
@Service
class ReceptionService implements Reception {

    private static final String DEFINITION = "x-channel-def";
    private static final byte[] NOTHING = new byte[0];
    private static final CopyProgress NO_COPIES = new CopyProgress(0, 0);

    private final EnvelopeVerifier verifier;
    private final AnswerWriter answers;
    private final SpoiltAnswers spoilt;
    private final ReceptionRepository received;
    private final StoringService storing;
    private final FileService files;
    private final Copies copies;
    private final Clock clock;

    ReceptionService(
            EnvelopeVerifier verifier,
            AnswerWriter answers,
            ReceptionRepository received,
            StoringService storing,
            FileService files,
            Copies copies,
            Clock clock) {
        this.verifier = verifier;
        this.answers = answers;
        this.spoilt = new SpoiltAnswers(answers);
        this.received = received;
        this.storing = storing;
        this.files = files;
        this.copies = copies;
        this.clock = clock;
    }

    @Override
    public Answer receive(Map<String, String> headers, byte[] body) {
        Function<String, @Nullable String> lookup =
                name -> headers.get(name.toLowerCase(Locale.ROOT));
        AnsweredRequest request = answers.requestOf(lookup);
        try {
            ChannelHeaders envelope = ChannelHeaders.read(lookup);
            verifier.verify(envelope, body);
            Envelope message = MessageReader.read(body);
            envelope.requireAgreement(message.header());
            Storing stored = storing.store(envelope, message, body);
            return switch (stored) {
                case Storing.Taken(var receipt, var loss) -> taken(request, receipt, loss);
                case Storing.Lost(var how) -> SpoiltAnswers.lost(how);
                case Storing.Refused(var why) -> refuse(request, why, headers, body);
            };
        } catch (EnvelopeRefusal refusal) {
            return refuse(request, NotTaken.untrusted(refusal), headers, body);
        } catch (MessageRefusal refusal) {
            // More lines than are read at once: they are read one by one when they are worked.
            return refusal.reason() == MessageRefusal.Reason.TOO_MANY_ELEMENTS && takesFile(headers)
                    ? receiveFile(headers, new ByteArrayInputStream(body))
                    : refuse(request, NotTaken.malformed(refusal), headers, body);
        }
    }

    @Override
    public boolean takesFile(Map<String, String> headers) {
        return files.takes(headers.getOrDefault(DEFINITION, ""));
    }

    @Override
    public Answer receiveFile(Map<String, String> headers, InputStream body) {
        Function<String, @Nullable String> lookup =
                name -> headers.get(name.toLowerCase(Locale.ROOT));
        AnsweredRequest request = answers.requestOf(lookup);
        try {
            return switch (files.store(ChannelHeaders.read(lookup), body)) {
                case Storing.Taken(var receipt, var loss) -> taken(request, receipt, loss);
                case Storing.Lost(var how) -> SpoiltAnswers.lost(how);
                case Storing.Refused(var why) -> refuse(request, why, headers, NOTHING);
            };
        } catch (EnvelopeRefusal refusal) {
            return refuse(request, NotTaken.untrusted(refusal), headers, NOTHING);
        }
    }

    @Override
    public List<ReceivedMessage> newest(int limit) {
        List<ReceptionRepository.Stored> stored = received.newest(limit);
        Map<UUID, CopyProgress> progress =
                copies.progress(
                        stored.stream()
                                .map(ReceptionRepository.Stored::requestId)
                                .flatMap(Optional::stream)
                                .toList());
        return stored.stream()
                .map(
                        one ->
                                one.told(
                                        one.requestId()
                                                .map(id -> progress.getOrDefault(id, NO_COPIES))
                                                .orElse(NO_COPIES)))
                .toList();
    }

    private Answer taken(AnsweredRequest request, Receipt receipt, Optional<AnswerLoss> loss) {
        return loss.map(how -> spoilt.spoilt(how, request, receipt))
                .orElseGet(() -> answers.taken(request, receipt));
    }

    private Answer refuse(
            AnsweredRequest request, NotTaken why, Map<String, String> headers, byte[] body) {
        received.addRefused(request, why, headers, body, OffsetDateTime.now(clock));
        return answers.refused(request, why);
    }
}
