/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

/**
 * Who is on a list against the employer's last posted remittance.
 *
 * @param joined how many are on it who were not (新增)
 * @param leavers how many were who are not on it (减少)
 */
public record RosterChange(int joined, int leavers) {}
