/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.util.Map;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list that goes to the bank as a batch; null where it does not say.
 *
 * @param reference what the centre calls the payment; the same again is the same case
 * @param party key of the wallet that is paid, or that pays
 * @param person identity number of whose account it is
 * @param loan the loan's number
 * @param mandate the agreement under which is collected
 * @param split what a repayment pays, by the part's word; empty where there is none
 * @param times how many lines like this there are, each with a reference of its own
 */
public record ListedLine(
        String reference,
        String party,
        Cny amount,
        @Nullable String person,
        @Nullable String loan,
        @Nullable String mandate,
        Map<String, Cny> split,
        int times) {}
