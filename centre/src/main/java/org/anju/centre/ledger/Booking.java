/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.util.ArrayList;
import java.util.List;
import org.anju.centre.ledger.MoneyMovement.EmployerMoneyReceived;
import org.anju.centre.ledger.MoneyMovement.RemittanceMatched;
import org.anju.centre.ledger.MoneyMovement.TemporaryAllocated;
import org.anju.centre.ledger.MoneyMovement.UnidentifiedAssigned;
import org.anju.centre.ledger.MoneyMovement.UnidentifiedReceived;
import org.anju.kernel.Cny;

/**
 * The booking rule (记账规则) of a movement: its number in the list of movements, M01 to M43, and its
 * lines. Each family of movements has its rules in a class of its own.
 */
record Booking(String rule, List<Line> lines) {

    Booking {
        lines = List.copyOf(lines);
    }

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
            case ReceivedMoney received -> ReceivedMoneyRules.of(received);
            case PaidMoney paid -> PaidMoneyRules.of(paid);
            case OwnMoney own -> OwnMoneyRules.of(own);
            case LoanMoney loan -> LoanMoneyRules.of(loan);
            case BankMoney bank -> BankMoneyRules.of(bank);
        };
    }

    /** Two lines: one account is debited and another credited. */
    static Booking transfer(String rule, AccountCode debited, AccountCode credited, Cny amount) {
        return new Lines(rule).debit(debited, amount).credit(credited, amount).booking();
    }

    /** Collects the lines of a rule; a part of nothing makes no line. */
    static final class Lines {

        private final String rule;
        private final List<Line> lines = new ArrayList<>();

        Lines(String rule) {
            this.rule = rule;
        }

        Lines debit(AccountCode account, Cny amount) {
            return add(account, amount, Cny.ZERO);
        }

        Lines credit(AccountCode account, Cny amount) {
            return add(account, Cny.ZERO, amount);
        }

        Booking booking() {
            return new Booking(rule, lines);
        }

        private Lines add(AccountCode account, Cny debit, Cny credit) {
            if (!debit.isZero() || !credit.isZero()) {
                lines.add(new Line(account, debit, credit));
            }
            return this;
        }
    }
}
