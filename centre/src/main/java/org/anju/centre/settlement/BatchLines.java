/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/** The payments of a batch to be, told one by one however many they are. */
@FunctionalInterface
public interface BatchLines {

    /** Tells every payment, in the order in which the file is to have them. */
    void to(Sink sink);

    /** Takes the payments. */
    @FunctionalInterface
    interface Sink {

        /** Takes the next payment. */
        void add(NewBatchLine line);
    }
}
