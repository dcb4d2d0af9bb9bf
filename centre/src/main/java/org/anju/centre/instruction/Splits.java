/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.util.Arrays;
import java.util.stream.Stream;
import org.anju.centre.ledger.RepaymentSplit;
import org.anju.kernel.Cny;

/** The parts of a repayment in one order: as a table keeps them, and as a digest names them. */
final class Splits {

    private Splits() {}

    /** Principal, overdue principal, accrued interest, interest, penalty, overpaid. */
    static Long[] fen(RepaymentSplit split) {
        return Stream.of(
                        split.principal(),
                        split.overduePrincipal(),
                        split.accruedInterest(),
                        split.interest(),
                        split.penalty(),
                        split.overpaid())
                .map(Cny::fen)
                .toArray(Long[]::new);
    }

    static RepaymentSplit of(Long[] fen) {
        Cny[] parts = Arrays.stream(fen).map(Cny::ofFen).toArray(Cny[]::new);
        return new RepaymentSplit(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }
}
