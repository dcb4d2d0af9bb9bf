/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import org.anju.centre.staff.ApprovalRequest;
import org.anju.centre.staff.Approvals;
import org.anju.centre.staff.SignedIn;
import org.springframework.stereotype.Service;

/** Asks a second person to check what a teller took in, bound to what exactly is declared. */
@Service
class CheckerRequestService {

    private final Approvals approvals;
    private final DeclarationDigestService digests;

    CheckerRequestService(Approvals approvals, DeclarationDigestService digests) {
        this.approvals = approvals;
        this.digests = digests;
    }

    /** Asks, in the transaction of the declaration. */
    void ask(Filing filing, RemittanceTerms terms, SignedIn maker) {
        String title =
                "汇缴申报 %s 单位 %s %s %d 人 %s 元"
                        .formatted(
                                filing.caseNo(),
                                terms.employerAccount(),
                                terms.month(),
                                terms.totals().persons(),
                                terms.totals().total());
        approvals.request(
                new ApprovalRequest(
                        Remittances.INTAKE_APPROVAL,
                        filing.id().toString(),
                        digests.of(filing.id(), terms),
                        title),
                maker);
    }

    /** Closes the request, in the transaction that withdraws the declaration. */
    void takeBack(RemittanceId id, SignedIn by) {
        approvals.close(Remittances.INTAKE_APPROVAL, id.toString(), by.actor());
    }
}
