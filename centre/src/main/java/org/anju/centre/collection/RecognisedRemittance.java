/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.YearMonth;
import org.anju.centre.account.EmployerAccountNo;

/**
 * The remittance that incoming money was recognised as.
 *
 * @param persons how many employees are on its list
 */
record RecognisedRemittance(
        RemittanceId id, EmployerAccountNo employerAccount, YearMonth month, int persons) {}
