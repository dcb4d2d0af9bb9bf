/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.registry.RegistryChange.RegisterAgreement;
import org.anju.centre.registry.RegistryChange.SetLimit;
import org.anju.centre.route.WalletLimit;
import org.anju.centre.staff.SignedIn;
import org.springframework.stereotype.Service;

@Service
class RegistryService implements Registry {

    private static final int CHANGES_MAX = 200;
    private static final int TASKS_MAX = 500;

    private final ProposalService proposals;
    private final ChangeRepository changes;
    private final AgreementRepository agreements;
    private final LimitRepository limits;
    private final DocumentRepository documents;
    private final EvidenceStore evidence;

    RegistryService(
            ProposalService proposals,
            ChangeRepository changes,
            AgreementRepository agreements,
            LimitRepository limits,
            DocumentRepository documents,
            EvidenceStore evidence) {
        this.proposals = proposals;
        this.changes = changes;
        this.agreements = agreements;
        this.limits = limits;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Override
    public Document keep(String name, InputStream content, SignedIn who) {
        return proposals.keep(name.strip(), content, who);
    }

    @Override
    public Optional<Document> document(UUID id) {
        return documents.some(List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<InputStream> read(UUID document) {
        return document(document).flatMap(known -> evidence.read(new EvidenceId(known.id())));
    }

    @Override
    public RequestedChange propose(NewChange change, SignedIn maker) {
        return proposals.propose(change, maker);
    }

    @Override
    public RequestedChange withdraw(ChangeId id, SignedIn maker) {
        return proposals.withdraw(id, maker);
    }

    @Override
    public Optional<RequestedChange> change(ChangeId id) {
        return changes.find(id);
    }

    @Override
    public List<RequestedChange> changes() {
        return changes.latest(CHANGES_MAX);
    }

    @Override
    public Optional<Agreement> agreement(ChangeId id) {
        return changes.find(id).flatMap(change -> agreement(change, agreements.ended()));
    }

    static Optional<Agreement> agreement(RequestedChange change, Map<ChangeId, LocalDate> ended) {
        return change.change() instanceof RegisterAgreement terms
                ? Optional.of(
                        new Agreement(change, terms, Optional.ofNullable(ended.get(change.id()))))
                : Optional.empty();
    }

    @Override
    public WalletLimit limit(String account, LocalDate on) {
        return limits.inForce(account, on);
    }

    @Override
    public List<LimitRow> limits(String account) {
        return changes.limits(account).stream()
                .filter(change -> change.change() instanceof SetLimit)
                .map(change -> new LimitRow(change, (SetLimit) change.change()))
                .toList();
    }

    @Override
    public List<LimitTask> limitTasks() {
        return limits.all(TASKS_MAX);
    }

    @Override
    public Optional<LimitTask> limitTask(LimitTaskId id) {
        return limits.find(id);
    }
}
