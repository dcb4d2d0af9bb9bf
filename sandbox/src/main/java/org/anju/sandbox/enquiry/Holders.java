/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.enquiry;

import java.util.List;
import java.util.Map;

/** Who holds the wallets, and how the bank errs when it is asked. */
public interface Holders {

    /**
     * Sets by what the bank knows a wallet's holder from now on.
     *
     * @throws EnquiryRefusal if there is no such wallet
     */
    void set(HolderData holder);

    /** The holders that the bank knows, in order of their wallets' numbers. */
    List<HolderData> list();

    /** Has the next enquiries go wrong, so many of them. */
    void fault(EnquiryFault fault, int count);

    /** The faults that will still happen, with how many enquiries each. */
    Map<EnquiryFault, Integer> faults();

    /** Forgets every fault. */
    void clearFaults();
}
