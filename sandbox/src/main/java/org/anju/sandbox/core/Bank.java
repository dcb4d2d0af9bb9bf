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

    /**
     * Moves money between any two accounts between which the bank moves any, at once and for good:
     * payments, conversions between a deposit account and a wallet of the same owner, and what goes
     * to and from a loan wallet. Joins the caller's transaction, if any. The same payment id with
     * the same content gives the first receipt again and moves nothing.
     *
     * @throws BankRefusal if an account is unknown, closed or frozen, the payer has too little, a
     *     limit forbids it, the bank makes no such transfer, or the payment id names another
     */
    PaymentReceipt book(Transfer transfer);

    /**
     * Brings the money of an earlier booking back, once. The same payment id with the same content
     * gives the first receipt again.
     *
     * @throws BankRefusal if there is no such booking, it was given back or gives back itself, or
     *     its payee has too little or may not pay
     */
    PaymentReceipt giveBack(GivingBack order);

    /**
     * Pays interest (结息) to an account, or takes a fee (手续费) from it.
     *
     * @throws BankRefusal if the account is unknown, closed or frozen, or has too little for the
     *     fee
     */
    PaymentReceipt charge(Charge charge);

    /** Every wallet with its balance, in order of number. */
    List<Wallet> wallets();

    /** The date to which the bank books now (会计日期 of the bank). */
    LocalDate bookingDate();
}
