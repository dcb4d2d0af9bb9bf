/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.util.List;

/**
 * The housing provident fund centre (住房公积金管理中心) of a scenario.
 *
 * @param code the centre's own code, which is also its node on the bank link
 * @param name its name in full
 * @param wallets its corporate wallets, at least one; the first receives what no step directs
 */
public record CentreSetup(String code, String name, List<CentreWalletSetup> wallets) {

    public CentreSetup {
        wallets = List.copyOf(wallets);
    }

    /**
     * One wallet of the centre. Its books begin with nothing, so it opens empty at the bank too.
     *
     * @param operator the authorised operator (运营机构) that keeps the wallet
     */
    public record CentreWalletSetup(WalletSetup wallet, String operator) {}
}
