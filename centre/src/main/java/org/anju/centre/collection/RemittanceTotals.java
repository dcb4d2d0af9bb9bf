/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import org.anju.kernel.Cny;

/**
 * The sums of a priced list.
 *
 * @param persons how many employees, 1 or more
 * @param employer the employer's parts together (单位缴存额)
 * @param person the persons' parts together (个人缴存额)
 */
public record RemittanceTotals(int persons, Cny employer, Cny person) {

    /** What is to be paid. */
    public Cny total() {
        return employer.plus(person);
    }
}
