/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

/** What became of a posting; a repeated one with the same content is answered, not booked again. */
public sealed interface PostingResult {

    /** The entry that stands in the books for this fact. */
    EntryId entry();

    /** Booked now. */
    record Posted(EntryId entry) implements PostingResult {}

    /** Was booked before with the same content; nothing was written. */
    record AlreadyPosted(EntryId entry) implements PostingResult {}
}
