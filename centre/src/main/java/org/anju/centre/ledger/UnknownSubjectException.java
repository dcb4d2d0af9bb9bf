/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

/** A posting names subjects that have no sub-ledger account; nothing was written. */
public class UnknownSubjectException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownSubjectException(EntryId entry, long named, long found) {
        this("entry " + entry + " names ", named, found);
    }

    /** The same of several postings that were to be booked together. */
    UnknownSubjectException(int entries, long named, long found) {
        this(entries + " entries name ", named, found);
    }

    private UnknownSubjectException(String who, long named, long found) {
        super(
                who
                        + named
                        + " subjects, of which "
                        + found
                        + " have a sub-ledger account; open the missing ones first");
    }
}
