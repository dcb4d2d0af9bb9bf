/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import org.anju.centre.audit.Actor;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * An employer's application to remit (汇缴申请) one month in e-CNY. What was written into it is taken
 * as it came: reading it is this package's business, so that a wrong one is kept and answered.
 *
 * @param id minted by the applicant; the same application repeated has the same
 * @param employerAccount the employer's account number (单位账号) as given
 * @param month the month of contribution (缴存月份) as given, empty where none was
 * @param via by which way it came in
 * @param actor who applies
 * @param reach the only employer account for which the applicant may act; any other is answered as
 *     if it were nobody's. Null for all
 */
public record RemittanceApplication(
        RemittanceId id,
        String employerAccount,
        String month,
        Via via,
        Actor actor,
        @Nullable String reach) {

    /** An application of somebody who reaches every employer, or has been asked before. */
    public RemittanceApplication(
            RemittanceId id, String employerAccount, String month, Via via, Actor actor) {
        this(id, employerAccount, month, via, actor, null);
    }

    /** An application of whoever has signed in, as far as that person reaches. */
    public static RemittanceApplication of(
            RemittanceId id, String employerAccount, String month, Via via, SignedIn by) {
        return new RemittanceApplication(
                id, employerAccount, month, via, by.actor(), by.employerAccount());
    }

    /** Whether the applicant may act for this employer account. */
    boolean reaches(String account) {
        return reach == null || reach.equals(account);
    }
}
