/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

/**
 * One rule by which a payment's remark (附言) is read; a row of {@code collection.remark_rule}, so
 * that a new spelling is a new row and no new code.
 *
 * @param kind what the pattern finds
 * @param pattern a regular expression for {@link Kind#ACCOUNT}, {@link Kind#MONTH} and {@link
 *     Kind#SEPARATOR}, the word itself for the others; always over folded text
 */
record RemarkRule(Kind kind, String pattern) {

    /** What a rule finds in a remark. */
    enum Kind {
        /**
         * The employer's account number, in the group {@code account}; a number that runs into the
         * month without a gap gives {@code year} and {@code month} too.
         */
        ACCOUNT,
        /**
         * The month, in the groups {@code year} (two or four digits) and {@code month} (one or
         * two).
         */
        MONTH,
        /** What stands between two parts and means nothing. */
        SEPARATOR,
        /** A word that means nothing when it stands alone, such as 汇缴. */
        WORD,
        /** A word that means nothing at the start of a part, such as 单位名称. */
        LEAD,
        /** A word that means nothing at the end of a part. */
        TAIL
    }
}
