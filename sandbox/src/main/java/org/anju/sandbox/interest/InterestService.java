/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.interest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.anju.kernel.Cny;
import org.anju.sandbox.core.Bank;
import org.anju.sandbox.core.Charge;
import org.anju.sandbox.interest.InterestRepository.Product;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Settles a quarter once and credits what every account has earned in it. */
@Service
class InterestService implements Interest {

    private final InterestRepository repository;
    private final Bank bank;
    private final Clock clock;

    InterestService(InterestRepository repository, Bank bank, Clock clock) {
        this.repository = repository;
        this.bank = bank;
        this.clock = clock;
    }

    @Override
    public int creditDue(LocalDate bookingDate) {
        LocalDate first = repository.firstBooking().orElse(bookingDate);
        int credited = 0;
        for (LocalDate settledOn : DemandInterest.settlementDates(first, bookingDate)) {
            if (repository.settle(settledOn, bookingDate, OffsetDateTime.now(clock))) {
                credited += credit(settledOn);
            }
        }
        return credited;
    }

    private int credit(LocalDate settledOn) {
        int credited = 0;
        for (Product product : repository.products(DemandInterest.firstDay(settledOn), settledOn)) {
            Cny interest = DemandInterest.of(product.product(), product.millionths());
            repository.credit(settledOn, product, interest, book(settledOn, product, interest));
            credited += interest.isPositive() ? 1 : 0;
        }
        return credited;
    }

    /** The booking of the interest; none where it is less than half a fen. */
    private @Nullable UUID book(LocalDate settledOn, Product product, Cny interest) {
        return interest.isPositive()
                ? bank.charge(
                                new Charge(
                                        Charge.What.INTEREST,
                                        product.account(),
                                        interest,
                                        "结息 " + settledOn,
                                        null))
                        .booking()
                : null;
    }
}
