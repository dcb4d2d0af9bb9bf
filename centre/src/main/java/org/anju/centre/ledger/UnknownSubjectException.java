/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

/** A posting names subjects that have no sub-ledger account; nothing was written. */
public class UnknownSubjectException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownSubjectException(EntryId entry, long named, long found) {
        super(
                "entry "
                        + entry
                        + " names "
                        + named
                        + " subjects, of which "
                        + found
                        + " have a sub-ledger account; open the missing ones first");
    }
}
