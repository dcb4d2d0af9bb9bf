/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import org.anju.centre.lists.Column;
import org.anju.centre.lists.ListReader;
import org.anju.centre.protection.Mask;

/**
 * The columns of a remittance list (汇缴清册). An amount is masked as free text, because a person's
 * number may have slipped into its column.
 */
final class RemittanceList {

    /** The employee's name (姓名). */
    static final Column NAME = Column.required("姓名", Mask.NAME).withExample("某某");

    /** The employee's identity number (证件号码). */
    static final Column IDENTITY =
            Column.required("证件号码", Mask.IDENTITY).withExample("18 位居民身份证号码");

    /** The base (缴存基数) of the monthly amount, in yuan. */
    static final Column BASE = Column.required("缴存基数", Mask.FREE_TEXT).withExample("以元为单位，最多两位小数");

    /** The employer's part (单位月缴存额) as the employer reckons it, in yuan. */
    static final Column EMPLOYER_PART =
            Column.optional("单位月缴存额", Mask.FREE_TEXT).withExample("可不填，由中心计算");

    /** The person's part (个人月缴存额) as the employer reckons it, in yuan. */
    static final Column PERSON_PART =
            Column.optional("个人月缴存额", Mask.FREE_TEXT).withExample("可不填，由中心计算");

    /** Reads such lists. */
    static final ListReader READER =
            ListReader.of(NAME, IDENTITY, BASE, EMPLOYER_PART, PERSON_PART);

    private RemittanceList() {}
}
