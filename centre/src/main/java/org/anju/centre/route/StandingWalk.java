/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.LocalDate;
import java.util.Optional;
import org.anju.kernel.Cny;

/**
 * A walk and its last step, as the tables have them.
 *
 * @param ordinal the number of its last step
 * @param deposit the number of account A, where the route has one
 * @param wallet the number of wallet W, where the route has one
 * @param loanWallet the number of loan wallet E, where the route has one
 */
record StandingWalk(
        WalkId id,
        String business,
        String caseKey,
        Cny amount,
        String remark,
        Optional<String> deposit,
        Optional<String> wallet,
        Optional<String> loanWallet,
        String begunBy,
        LocalDate begunOn,
        int ordinal,
        WalkState state) {

    Route route() {
        return state.route();
    }
}
