/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.enquiry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An error that the bank can be asked to commit when it is asked about wallets. */
public enum EnquiryFault {
    /** The enquiry is received and never answered. */
    NO_ANSWER,
    /** The answer says of everybody that the bank's register did not answer in time. */
    NOT_IN_TIME;

    /** The name in the control API: lower case with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fault with a name of the control API. */
    public static Optional<EnquiryFault> named(String wireName) {
        return Arrays.stream(values())
                .filter(fault -> fault.wireName().equals(wireName))
                .findFirst();
    }
}
