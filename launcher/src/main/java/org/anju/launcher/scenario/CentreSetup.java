/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.util.List;
import java.util.stream.Stream;

/**
 * The housing provident fund centre (住房公积金管理中心) of a scenario.
 *
 * @param code the centre's own code, which is also its node on the bank link
 * @param name its name in full
 * @param wallets its corporate wallets, at least one; the first receives what no step directs
 * @param deposits its special deposit accounts (存款专户)
 * @param loanWallets the bank's loan wallets (委托贷款账户钱包) that serve it
 */
public record CentreSetup(
        String code,
        String name,
        List<OwnAccountSetup> wallets,
        List<OwnAccountSetup> deposits,
        List<OwnAccountSetup> loanWallets) {

    public CentreSetup {
        wallets = List.copyOf(wallets);
        deposits = List.copyOf(deposits);
        loanWallets = List.copyOf(loanWallets);
    }

    /** Everything of which the bank tells it, in the order in which the bank opens it. */
    public List<OwnAccountSetup> accounts() {
        return Stream.of(wallets, deposits, loanWallets).flatMap(List::stream).toList();
    }

    /**
     * One account of the centre's books. They begin with nothing, so it opens empty at the bank
     * too.
     *
     * @param operator the authorised operator (运营机构) or bank that keeps it
     */
    public record OwnAccountSetup(WalletSetup wallet, String operator) {}
}
