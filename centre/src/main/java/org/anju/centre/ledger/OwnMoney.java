/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.kernel.Cny;

/** Half of a transfer between two accounts of the centre, and what becomes of a lonely half. */
public sealed interface OwnMoney extends MoneyMovement {

    /** Why the money moves. */
    OwnTransfer transfer();

    /** The money has left the one account. */
    record Left(OwnTransfer transfer, AccountCode account, Cny amount) implements OwnMoney {
        public Left {
            MoneyMovement.requirePositive(amount);
        }
    }

    /** The money has come to the other account. */
    record Arrived(OwnTransfer transfer, AccountCode account, Cny amount) implements OwnMoney {
        public Arrived {
            MoneyMovement.requirePositive(amount);
        }
    }

    /** Money left and never came: the bank owes it (单边账). */
    record NeverArrived(OwnTransfer transfer, Cny amount) implements OwnMoney {
        public NeverArrived {
            MoneyMovement.requirePositive(amount);
        }
    }

    /** Money came and never left: it is the bank's until explained (长款). */
    record NeverLeft(OwnTransfer transfer, Cny amount) implements OwnMoney {
        public NeverLeft {
            MoneyMovement.requirePositive(amount);
        }
    }
}
