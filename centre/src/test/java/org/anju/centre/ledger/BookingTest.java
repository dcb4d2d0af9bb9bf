/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.anju.centre.ledger.MoneyMovement.EmployerMoneyReceived;
import org.anju.centre.ledger.MoneyMovement.RemittanceMatched;
import org.anju.centre.ledger.MoneyMovement.TemporaryAllocated;
import org.anju.centre.ledger.MoneyMovement.UnidentifiedAssigned;
import org.anju.centre.ledger.MoneyMovement.UnidentifiedReceived;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.Test;

/** The lines of M01 to M04 as the domain memo 1.4 lists them. */
class BookingTest {

    private static final AccountCode WALLET = new AccountCode("1010301");
    private static final Cny AMOUNT = Cny.ofFen(123_456);

    @Test
    void matchedRemittanceGoesFromTheWalletToThePersons() {
        assertBooked(new RemittanceMatched(WALLET, AMOUNT), "M01", "1010301", "201");
    }

    @Test
    void unidentifiedMoneyGoesToSuspense() {
        assertBooked(new UnidentifiedReceived(WALLET, AMOUNT), "M02", "1010301", "2190101");
    }

    @Test
    void moneyOfAKnownEmployerGoesToItsTemporaryReceipts() {
        assertBooked(new EmployerMoneyReceived(WALLET, AMOUNT), "M03", "1010301", "2190102");
    }

    @Test
    void assignedSuspenseGoesToTheEmployersTemporaryReceipts() {
        assertBooked(new UnidentifiedAssigned(AMOUNT), "M03", "2190101", "2190102");
    }

    @Test
    void allocatedTemporaryReceiptGoesToThePersons() {
        assertBooked(new TemporaryAllocated(AMOUNT), "M04", "2190102", "201");
    }

    @Test
    void aMovementOfNothingOrLessIsRefused() {
        assertThatThrownBy(() -> new RemittanceMatched(WALLET, Cny.ZERO))
                .hasMessageContaining("positive");
        assertThatThrownBy(() -> new UnidentifiedReceived(WALLET, Cny.ofFen(-1)))
                .hasMessageContaining("-0.01");
    }

    private static void assertBooked(
            MoneyMovement movement, String rule, String debited, String credited) {
        Booking booking = Booking.of(movement);
        assertThat(booking.rule()).isEqualTo(rule);
        assertThat(booking.lines())
                .isEqualTo(
                        List.of(
                                new Booking.Line(new AccountCode(debited), AMOUNT, Cny.ZERO),
                                new Booking.Line(new AccountCode(credited), Cny.ZERO, AMOUNT)));
    }
}
