/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.YearMonth;

/**
 * What the payer is asked to write into the remark (附言) of an employer's payment: unit name (单位名称),
 * unit account (单位账号) and month of contribution (缴存月份), as clause 6.1.1.1 demands, in the one form
 * that {@link RemarkReader} reads without any help.
 */
record Remark(String employerName, String employerAccount, YearMonth month) {

    /** The exact text to use. */
    String text() {
        return employerName + " " + employerAccount + " " + month;
    }
}
