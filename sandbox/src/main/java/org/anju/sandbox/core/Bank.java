/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.time.LocalDate;
import java.util.List;

/** The bank's books as the rest of the program uses them. */
public interface Bank {

    /**
     * Opens a wallet and books its opening balance, if any.
     *
     * @throws BankRefusal if the number is taken or the opening is more than the class may hold
     */
    Wallet open(WalletOpening opening);

    /**
     * Pays from wallet to wallet, at once and for good. The same payment id with the same content
     * gives the first receipt again and moves nothing.
     *
     * @throws BankRefusal if a wallet is unknown, the payer has too little, a limit forbids it, or
     *     the payment id names another payment
     */
    PaymentReceipt pay(PaymentOrder order);

    /** Every wallet with its balance, in order of number. */
    List<Wallet> wallets();

    /** The date to which the bank books now (会计日期 of the bank). */
    LocalDate bookingDate();
}
