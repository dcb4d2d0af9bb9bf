/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.YearMonth;
import java.util.Map;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.ledger.EntryId;
import org.anju.kernel.Cny;

/**
 * The remittance that incoming money was recognised as.
 *
 * @param persons how many employees are on its list
 */
record RecognisedRemittance(
        RemittanceId id, EmployerAccountNo employerAccount, YearMonth month, int persons) {

    /** What is told of it once this money has settled it: no person is named. */
    Map<String, Object> facts(Cny amount, EntryId entry) {
        return Map.of(
                "employer_account", employerAccount.value(),
                "month", month.toString(),
                "persons", persons,
                "total_fen", amount.fen(),
                "entry", entry.toString());
    }
}
