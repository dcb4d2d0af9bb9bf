/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.Instant;

/**
 * What every remittance has from its first moment on, whatever becomes of it: the head of its case.
 *
 * @param id minted by the applicant
 * @param caseNo the number that people use
 * @param via by which way it came in
 * @param origin what it was made of
 * @param employerAccount the employer's account number as applied for; of a refused application it
 *     may be nobody's
 * @param month the month of contribution as applied for, empty where none was
 * @param madeBy the number of whoever made it
 * @param madeAt when it was made
 */
public record Filing(
        RemittanceId id,
        CaseNo caseNo,
        Via via,
        Origin origin,
        String employerAccount,
        String month,
        String madeBy,
        Instant madeAt) {}
