/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

/** Why money waits. */
enum SuspenseReason {
    /** The paying wallet belongs to no employer that the centre knows. */
    UNKNOWN_PAYER("付款钱包未登记"),
    /** The payer is a known employer, but no open remittance agrees with what it paid. */
    NO_MATCHING_REMITTANCE("无相符的汇缴申请");

    private final String title;

    SuspenseReason(String title) {
        this.title = title;
    }

    /** The reason as it is printed. */
    String title() {
        return title;
    }
}
