/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.util.List;
import org.anju.centre.ledger.MoneyMovement.EmployerMoneyReceived;
import org.anju.centre.ledger.MoneyMovement.RemittanceMatched;
import org.anju.centre.ledger.MoneyMovement.TemporaryAllocated;
import org.anju.centre.ledger.MoneyMovement.UnidentifiedAssigned;
import org.anju.centre.ledger.MoneyMovement.UnidentifiedReceived;
import org.anju.kernel.Cny;

/**
 * The booking rule (记账规则) of a movement: its number in the list of movements, M01 to M43, and its
 * lines.
 */
record Booking(String rule, List<Line> lines) {

    /** One line of an entry; a red-ink line has a negative amount on the same side. */
    record Line(AccountCode account, Cny debit, Cny credit) {}

    static Booking of(MoneyMovement movement) {
        return switch (movement) {
            case RemittanceMatched(var wallet, var amount) ->
                    transfer("M01", wallet, ControlAccount.PERSONAL_FUND.code(), amount);
            case UnidentifiedReceived(var wallet, var amount) ->
                    transfer("M02", wallet, ControlAccount.UNIDENTIFIED.code(), amount);
            case EmployerMoneyReceived(var wallet, var amount) ->
                    transfer("M03", wallet, ControlAccount.EMPLOYER_TEMPORARY.code(), amount);
            case UnidentifiedAssigned(var amount) ->
                    transfer(
                            "M03",
                            ControlAccount.UNIDENTIFIED.code(),
                            ControlAccount.EMPLOYER_TEMPORARY.code(),
                            amount);
            case TemporaryAllocated(var amount) ->
                    transfer(
                            "M04",
                            ControlAccount.EMPLOYER_TEMPORARY.code(),
                            ControlAccount.PERSONAL_FUND.code(),
                            amount);
        };
    }

    private static Booking transfer(
            String rule, AccountCode debited, AccountCode credited, Cny amount) {
        return new Booking(
                rule,
                List.of(new Line(debited, amount, Cny.ZERO), new Line(credited, Cny.ZERO, amount)));
    }
}
