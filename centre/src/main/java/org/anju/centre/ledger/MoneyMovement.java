/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.centre.ledger.MoneyMovement.EmployerMoneyReceived;
import org.anju.centre.ledger.MoneyMovement.RemittanceMatched;
import org.anju.centre.ledger.MoneyMovement.TemporaryAllocated;
import org.anju.centre.ledger.MoneyMovement.UnidentifiedAssigned;
import org.anju.centre.ledger.MoneyMovement.UnidentifiedReceived;
import org.anju.kernel.Cny;

/**
 * What happened to money: one case per booked leg of the standard's movements. {@link Booking}
 * turns each into its debit and credit lines; a new movement without a booking does not compile.
 */
public sealed interface MoneyMovement
        permits RemittanceMatched,
                UnidentifiedReceived,
                EmployerMoneyReceived,
                UnidentifiedAssigned,
                TemporaryAllocated,
                ReceivedMoney,
                PaidMoney,
                OwnMoney,
                LoanMoney,
                BankMoney {

    /** How much moved, in fen, always positive. */
    Cny amount();

    /** Money in a centre wallet that belongs to a remittance: it goes to every employee (6.1.1). */
    record RemittanceMatched(AccountCode wallet, Cny amount) implements MoneyMovement {
        public RemittanceMatched {
            requirePositive(amount);
        }
    }

    /** Money in a centre wallet whose payer nobody knows. */
    record UnidentifiedReceived(AccountCode wallet, Cny amount) implements MoneyMovement {
        public UnidentifiedReceived {
            requirePositive(amount);
        }
    }

    /** Money in a centre wallet from a known employer, for which no remittance is found. */
    record EmployerMoneyReceived(AccountCode wallet, Cny amount) implements MoneyMovement {
        public EmployerMoneyReceived {
            requirePositive(amount);
        }
    }

    /** Money of unknown origin whose employer has been found. */
    record UnidentifiedAssigned(Cny amount) implements MoneyMovement {
        public UnidentifiedAssigned {
            requirePositive(amount);
        }
    }

    /** An employer's temporary receipt, allocated to its employees. */
    record TemporaryAllocated(Cny amount) implements MoneyMovement {
        public TemporaryAllocated {
            requirePositive(amount);
        }
    }

    /**
     * Refuses what is no movement.
     *
     * @throws IllegalArgumentException if the amount is zero or negative
     */
    static void requirePositive(Cny amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a movement has a positive amount, not " + amount);
        }
    }
}
