/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.util.List;
import java.util.Map;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * What an instruction is about; null where it does not say.
 *
 * @param person identity number of whose account it is
 * @param loan the loan's number
 * @param held name of the payment whose money is held
 * @param party key of the wallet that is paid, or that is to pay
 * @param interest what of the amount is interest beside the balance
 * @param split what a repayment pays, by the part's word; empty where there is none
 * @param remark what the payee reads
 * @param lines the list that goes to the bank as a batch; empty where there is none
 */
public record InstructedMatter(
        @Nullable String person,
        @Nullable String loan,
        @Nullable String held,
        @Nullable String party,
        @Nullable Cny interest,
        Map<String, Cny> split,
        @Nullable String remark,
        List<ListedLine> lines) {

    public InstructedMatter {
        lines = List.copyOf(lines);
    }
}
