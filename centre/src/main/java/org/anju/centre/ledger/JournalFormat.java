/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

/** The plain-text forms in which the journal leaves the system. */
public enum JournalFormat {
    /** The journal format of hledger and ledger. */
    HLEDGER,
    /** One row per line of an entry, headed by column names. */
    CSV
}
