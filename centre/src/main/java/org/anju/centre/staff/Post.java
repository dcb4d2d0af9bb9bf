/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

/**
 * The catalogue of posts (岗位), clause 8.1.1: what somebody may do follows from the posts held, and
 * from nothing else. Which posts one person may not hold together is data, {@code
 * staff.post_exclusion}.
 */
public enum Post {
    /** Takes applications in at the counter (受理). */
    TELLER,
    /** Checks what a teller took in (复核). */
    CHECKER,
    /** Orders and watches payments (资金结算). */
    SETTLEMENT,
    /** Keeps the books (记账). */
    BOOKKEEPER,
    /** Reviews the books, reconciles, closes the day (财务复核). */
    FINANCE_CHECKER,
    /** Reads everything, changes nothing (审计). */
    AUDITOR,
    /** Gives people their posts (系统管理). */
    SECURITY_ADMINISTRATOR,
    /** Runs the platform (信息管理). */
    SYSTEM_OPERATOR,
    /** Acts for one employer in the hall (单位经办人); holds no other post. */
    EMPLOYER_CLERK
}
