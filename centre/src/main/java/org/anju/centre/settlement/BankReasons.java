/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.List;
import org.anju.centre.audit.Actor;

/**
 * The dated table of what the bank's reason codes mean. A code that is not in it says nothing: what
 * it was said of is unknown, never refused.
 */
public interface BankReasons {

    /** The bank at the other end of the link, as its messages name the sender. */
    String bank();

    /** What ISO's codes mean for every bank, by code. */
    List<BankReason> standard();

    /** Every row of the bank's own, by code, the newest first. */
    List<BankReason> own();

    /** The bank's codes that nobody has read, the oldest first. */
    List<UnreadCode> unread();

    /**
     * Writes a row down, in the caller's transaction. Once it is in force, the bank is asked at
     * once what became of all that is unknown and may be so for this code.
     *
     * @param maker who asked for it
     * @param checker who approved it
     */
    void set(BankReason reason, Actor maker, Actor checker);
}
