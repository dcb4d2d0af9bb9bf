/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

/** The fact was booked before with other content; nothing was written. */
public class ConflictingReplayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConflictingReplayException(String idempotencyKey, EntryId booked) {
        super(
                "\""
                        + idempotencyKey
                        + "\" is already booked by entry "
                        + booked
                        + " with other content; books are corrected by a new entry");
    }
}
