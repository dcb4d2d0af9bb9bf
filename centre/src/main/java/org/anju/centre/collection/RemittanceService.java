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
import org.anju.centre.staff.SignedIn;
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
    private final RemittanceConfirmationService confirmation;
    private final RemittanceCancellationService cancellation;
    private final MarkedListService marked;
    private final EvidenceStore evidence;
    private final RequestDigest digest;

    RemittanceService(
            RemittanceRepository repository,
            RemittanceIntakeService intake,
            RemittanceConfirmationService confirmation,
            RemittanceCancellationService cancellation,
            MarkedListService marked,
            EvidenceStore evidence,
            CryptoPort crypto) {
        this.repository = repository;
        this.intake = intake;
        this.confirmation = confirmation;
        this.cancellation = cancellation;
        this.marked = marked;
        this.evidence = evidence;
        this.digest = new RequestDigest(crypto);
    }

    @Override
    public Remittance submit(RemittanceApplication application, InputStream list)
            throws IOException {
        if (application.via() == Via.COUNTER) {
            throw new IllegalArgumentException("what comes in at the counter has a checker");
        }
        return take(application, list, true);
    }

    @Override
    public Remittance draft(RemittanceApplication application, InputStream list)
            throws IOException {
        return take(application, list, false);
    }

    @Override
    public Remittance draftFromRoster(RemittanceApplication application) {
        byte[] request = digest.ofRoster(application);
        try {
            return decide(new KeptApplication(application, null, request), false);
        } catch (IOException e) {
            throw new UncheckedIOException("a roster is read from no file", e);
        }
    }

    @Override
    public Remittance confirm(RemittanceId id, SignedIn by) {
        return switch (confirmation.confirm(id, by)) {
            case Confirmation.Declared(var remittance) -> remittance;
            case Confirmation.Changed(var caseNo, var faults) ->
                    throw CollectionRefusal.changed(caseNo, faults);
            case Confirmation.Unknown(var unknown) -> throw CollectionRefusal.unknown(unknown);
        };
    }

    @Override
    public Remittance cancel(RemittanceId id, String reason, SignedIn by) {
        return cancellation.cancel(id, reason, by);
    }

    @Override
    public Remittance discard(RemittanceId id, SignedIn by) {
        return cancellation.discard(id, by);
    }

    @Override
    public Optional<Remittance> find(RemittanceId id) {
        return repository.find(id);
    }

    @Override
    public Optional<Remittance> find(RemittanceId id, SignedIn by) {
        return repository.find(id).filter(found -> Sight.isGiven(found, by));
    }

    @Override
    public Optional<Remittance> findByCaseNo(CaseNo number, SignedIn by) {
        return repository.idOf(number).flatMap(id -> find(id, by));
    }

    @Override
    public ListFile markedList(RemittanceId id, SignedIn by) throws IOException {
        Remittance remittance = find(id, by).orElseThrow(() -> CollectionRefusal.unknown(id));
        return marked.of(remittance);
    }

    private Remittance take(RemittanceApplication application, InputStream list, boolean declare)
            throws IOException {
        Optional<byte[]> earlier = repository.requestSm3(application.id());
        if (earlier.isPresent()) {
            return answer(application.id(), earlier.get(), digest.of(application, list));
        }
        Evidence kept = keep(list);
        byte[] request = digest.of(application, kept.sm3Hex());
        return decide(new KeptApplication(application, kept.id(), request), declare);
    }

    private Remittance decide(KeptApplication kept, boolean declare) throws IOException {
        Optional<Remittance> taken = intake.take(kept, declare);
        if (taken.isPresent()) {
            return taken.get();
        }
        // The same identifier came in before, or twice at once and the other one was first.
        byte[] first = repository.requestSm3(kept.id()).orElseThrow();
        return answer(kept.id(), first, kept.requestSm3());
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
