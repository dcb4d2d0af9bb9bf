/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.YearMonth;
import org.anju.centre.account.EmployerAccountNo;

/**
 * What a remittance (汇缴) that was accepted says: for whom, for when, how much, and how it is paid.
 *
 * @param payee the centre wallet to pay into
 * @param remark the remark (附言) to write with the payment, exactly
 */
public record RemittanceTerms(
        EmployerAccountNo employerAccount,
        YearMonth month,
        RemittanceTotals totals,
        PayeeWallet payee,
        String remark) {

    /** The wallet to pay into, as it is written into a payment. */
    public record PayeeWallet(String number, String name) {}
}
