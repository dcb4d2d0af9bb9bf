/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

/**
 * The catalogue of posts (岗位), clause 8.1.1: what somebody may do follows from the posts held, and
 * from nothing else. Which posts one person may not hold together is data, {@code
 * staff.post_exclusion}.
 */
public enum Post {
    /** Takes applications in at the counter (受理). */
    TELLER("受理"),
    /** Checks what a teller took in (复核). */
    CHECKER("复核"),
    /** Orders and watches payments (资金结算). */
    SETTLEMENT("资金结算"),
    /** Keeps the books (记账). */
    BOOKKEEPER("记账"),
    /** Reviews the books, reconciles, closes the day (财务复核). */
    FINANCE_CHECKER("财务复核"),
    /** Reads everything, changes nothing (审计). */
    AUDITOR("审计"),
    /** Gives people their posts (系统管理). */
    SECURITY_ADMINISTRATOR("系统管理"),
    /** Runs the platform (信息管理). */
    SYSTEM_OPERATOR("信息管理"),
    /** Acts for one employer in the hall (单位经办人); holds no other post. */
    EMPLOYER_CLERK("单位经办人");

    private final String title;

    Post(String title) {
        this.title = title;
    }

    /** The post's name as it is printed. */
    public String title() {
        return title;
    }
}
