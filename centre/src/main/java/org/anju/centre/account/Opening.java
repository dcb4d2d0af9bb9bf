/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import org.anju.centre.archive.EvidenceId;

/**
 * That a list of employees was taken and an account opened for each.
 *
 * @param opened how many accounts
 * @param list the list as it was handed in
 */
public record Opening(int opened, EvidenceId list) {}
