/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.YearMonth;
import java.util.Set;

/** What a payment's remark (附言) was found to say. */
sealed interface RemarkReading {

    /**
     * The remark names one account and one month.
     *
     * @param account the employer's account number; its check digit is right
     * @param month the month the money is for
     * @param names what is left may be the employer's name, with and without the words that only
     *     label it; each in the form of {@link RemarkReader#nameKey}
     */
    record Read(String account, YearMonth month, Set<String> names) implements RemarkReading {

        /** Holds its own copy of the names. */
        public Read {
            names = Set.copyOf(names);
        }

        /** Whether the remark's name is this registered name, apart from width and punctuation. */
        boolean names(String registeredName) {
            return names.contains(RemarkReader.nameKey(registeredName));
        }
    }

    /** The remark does not say, or says twice and differently, which account and which month. */
    record Unreadable() implements RemarkReading {}
}
