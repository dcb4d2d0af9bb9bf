/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.LocalDate;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.OwnAccounts;
import org.springframework.stereotype.Service;

/**
 * Says how a priced remittance is to be paid: into which wallet, with which remark, until when
 * (缴款期限).
 */
@Service
class TermsService {

    private final OwnAccounts wallets;
    private final AccountingDays days;
    private final ExpiryRuleRepository rules;

    TermsService(OwnAccounts wallets, AccountingDays days, ExpiryRuleRepository rules) {
        this.wallets = wallets;
        this.days = days;
        this.rules = rules;
    }

    /** The last accounting date on which may be paid what may be paid from the open one on. */
    LocalDate payableUntil() {
        LocalDate today = days.current().value();
        return today.plusDays(rules.withinDays(today));
    }

    /** The terms at this moment. */
    RemittanceTerms of(PricingBasis basis, RemittanceTotals totals) {
        OwnAccount payee = wallets.receiving();
        Remark remark = new Remark(basis.employerName(), basis.employer().value(), basis.month());
        return new RemittanceTerms(
                basis.employer(),
                basis.month(),
                totals,
                new RemittanceTerms.PayeeWallet(payee.number(), payee.name()),
                remark.text());
    }
}
