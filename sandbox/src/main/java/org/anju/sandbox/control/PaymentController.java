/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.anju.sandbox.control.ControlRefusal.required;

import java.time.LocalDate;
import java.util.UUID;
import org.anju.kernel.Cny;
import org.anju.sandbox.core.Bank;
import org.anju.sandbox.core.PaymentOrder;
import org.anju.sandbox.core.PaymentReceipt;
import org.anju.sandbox.core.WalletNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the payments of the bank's customers. */
@RestController
@RequestMapping("/control/v1/payments")
class PaymentController {

    /**
     * The order to pay.
     *
     * @param amountFen the amount in fen
     * @param amountYuan the same as people write it, such as {@code 1,234.50}; one of both is given
     * @param remark absent = none
     * @param paymentId absent = every such order is a payment of its own
     */
    record Pay(
            @Nullable String from,
            @Nullable String to,
            @Nullable Long amountFen,
            @Nullable String amountYuan,
            @Nullable String remark,
            @Nullable UUID paymentId) {}

    /** Under what the payment stands in the bank's books. */
    record Paid(UUID booking, UUID uetr, LocalDate bookingDate) {}

    private final Bank bank;

    PaymentController(Bank bank) {
        this.bank = bank;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Paid pay(@RequestBody Pay order) {
        String remark = order.remark();
        PaymentReceipt receipt =
                bank.pay(
                        new PaymentOrder(
                                new WalletNumber(required("from", order.from())),
                                new WalletNumber(required("to", order.to())),
                                amount(order),
                                remark == null ? "" : remark,
                                order.paymentId()));
        return new Paid(receipt.booking(), receipt.uetr(), receipt.bookingDate());
    }

    private static Cny amount(Pay order) {
        String yuan = order.amountYuan();
        if (yuan == null) {
            return Cny.ofFen(required("amount_fen", order.amountFen()));
        }
        if (order.amountFen() != null) {
            throw ControlRefusal.twoAmounts();
        }
        return TypedAmount.read(yuan);
    }
}
