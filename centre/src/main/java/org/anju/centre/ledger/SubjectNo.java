/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

/**
 * Whose part of a control account a detail is: a personal account number, an employer account
 * number, or the identifier of a notice; at most 40 characters.
 */
public record SubjectNo(String value) {

    private static final int LENGTH_MAX = 40;

    public SubjectNo {
        if (value.isBlank() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("a subject number has 1 to 40 characters: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
