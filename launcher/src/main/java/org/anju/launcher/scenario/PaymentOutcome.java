/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

/** What becomes of a payment. */
public enum PaymentOutcome {
    /** The bank moves it and the centre posts it to the employees of its remittance. */
    POSTED,
    /** The bank moves it and the centre books it as unidentified money (挂账). */
    SUSPENSE,
    /** The bank does not move it. */
    DECLINED;

    /** The word of the file. */
    public String word() {
        return Words.of(name());
    }
}
