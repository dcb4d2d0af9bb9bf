/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.anju.sandbox.control.ControlRefusal.within;

import java.util.List;
import org.anju.sandbox.payment.OrderView;
import org.anju.sandbox.payment.Payments;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells of the orders to pay that subscribers sent, and has them executed. */
@RestController
@RequestMapping("/control/v1/orders")
class OrderController {

    /** How many orders were executed, refused ones among them. */
    record Executed(int executed) {}

    /** How many held orders may be executed now. */
    record Released(int released) {}

    private static final int USUAL = 50;
    private static final int NEWEST_MAX = 500;

    private final Payments payments;

    OrderController(Payments payments) {
        this.payments = payments;
    }

    /** The newest, newest first. */
    @GetMapping
    List<OrderView> newest(
            @RequestParam(name = "newest", required = false) @Nullable Integer newest) {
        return payments.newest(within("newest", newest, USUAL, 1, NEWEST_MAX));
    }

    /** Executes what is due by the bank's clock; results and notices are not delivered yet. */
    @PostMapping("/executions")
    Executed executeDue() {
        return new Executed(payments.executeDue());
    }

    /** Lets the orders be executed that a fault holds. */
    @PostMapping("/releases")
    Released release() {
        return new Released(payments.releaseHeld());
    }
}
