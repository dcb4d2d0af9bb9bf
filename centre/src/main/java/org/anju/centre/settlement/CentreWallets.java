/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.List;
import org.anju.centre.audit.Actor;

/** The centre's corporate wallets (clause 5.1). */
public interface CentreWallets {

    /**
     * Registers a wallet and opens its account in the chart. Registering the same wallet again
     * answers the one that stands.
     *
     * @throws SettlementRefusal if the number stands with another name or operator
     */
    CentreWallet register(String number, String name, String operator, Actor actor);

    /**
     * The wallet into which payers are told to pay: the one registered first.
     *
     * @throws SettlementRefusal if the centre has no wallet yet
     */
    CentreWallet receiving();

    /** All wallets, in the order of registration. */
    List<CentreWallet> all();
}
