/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

/** What is kept of subjects' balances for documents that are not paid yet. */
public interface Holds {

    /**
     * Holds part of a balance in the caller's transaction. The same hold again, while it stands, is
     * held already.
     *
     * @return whether it is held; false where the balance less what is held of it is too small, or
     *     the subject has no sub-ledger account: then nothing is written
     * @throws IllegalStateException if the document holds something else, or its hold has ended
     */
    boolean hold(Hold hold);

    /**
     * Lets go of what a document holds, in the caller's transaction. Again, it changes nothing.
     *
     * @throws IllegalStateException if the document never held anything, or it was paid
     */
    void release(String key);

    /**
     * Ends the hold of a document because it is paid, in the caller's transaction and before the
     * entry is booked: the entry could not take what is still held. Again, with the same entry, it
     * changes nothing.
     *
     * @param entry must be in the books when the transaction ends, or the database refuses it
     * @throws IllegalStateException if the document never held anything, was let go of, or was paid
     *     by another entry
     */
    void pay(String key, EntryId entry);
}
