/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.Optional;
import org.anju.centre.settlement.OwnAccount;

/**
 * Which accounts a walk uses.
 *
 * @param deposit A, where the route has one
 * @param wallet W, where the route has one
 * @param loanWallet E, where the route has one
 */
public record WalkAccounts(
        Optional<OwnAccount> deposit,
        Optional<OwnAccount> wallet,
        Optional<OwnAccount> loanWallet) {

    /** The account at a place; empty for the payer and the payee. */
    public Optional<OwnAccount> at(Place place) {
        return switch (place) {
            case DEPOSIT_ACCOUNT -> deposit;
            case WALLET -> wallet;
            case LOAN_WALLET -> loanWallet;
            case PAYER, PAYEE -> Optional.empty();
        };
    }
}
