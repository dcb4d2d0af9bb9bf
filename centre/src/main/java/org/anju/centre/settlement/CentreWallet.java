/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import org.anju.centre.ledger.AccountCode;

/**
 * A corporate wallet of the centre (公积金中心对公钱包).
 *
 * @param number the wallet number (钱包编号)
 * @param name the holder's name, as payers write it
 * @param operator the code of the bank that runs it
 * @param ledgerAccount its account in the chart, below 10103
 */
public record CentreWallet(
        String number, String name, String operator, AccountCode ledgerAccount) {}
