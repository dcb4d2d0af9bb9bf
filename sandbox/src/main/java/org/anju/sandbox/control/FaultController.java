/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.anju.sandbox.control.ControlRefusal.required;
import static org.anju.sandbox.control.ControlRefusal.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.anju.sandbox.delivery.Deliveries;
import org.anju.sandbox.fault.BatchFaults;
import org.anju.sandbox.fault.Fault;
import org.anju.sandbox.fault.FaultRule;
import org.anju.sandbox.fault.Faults;
import org.anju.sandbox.fault.OrderFaults;
import org.anju.sandbox.payment.Payments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the orders to err. */
@RestController
@RequestMapping("/control/v1/faults")
class FaultController {

    /**
     * The order to commit a fault.
     *
     * @param fault its name, such as {@code bad-signature}
     * @param count how many further notices it befalls; absent = 1
     * @param copies how often a duplicated notice is delivered altogether; absent = 2, and 64 for
     *     {@code parallel-duplicates}
     * @param by by how much a {@code late} notice is late, such as {@code PT2H}: one second to a
     *     week; needed there, and given nowhere else
     * @param account only notices on this wallet or deposit account; absent = on any
     */
    record SetFault(
            @Nullable String fault,
            @Nullable Integer count,
            @Nullable Integer copies,
            @Nullable String by,
            @Nullable String account) {}

    /** A fault that will still befall {@code count} notices. */
    record ActiveFault(
            String fault, int count, int copies, @Nullable String by, @Nullable String account) {}

    /** How many held messages went free when the faults were cleared. */
    record Cleared(int released) {}

    private static final Duration LATE_MAX = Duration.ofDays(7);
    private static final int COUNT_MAX = 1_000_000;
    private static final int FEWEST_COPIES = 2;
    private static final int PARALLEL_COPIES = 64;

    private final Faults faults;
    private final Deliveries deliveries;
    private final OrderFaults orderFaults;
    private final BatchFaults batchFaults;
    private final Payments payments;

    FaultController(
            Faults faults,
            Deliveries deliveries,
            OrderFaults orderFaults,
            BatchFaults batchFaults,
            Payments payments) {
        this.faults = faults;
        this.orderFaults = orderFaults;
        this.batchFaults = batchFaults;
        this.payments = payments;
        this.deliveries = deliveries;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ActiveFault set(@RequestBody SetFault order) {
        Fault fault = named(required("fault", order.fault()));
        int usualCopies = fault == Fault.PARALLEL_DUPLICATES ? PARALLEL_COPIES : FEWEST_COPIES;
        String account = order.account();
        FaultRule rule =
                new FaultRule(
                        fault,
                        within("count", order.count(), 1, 1, COUNT_MAX),
                        within(
                                "copies",
                                order.copies(),
                                usualCopies,
                                FEWEST_COPIES,
                                Deliveries.COPIES_MAX),
                        lateBy(fault, order.by()),
                        account == null ? null : AccountNumbers.read("account", account).number());
        faults.set(rule);
        return active(rule);
    }

    @GetMapping
    List<ActiveFault> list() {
        return faults.active().stream().map(FaultController::active).toList();
    }

    /**
     * Faults of notices and of orders alike. What was only held, reordered or late is released;
     * what is lost stays lost, and what is forgotten stays forgotten.
     */
    @DeleteMapping
    Cleared clear() {
        faults.clear();
        orderFaults.clear();
        batchFaults.clear();
        payments.releaseHeld();
        return new Cleared(deliveries.releaseHeld());
    }

    private static @Nullable Duration lateBy(Fault fault, @Nullable String by) {
        if (fault == Fault.LATE) {
            return ControlRefusal.duration("by", required("by", by), LATE_MAX);
        }
        if (by != null) {
            throw ControlRefusal.outOfPlace("by", Fault.LATE.wireName());
        }
        return null;
    }

    private static Fault named(String name) {
        return Fault.named(name)
                .orElseThrow(
                        () ->
                                ControlRefusal.unknownFault(
                                        name,
                                        Arrays.stream(Fault.values())
                                                .map(Fault::wireName)
                                                .toList()));
    }

    private static ActiveFault active(FaultRule rule) {
        Duration lateBy = rule.lateBy();
        return new ActiveFault(
                rule.fault().wireName(),
                rule.remaining(),
                rule.copies(),
                lateBy == null ? null : lateBy.toString(),
                rule.account());
    }
}
