/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.BodyDigest;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeRefusal;
import org.anju.channel.EnvelopeVerifier;
import org.anju.channel.crypto.CryptoPort;
import org.anju.sandbox.reception.StoringService.Storing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Stores a message that is too large for memory while it comes, once, and sets it going. */
@Service
class FileService {

    private final EnvelopeVerifier verifier;
    private final CryptoPort crypto;
    private final FileKeeping keeping;
    private final List<FileTaker> takers;
    private final TransactionOperations transaction;

    FileService(
            EnvelopeVerifier verifier,
            CryptoPort crypto,
            FileKeeping keeping,
            List<FileTaker> takers,
            TransactionOperations transaction) {
        this.verifier = verifier;
        this.crypto = crypto;
        this.keeping = keeping;
        this.takers = List.copyOf(takers);
        this.transaction = transaction;
    }

    /** Whether messages of this definition may be too large for memory. */
    boolean takes(String definition) {
        return takers.stream().anyMatch(taker -> taker.takes(definition));
    }

    /**
     * Stores it once, however often it comes. What its envelope says is verified before a byte of
     * it is kept, and that the bytes are those which were signed before the transaction ends.
     *
     * @throws EnvelopeRefusal if it is not to be believed; nothing is then kept
     */
    Storing store(ChannelHeaders envelope, InputStream body) throws EnvelopeRefusal {
        verifier.verifyBeforeBody(envelope);
        try {
            return transaction.execute(_ -> storeInTransaction(envelope, body));
        } catch (Unbelieved e) {
            throw e.refusal;
        }
    }

    private Storing storeInTransaction(ChannelHeaders envelope, InputStream body) {
        try {
            Optional<Storing> standing = keeping.standing(envelope);
            if (standing.isPresent()) {
                body.transferTo(OutputStream.nullOutputStream());
                return standing.get();
            }
            var digesting = new DigestInputStream(body, crypto.sm3());
            FileTaker taker =
                    takers.stream()
                            .filter(one -> one.takes(envelope.definition()))
                            .findFirst()
                            .orElseThrow();
            Optional<AnswerLoss> loss = taker.loss();
            boolean lost = loss.filter(AnswerLoss::keepsNothing).isPresent();
            @Nullable UUID id = lost ? null : keeping.keep(digesting);
            if (id == null) {
                digesting.transferTo(OutputStream.nullOutputStream());
            }
            verifier.verify(envelope, BodyDigest.of(digesting.getMessageDigest()));
            if (id == null) {
                return new Storing.Lost(loss.orElseThrow());
            }
            AnswerWriter.Receipt receipt = keeping.take(id, envelope);
            taker.take(id, envelope.from(), envelope.messageId(), envelope.definition());
            return new Storing.Taken(receipt, loss);
        } catch (EnvelopeRefusal refusal) {
            throw new Unbelieved(refusal);
        } catch (IOException e) {
            throw new UncheckedIOException("the message did not come whole", e);
        }
    }

    /** Undoes what was stored of a message that is not to be believed. */
    private static final class Unbelieved extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient EnvelopeRefusal refusal;

        Unbelieved(EnvelopeRefusal refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }
}
