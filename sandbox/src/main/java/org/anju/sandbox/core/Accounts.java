/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.util.List;
import java.util.Optional;
import org.anju.channel.message.AccountId;

/** The accounts that the bank keeps for others, and the loan wallets: opened, limited, closed. */
public interface Accounts {

    /**
     * Opens a special deposit account and books its opening balance, if any.
     *
     * @throws BankRefusal if the number is taken
     */
    Account open(DepositOpening opening);

    /** Every wallet and deposit account with its balance, in order of number. */
    List<Account> list();

    /** The wallet or deposit account of this number and scheme; empty where there is none. */
    Optional<Account> find(AccountId id);

    /**
     * Sets what an account may do from now on.
     *
     * @param reason why, as whoever looks at the account reads it; at most 140 characters
     * @throws BankRefusal if there is no such account, it is closed already, or it is to be closed
     *     with money in it
     */
    Account set(AccountId id, AccountCondition condition, String reason);

    /**
     * Sets what an account may pay by agreement, beside what its class may.
     *
     * @throws BankRefusal if there is no such account
     */
    void agree(AccountId id, AgreedLimits limits);

    /** What an account may pay by agreement now; without an agreement there is no limit. */
    AgreedLimits agreed(AccountId id);
}
