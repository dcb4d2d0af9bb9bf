/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

/** What can be wrong with an identity number, and how it is mended. */
public enum IdentityFault {
    FORM("IDENTITY_FORM", "证件号码不是 17 位数字加一位数字或 X；请按身份证抄写全部 18 位"),
    BIRTH_DATE("IDENTITY_BIRTH_DATE", "证件号码第 7 至 14 位不是有效的出生日期；请与身份证核对"),
    CHECK_DIGIT("IDENTITY_CHECK_DIGIT", "证件号码的校验码不符，至少有一位写错；请与身份证逐位核对");

    private final String code;
    private final String mend;

    IdentityFault(String code, String mend) {
        this.code = code;
        this.mend = mend;
    }

    /** The problem's stable name. */
    public String code() {
        return code;
    }

    /** What is wrong and how to mend it. */
    public String mend() {
        return mend;
    }
}
