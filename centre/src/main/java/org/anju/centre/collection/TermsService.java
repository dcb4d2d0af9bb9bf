/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import org.anju.centre.settlement.CentreWallet;
import org.anju.centre.settlement.CentreWallets;
import org.springframework.stereotype.Service;

/** Says how a priced remittance is to be paid: into which wallet, with which remark. */
@Service
class TermsService {

    private final CentreWallets wallets;

    TermsService(CentreWallets wallets) {
        this.wallets = wallets;
    }

    /** The terms at this moment. */
    RemittanceTerms of(PricingBasis basis, RemittanceTotals totals) {
        CentreWallet payee = wallets.receiving();
        Remark remark = new Remark(basis.employerName(), basis.employer().value(), basis.month());
        return new RemittanceTerms(
                basis.employer(),
                basis.month(),
                totals,
                new RemittanceTerms.PayeeWallet(payee.number(), payee.name()),
                remark.text());
    }
}
