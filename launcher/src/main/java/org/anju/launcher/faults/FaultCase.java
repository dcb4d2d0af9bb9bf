/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.faults;

import java.time.LocalDate;
import org.anju.kernel.Cny;
import org.anju.launcher.demo.InventedNumbers;

/**
 * One payment of a play with the error that befalls it. Each has a person and a payee of its own,
 * so that what became of it is seen at both ends.
 *
 * @param number counted from 1
 */
record FaultCase(int number, Fault fault, Shape shape, Cny amount) {

    private static final LocalDate BORN = LocalDate.of(1985, 6, 7);
    private static final int WALLETS_FROM = 7_000_000;
    private static final int WALLETS_ELSE_FROM = 8_000_000;

    /** Its name in the scenario. */
    String name() {
        return "case-" + number;
    }

    /** The key of the payee's wallet. */
    String payee() {
        return "payee-" + number;
    }

    /** The key of the wallet that is paid where the bank pays somebody else. */
    String somebodyElse() {
        return "else-" + number;
    }

    /** The person's name, which is the payee's too. */
    String personName() {
        return "示范" + (char) ('一' + number);
    }

    /** The person's identity number. */
    String identity() {
        return InventedNumbers.identity(BORN.plusDays(number / 1_000), number % 1_000);
    }

    /** The number of the payee's wallet. */
    String payeeWallet() {
        return InventedNumbers.wallet(WALLETS_FROM + number);
    }

    /** The number of the wallet that is paid where the bank pays somebody else. */
    String otherWallet() {
        return InventedNumbers.wallet(WALLETS_ELSE_FROM + number);
    }

    /** What the suite says of it. */
    String title() {
        return name() + " (" + fault.word() + ", " + shape.word() + ", " + amount + ")";
    }
}
