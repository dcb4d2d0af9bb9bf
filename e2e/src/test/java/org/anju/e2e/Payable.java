/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.e2e;

import com.microsoft.playwright.Page;

/**
 * What a case page tells its employer to pay, read where the employer copies it from.
 *
 * @param caseNo the number of the case, from the address
 * @param payee the centre's wallet
 * @param yuan the amount as it is copied, such as 1234.50
 * @param remark the exact remark
 */
record Payable(String caseNo, String payee, String yuan, String remark) {

    static Payable of(Page page) {
        String address = page.url();
        return new Payable(
                address.substring(address.lastIndexOf('/') + 1),
                copied(page, "复制收款钱包编号"),
                copied(page, "复制应缴总额"),
                copied(page, "复制附言"));
    }

    /** The amount in fen. */
    long fen() {
        return new java.math.BigDecimal(yuan).movePointRight(2).longValueExact();
    }

    private static String copied(Page page, String label) {
        return page.getByLabel(label).getAttribute("data-copy");
    }
}
