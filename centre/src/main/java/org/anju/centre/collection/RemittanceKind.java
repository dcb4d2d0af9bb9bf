/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

/** Which kind of payment a remittance is, by JGJ/T 320 table A.5. */
enum RemittanceKind {
    /** The regular payment of one month (汇缴). */
    REGULAR("01");

    private final String code;

    RemittanceKind(String code) {
        this.code = code;
    }

    /** The code of the table. */
    String code() {
        return code;
    }
}
