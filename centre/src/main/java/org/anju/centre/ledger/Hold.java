/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.kernel.Cny;

/**
 * Part of a subject's balance that is kept for one document (占用) until it is paid or let go.
 *
 * @param key names the document for ever, such as {@code withdrawal:} and its id
 * @param amount in fen, positive
 */
public record Hold(String key, ControlAccount control, SubjectNo subject, Cny amount) {

    public Hold {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a hold names its document");
        }
        MoneyMovement.requirePositive(amount);
    }
}
