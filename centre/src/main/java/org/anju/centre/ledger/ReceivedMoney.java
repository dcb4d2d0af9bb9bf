/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.kernel.Cny;

/** Money that came to the centre for persons' accounts, other than an employer's remittance. */
public sealed interface ReceivedMoney extends MoneyMovement {

    /** A flexible employee's own deposit (6.1.2) has come to a centre wallet. */
    record FlexibleDepositMatched(AccountCode wallet, Cny amount) implements ReceivedMoney {
        public FlexibleDepositMatched {
            MoneyMovement.requirePositive(amount);
        }
    }

    /**
     * What the bank collected on the centre's file (6.1.3.3) has come to a wallet, in one sum;
     * whose it is, the result file will say.
     */
    record CollectionArrived(AccountCode wallet, Cny amount) implements ReceivedMoney {
        public CollectionArrived {
            MoneyMovement.requirePositive(amount);
        }
    }

    /** A result file says whose the collected money is: the items that succeeded. */
    record CollectionAllocated(Cny amount) implements ReceivedMoney {
        public CollectionAllocated {
            MoneyMovement.requirePositive(amount);
        }
    }

    /** Money from another city's centre (6.1.5), whose information table is here and agrees. */
    record TransferInMatched(AccountCode wallet, Cny amount) implements ReceivedMoney {
        public TransferInMatched {
            MoneyMovement.requirePositive(amount);
        }
    }

    /** Money from another city's centre that came before its table, or does not agree with it. */
    record TransferInReceived(AccountCode wallet, Cny amount) implements ReceivedMoney {
        public TransferInReceived {
            MoneyMovement.requirePositive(amount);
        }
    }

    /** Money from another city's centre that waited; its table has come and agrees. */
    record TransferInAccepted(Cny amount) implements ReceivedMoney {
        public TransferInAccepted {
            MoneyMovement.requirePositive(amount);
        }
    }
}
