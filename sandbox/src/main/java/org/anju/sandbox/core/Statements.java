/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.util.List;

/** The movements on wallets, for people to look at. */
public interface Statements {

    /** How many movements can be asked for at once. */
    int LINES_MAX = 500;

    /**
     * The newest movements of a wallet, the newest first.
     *
     * @param limit 1 to {@link #LINES_MAX}
     * @throws BankRefusal if there is no such wallet
     */
    List<StatementLine> newest(WalletNumber wallet, int limit);
}
