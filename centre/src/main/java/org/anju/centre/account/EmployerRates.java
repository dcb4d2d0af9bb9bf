/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import org.anju.kernel.ContributionRate;

/**
 * At which rates (缴存比例) an employer and its employees pay; one pair for all its staff.
 *
 * @param employer the employer's rate (单位缴存比例)
 * @param person the employees' rate (个人缴存比例)
 */
public record EmployerRates(ContributionRate employer, ContributionRate person) {}
