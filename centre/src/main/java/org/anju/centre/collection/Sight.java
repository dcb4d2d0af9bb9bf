/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import org.anju.centre.staff.SignedIn;

/** Who is told of which remittance. */
final class Sight {

    private Sight() {}

    /**
     * Whether this person is told of the remittance: its employer is within reach, and a draft,
     * thrown away or not, is the person's own or, unless it was made at the counter, the own
     * employer's.
     */
    static boolean isGiven(Remittance remittance, SignedIn by) {
        Filing filing = remittance.filing();
        return by.reaches(filing.employerAccount()) && (!isPrivate(remittance) || owns(filing, by));
    }

    private static boolean isPrivate(Remittance remittance) {
        return remittance instanceof Remittance.Draft
                || (remittance instanceof Remittance.Cancelled cancelled && !cancelled.declared());
    }

    private static boolean owns(Filing draft, SignedIn by) {
        return draft.madeBy().equals(by.number())
                || (by.employerAccount() != null && draft.via() != Via.COUNTER);
    }
}
