/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import org.anju.kernel.Cny;

/**
 * One employee's part in a remittance, masked.
 *
 * @param line the line of the list it was read from
 * @param account the personal account number (个人账号)
 * @param name the name, masked
 * @param identity the identity number, masked
 */
public record ListedPerson(
        int line,
        String account,
        String name,
        String identity,
        Cny base,
        Cny employerPart,
        Cny personPart) {

    /** Both parts together. */
    public Cny total() {
        return employerPart.plus(personPart);
    }
}
