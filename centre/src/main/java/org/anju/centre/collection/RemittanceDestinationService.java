/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.settlement.IncomingMoney;
import org.anju.centre.settlement.NoticeId;
import org.anju.centre.suspense.Assignment;
import org.anju.centre.suspense.Candidate;
import org.anju.centre.suspense.CaseReference;
import org.anju.centre.suspense.Disagreement;
import org.anju.centre.suspense.HeldMoney;
import org.anju.centre.suspense.SuspenseDestination;
import org.springframework.stereotype.Service;

/** Remittances as that for which money in suspense may have been meant. */
@Service
class RemittanceDestinationService implements SuspenseDestination {

    private final DisagreementService disagreements;
    private final CandidateService candidates;
    private final AssignedMoneyService assigned;
    private final RemittanceRepository remittances;

    RemittanceDestinationService(
            DisagreementService disagreements,
            CandidateService candidates,
            AssignedMoneyService assigned,
            RemittanceRepository remittances) {
        this.disagreements = disagreements;
        this.candidates = candidates;
        this.assigned = assigned;
        this.remittances = remittances;
    }

    @Override
    public Map<NoticeId, Disagreement> explain(List<IncomingMoney> money) {
        return disagreements.explain(money);
    }

    @Override
    public List<Candidate> candidates(HeldMoney money) {
        return candidates.of(money);
    }

    @Override
    public Optional<Candidate> candidate(HeldMoney money, UUID caseId) {
        return candidates.of(money, caseId);
    }

    @Override
    public Optional<CaseReference> named(String caseNumber) {
        return CaseNo.typed(caseNumber)
                .flatMap(
                        number ->
                                remittances
                                        .idOf(number)
                                        .map(id -> new CaseReference(id.value(), number.value())));
    }

    @Override
    public EntryId settle(Assignment assignment) {
        return assigned.settle(assignment);
    }
}
