/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.LocalDate;
import java.util.List;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;

/**
 * Money that arrived in a centre wallet, as its notice says.
 *
 * @param payerName the name the bank gives for the paying wallet
 * @param payerWalletIndex the blind index of the paying wallet's number
 * @param remittanceInformation the payer's remark (附言), as it came
 * @param bankDate the bank's booking date
 * @param accountingDate the open date to which it is booked
 */
public record IncomingMoney(
        NoticeId notice,
        OwnAccount wallet,
        Cny amount,
        String payerName,
        byte[] payerWalletIndex,
        List<String> remittanceInformation,
        LocalDate bankDate,
        AccountingDate accountingDate) {

    /** Names the fact of this arrival for the ledger, which books a fact once. */
    public String idempotencyKey() {
        return "notice:" + notice;
    }
}
