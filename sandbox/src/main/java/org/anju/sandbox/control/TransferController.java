/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.anju.sandbox.control.ControlRefusal.required;

import java.time.LocalDate;
import java.util.UUID;
import org.anju.kernel.Cny;
import org.anju.sandbox.core.Bank;
import org.anju.sandbox.core.Charge;
import org.anju.sandbox.core.GivingBack;
import org.anju.sandbox.core.PaymentReceipt;
import org.anju.sandbox.core.Transfer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Has the bank itself move money, without an order over the bank link: conversions, payouts of
 * loans and what comes back of them, returns, reversals, interest and fees.
 */
@RestController
@RequestMapping("/control/v1")
class TransferController {

    /**
     * The request to move money between any two accounts between which the bank moves any.
     *
     * @param remark absent = none
     * @param paymentId absent = every such request is a transfer of its own
     */
    record Move(
            @Nullable String from,
            @Nullable String to,
            @Nullable Long amountFen,
            @Nullable String remark,
            @Nullable UUID paymentId) {}

    /**
     * The request to bring the money of a booking back.
     *
     * @param uetr the booking's reference
     * @param reason why, four capitals or digits; absent = {@code AC04} for a return, {@code AM05}
     *     for a reversal
     * @param remark absent = none
     */
    record Back(
            @Nullable UUID uetr,
            @Nullable String reason,
            @Nullable String remark,
            @Nullable UUID paymentId) {}

    /** The request to pay interest or to take a fee. */
    record Charged(
            @Nullable String account,
            @Nullable Long amountFen,
            @Nullable String remark,
            @Nullable UUID paymentId) {}

    /** Under what the movement stands in the bank's books. */
    record Moved(UUID booking, UUID uetr, LocalDate bookingDate) {}

    private static final String CLOSED_ACCOUNT = "AC04";
    private static final String DUPLICATION = "AM05";
    private static final String INTEREST_REMARK = "结息";
    private static final String FEE_REMARK = "手续费";

    private final Bank bank;

    TransferController(Bank bank) {
        this.bank = bank;
    }

    /** What kind of movement it is follows from the accounts. */
    @PostMapping("/transfers")
    @ResponseStatus(HttpStatus.CREATED)
    Moved transfer(@RequestBody Move order) {
        String remark = order.remark();
        return moved(
                bank.book(
                        new Transfer(
                                AccountNumbers.read("from", order.from()),
                                AccountNumbers.read("to", order.to()),
                                Cny.ofFen(required("amount_fen", order.amountFen())),
                                remark == null ? "" : remark,
                                Transfer.Reference.of(order.paymentId()))));
    }

    /** The payee's bank sends a payment back, perhaps days later. */
    @PostMapping("/returns")
    @ResponseStatus(HttpStatus.CREATED)
    Moved sendBack(@RequestBody Back order) {
        return moved(bank.giveBack(givingBack(GivingBack.Way.RETURN, CLOSED_ACCOUNT, order)));
    }

    /** The bank undoes a booking of its own. */
    @PostMapping("/reversals")
    @ResponseStatus(HttpStatus.CREATED)
    Moved reverse(@RequestBody Back order) {
        return moved(bank.giveBack(givingBack(GivingBack.Way.REVERSAL, DUPLICATION, order)));
    }

    @PostMapping("/interest")
    @ResponseStatus(HttpStatus.CREATED)
    Moved payInterest(@RequestBody Charged order) {
        return moved(bank.charge(charge(Charge.What.INTEREST, INTEREST_REMARK, order)));
    }

    @PostMapping("/fees")
    @ResponseStatus(HttpStatus.CREATED)
    Moved takeFee(@RequestBody Charged order) {
        return moved(bank.charge(charge(Charge.What.FEE, FEE_REMARK, order)));
    }

    private static GivingBack givingBack(GivingBack.Way way, String usualReason, Back order) {
        String reason = order.reason();
        String remark = order.remark();
        return new GivingBack(
                way,
                required("uetr", order.uetr()),
                reason == null ? usualReason : reason,
                remark == null ? "" : remark,
                order.paymentId());
    }

    private static Charge charge(Charge.What what, String usualRemark, Charged order) {
        String remark = order.remark();
        return new Charge(
                what,
                AccountNumbers.read("account", order.account()),
                Cny.ofFen(required("amount_fen", order.amountFen())),
                remark == null ? usualRemark : remark,
                order.paymentId());
    }

    private static Moved moved(PaymentReceipt receipt) {
        return new Moved(receipt.booking(), receipt.uetr(), receipt.bookingDate());
    }
}
