/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.anju.centre.archive.Evidence;
import org.anju.centre.archive.EvidenceKind;
import org.anju.centre.archive.EvidenceStore;
import org.anju.channel.crypto.CryptoPort;
import org.springframework.stereotype.Service;

/**
 * Answers repeated applications and hands new ones on. A list is kept as evidence in a transaction
 * of its own, before anything is decided about it: whatever happens then, the evidence stands, and
 * a slow upload holds no lock.
 */
@Service
class RemittanceService implements Remittances {

    private final RemittanceRepository repository;
    private final RemittanceIntakeService intake;
    private final EvidenceStore evidence;
    private final RequestDigest digest;

    RemittanceService(
            RemittanceRepository repository,
            RemittanceIntakeService intake,
            EvidenceStore evidence,
            CryptoPort crypto) {
        this.repository = repository;
        this.intake = intake;
        this.evidence = evidence;
        this.digest = new RequestDigest(crypto);
    }

    @Override
    public Remittance submit(RemittanceApplication application, InputStream list)
            throws IOException {
        Optional<byte[]> earlier = repository.requestSm3(application.id());
        if (earlier.isPresent()) {
            return answer(application.id(), earlier.get(), digest.of(application, list));
        }
        Evidence kept = keep(list);
        byte[] request = digest.of(application, kept.sm3Hex());
        Optional<Remittance> taken =
                intake.take(new KeptApplication(application, kept.id(), request));
        if (taken.isPresent()) {
            return taken.get();
        }
        // The same identifier came in twice at once, and the other one was first.
        byte[] first = repository.requestSm3(application.id()).orElseThrow();
        return answer(application.id(), first, request);
    }

    @Override
    public Optional<Remittance> find(RemittanceId id) {
        return repository.find(id);
    }

    private Remittance answer(RemittanceId id, byte[] first, byte[] again) {
        if (!Arrays.equals(first, again)) {
            throw CollectionRefusal.otherContent(id);
        }
        return repository.find(id).orElseThrow();
    }

    private Evidence keep(InputStream list) throws IOException {
        try {
            return evidence.store(EvidenceKind.REMITTANCE_LIST, list);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
