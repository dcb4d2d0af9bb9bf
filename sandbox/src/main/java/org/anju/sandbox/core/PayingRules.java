/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.time.LocalDate;
import org.anju.kernel.Cny;
import org.springframework.stereotype.Component;

/** What the bank asks before it moves money: conditions of both accounts, funds, limits, caps. */
@Component
class PayingRules {

    private static final ClassLimits NO_LIMITS = new ClassLimits(null, null, null, null);

    private final CoreRepository repository;
    private final AccountRepository accounts;

    PayingRules(CoreRepository repository, AccountRepository accounts) {
        this.repository = repository;
        this.accounts = accounts;
    }

    /**
     * Returns where nothing forbids the booking. The caller holds the locks of both accounts.
     *
     * @throws BankRefusal otherwise
     */
    void requireBookable(Booking booking, AccountState payer, AccountState payee) {
        payer.requirePaying();
        payee.requireReceiving();
        Cny amount = booking.amount();
        if (!payer.mayGoNegative() && payer.balance().compareTo(amount) < 0) {
            throw new BankRefusal(
                    RefusalReason.INSUFFICIENT_BALANCE,
                    "account %s has %d fen and is to pay %d"
                            .formatted(payer.number(), payer.balance().fen(), amount.fen()));
        }
        if (booking.kind().limited()) {
            requirePayable(payer, amount, booking.bookingDate());
            requireHoldable(payee, amount, booking.bookingDate());
        }
    }

    void requireHoldable(AccountState payee, Cny amount, LocalDate date) {
        limitsOf(payee, date).requireHoldable(payee, amount);
    }

    private void requirePayable(AccountState payer, Cny amount, LocalDate date) {
        ClassLimits byClass = limitsOf(payer, date);
        AgreedLimits byAgreement = accounts.agreed(payer.number());
        PaidSoFar paid =
                byClass.countsPayments() || byAgreement.perDay() != null
                        ? repository.paid(payer.number(), date)
                        : PaidSoFar.NOTHING;
        byAgreement.requirePayable(payer, amount, paid);
        byClass.requirePayable(payer, amount, paid);
    }

    private ClassLimits limitsOf(AccountState account, LocalDate date) {
        WalletClass walletClass = account.walletClass();
        return walletClass == null ? NO_LIMITS : repository.limits(walletClass, date);
    }
}
