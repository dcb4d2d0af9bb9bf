/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.anju.sandbox.control.ControlRefusal.required;
import static org.anju.sandbox.control.ControlRefusal.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.anju.sandbox.core.WalletNumber;
import org.anju.sandbox.fault.OrderFault;
import org.anju.sandbox.fault.OrderFaultRule;
import org.anju.sandbox.fault.OrderFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the requests to err on orders. {@code DELETE /control/v1/faults} ends them. */
@RestController
@RequestMapping("/control/v1/order-faults")
class OrderFaultController {

    /**
     * The request to commit a fault on orders.
     *
     * @param fault its name, such as {@code executed-twice}
     * @param count how many further orders it befalls; absent = 1
     * @param debtor only orders that leave this account; absent = any
     * @param creditor only orders to this account; absent = any
     * @param by by how much something is late, such as {@code PT2H}: one second to a week; needed
     *     by the faults that take time, and given with no other
     * @param code the code that is told, 1 to 4 letters or digits; given with no fault that tells
     *     none, absent = the fault's usual one
     * @param payee who is paid in place of the creditor; needed by {@code other-payee}, and given
     *     with no other
     * @param percent of a hundred orders that fit it befalls so many, 1 to 100; absent = all
     */
    record SetFault(
            @Nullable String fault,
            @Nullable Integer count,
            @Nullable String debtor,
            @Nullable String creditor,
            @Nullable String by,
            @Nullable String code,
            @Nullable String payee,
            @Nullable Integer percent) {}

    /** A fault that will still befall {@code count} orders. */
    record ActiveFault(
            String fault,
            int count,
            @Nullable String debtor,
            @Nullable String creditor,
            @Nullable String by,
            @Nullable String code,
            @Nullable String payee,
            int percent) {}

    /** A fault, and the wallet that always suffers it as a creditor. */
    record KnownFault(String fault, String reservedWallet) {}

    private static final Duration LATE_MAX = Duration.ofDays(7);
    private static final int PERCENT_MAX = 100;
    private static final int COUNT_MAX = 1_000_000;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,4}");

    private final OrderFaults faults;

    OrderFaultController(OrderFaults faults) {
        this.faults = faults;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ActiveFault set(@RequestBody SetFault order) {
        OrderFault fault = named(required("fault", order.fault()));
        OrderFaultRule rule =
                new OrderFaultRule(
                        fault,
                        within("count", order.count(), 1, 1, COUNT_MAX),
                        order.debtor(),
                        order.creditor(),
                        by(fault, order.by()),
                        code(fault, order.code()),
                        payee(fault, order.payee()),
                        within("percent", order.percent(), PERCENT_MAX, 1, PERCENT_MAX));
        faults.set(rule);
        return active(rule);
    }

    @GetMapping
    List<ActiveFault> list() {
        return faults.active().stream().map(OrderFaultController::active).toList();
    }

    /** Every fault of orders with its reserved wallet. */
    @GetMapping("/known")
    List<KnownFault> known() {
        return Arrays.stream(OrderFault.values())
                .map(fault -> new KnownFault(fault.wireName(), fault.reservedWallet()))
                .toList();
    }

    private static @Nullable Duration by(OrderFault fault, @Nullable String by) {
        if (fault.takesTime()) {
            return ControlRefusal.duration("by", required("by", by), LATE_MAX);
        }
        if (by != null) {
            throw ControlRefusal.notWith("by", fault.wireName());
        }
        return null;
    }

    private static @Nullable String code(OrderFault fault, @Nullable String code) {
        String usual = fault.usualCode().orElse(null);
        if (usual == null && code != null) {
            throw ControlRefusal.notWith("code", fault.wireName());
        }
        if (code != null && !CODE.matcher(code).matches()) {
            throw ControlRefusal.codeForm(code);
        }
        return code == null ? usual : code;
    }

    private static @Nullable String payee(OrderFault fault, @Nullable String payee) {
        if (fault == OrderFault.OTHER_PAYEE) {
            return new WalletNumber(required("payee", payee)).value();
        }
        if (payee != null) {
            throw ControlRefusal.notWith("payee", fault.wireName());
        }
        return null;
    }

    private static OrderFault named(String name) {
        return OrderFault.named(name)
                .orElseThrow(
                        () ->
                                ControlRefusal.unknownFault(
                                        name,
                                        Arrays.stream(OrderFault.values())
                                                .map(OrderFault::wireName)
                                                .toList()));
    }

    private static ActiveFault active(OrderFaultRule rule) {
        Duration by = rule.by();
        return new ActiveFault(
                rule.fault().wireName(),
                rule.remaining(),
                rule.debtor(),
                rule.creditor(),
                by == null ? null : by.toString(),
                rule.code(),
                rule.payee(),
                rule.percent());
    }
}
