/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.centre.ledger.OwnMoney.Arrived;
import org.anju.centre.ledger.OwnMoney.Left;
import org.anju.centre.ledger.OwnMoney.NeverArrived;
import org.anju.centre.ledger.OwnMoney.NeverLeft;

/** The booking rules of transfers between the centre's own accounts. */
final class OwnMoneyRules {

    private static final String ONE_SIDED = "M42";

    private OwnMoneyRules() {}

    static Booking of(OwnMoney movement) {
        AccountCode transit = movement.transfer().transit();
        return switch (movement) {
            case Left(var transfer, var account, var amount) ->
                    Booking.transfer(transfer.rule(), transit, account, amount);
            case Arrived(var transfer, var account, var amount) ->
                    Booking.transfer(transfer.rule(), account, transit, amount);
            case NeverArrived(_, var amount) ->
                    Booking.transfer(
                            ONE_SIDED, ControlAccount.OWED_BY_BANK.code(), transit, amount);
            case NeverLeft(_, var amount) ->
                    Booking.transfer(
                            ONE_SIDED, transit, ControlAccount.SURPLUS_OF_BANK.code(), amount);
        };
    }
}
