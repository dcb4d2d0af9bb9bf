/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.centre.ledger.ReceivedMoney.CollectionAllocated;
import org.anju.centre.ledger.ReceivedMoney.CollectionArrived;
import org.anju.centre.ledger.ReceivedMoney.FlexibleDepositMatched;
import org.anju.centre.ledger.ReceivedMoney.TransferInAccepted;
import org.anju.centre.ledger.ReceivedMoney.TransferInMatched;
import org.anju.centre.ledger.ReceivedMoney.TransferInReceived;

/** The booking rules of money that came for persons' accounts. */
final class ReceivedMoneyRules {

    private ReceivedMoneyRules() {}

    static Booking of(ReceivedMoney movement) {
        AccountCode fund = ControlAccount.PERSONAL_FUND.code();
        AccountCode collected = ControlAccount.COLLECTION_UNMATCHED.code();
        AccountCode transferred = ControlAccount.TRANSFER_IN_TEMPORARY.code();
        return switch (movement) {
            case FlexibleDepositMatched(var wallet, var amount) ->
                    Booking.transfer("M06", wallet, fund, amount);
            case CollectionArrived(var wallet, var amount) ->
                    Booking.transfer("M08", wallet, collected, amount);
            case CollectionAllocated(var amount) ->
                    Booking.transfer("M10", collected, fund, amount);
            case TransferInMatched(var wallet, var amount) ->
                    Booking.transfer("M13", wallet, fund, amount);
            case TransferInReceived(var wallet, var amount) ->
                    Booking.transfer("M14", wallet, transferred, amount);
            case TransferInAccepted(var amount) ->
                    Booking.transfer("M14", transferred, fund, amount);
        };
    }
}
