/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import org.anju.centre.ledger.AccountCode;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.channel.message.AccountId;

/**
 * A place at a bank whose movements are told to the centre, each by a notice: a special deposit
 * account (存款专户) or a corporate wallet (对公钱包) of the centre, or the loan wallet that the entrusted
 * bank keeps for it (委托贷款账户钱包). A registered one never changes.
 *
 * @param number the bank's number of it (账号 or 钱包编号), unique among all kinds
 * @param name the holder's name, as payers write it
 * @param operator the code of the bank that runs it
 * @param ledgerAccount its account in the chart, below the kind's
 */
public record OwnAccount(
        String number,
        BankAccountKind kind,
        String name,
        String operator,
        AccountCode ledgerAccount) {

    /** The account as the wire names it. */
    public AccountId onWire() {
        return switch (kind) {
            case DEPOSIT -> AccountId.bankAccount(number);
            case WALLET, LOAN_WALLET -> AccountId.wallet(number);
        };
    }

    /** Whether the centre may order a payment out of it; the loan wallet is the bank's. */
    public boolean isOrderable() {
        return switch (kind) {
            case DEPOSIT, WALLET -> true;
            case LOAN_WALLET -> false;
        };
    }
}
