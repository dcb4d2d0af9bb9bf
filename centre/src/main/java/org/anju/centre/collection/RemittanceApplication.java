/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import org.anju.centre.audit.Actor;

/**
 * An employer's application to remit (汇缴申请) one month in e-CNY. What was written into it is taken
 * as it came: reading it is this package's business, so that a wrong one is kept and answered.
 *
 * @param id minted by the applicant; the same application repeated has the same
 * @param employerAccount the employer's account number (单位账号) as given
 * @param month the month of contribution (缴存月份) as given, empty where none was
 * @param via by which way it came in
 * @param actor who applies
 */
public record RemittanceApplication(
        RemittanceId id, String employerAccount, String month, Via via, Actor actor) {}
