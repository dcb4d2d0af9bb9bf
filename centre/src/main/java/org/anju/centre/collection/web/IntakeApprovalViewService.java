/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.util.Optional;
import java.util.UUID;
import org.anju.centre.collection.RemittanceId;
import org.anju.centre.collection.Remittances;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.ApprovalView;
import org.anju.centre.staff.SignedIn;
import org.springframework.stereotype.Service;

/** Shows a checker the declaration that a teller took in. */
@Service
class IntakeApprovalViewService implements ApprovalView {

    private final Remittances remittances;
    private final EmployerNameService employers;

    IntakeApprovalViewService(Remittances remittances, EmployerNameService employers) {
        this.remittances = remittances;
        this.employers = employers;
    }

    @Override
    public String kind() {
        return Remittances.INTAKE_APPROVAL;
    }

    @Override
    public String template() {
        return "collection/counter/approval-about";
    }

    @Override
    public Optional<ShownRemittance> subject(Approval approval, SignedIn reader) {
        RemittanceId id = new RemittanceId(UUID.fromString(approval.request().caseId()));
        return remittances
                .find(id, reader)
                .map(
                        found ->
                                ShownRemittance.of(
                                        found,
                                        employers
                                                .nameOf(found.filing().employerAccount())
                                                .orElse("")));
    }
}
