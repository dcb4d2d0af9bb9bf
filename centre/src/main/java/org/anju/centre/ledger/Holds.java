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
     * Holds parts of many balances under one control account in the caller's transaction, all or
     * none of them: the caller rolls back where not all are held.
     *
     * @param asked yields {@code hold_key text, account_no text, fen bigint}; none of the keys was
     *     held before, and a subject may stand there more than once
     * @return how many of them are not held because the balance is too small
     */
    int hold(ControlAccount control, SetQuery asked);

    /**
     * Lets go of what many documents hold, in the caller's transaction; those whose hold has ended
     * stay as they are.
     *
     * @param keys yields {@code hold_key text}
     */
    void release(SetQuery keys);

    /**
     * As {@link #pay(String, EntryId)} for many documents; those whose hold has ended stay as they
     * are.
     *
     * @param keys yields {@code hold_key text}
     */
    void pay(SetQuery keys, EntryId entry);

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
