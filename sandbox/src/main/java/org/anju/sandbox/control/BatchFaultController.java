/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.anju.sandbox.control.ControlRefusal.required;
import static org.anju.sandbox.control.ControlRefusal.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.anju.sandbox.core.WalletNumber;
import org.anju.sandbox.fault.AssignedBatchFault;
import org.anju.sandbox.fault.BatchFault;
import org.anju.sandbox.fault.BatchFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the requests to err on batches. */
@RestController
@RequestMapping("/control/v1/batch-faults")
class BatchFaultController {

    /**
     * The request to commit a fault on batches.
     *
     * @param fault its name, such as {@code batch-partial}
     * @param count how many further batches it befalls; absent = 1
     * @param by by how much something is late, such as {@code PT2H}: one second to a week; needed
     *     by the faults that take time, and given with no other
     * @param payee the wallet that takes the place of the first line's; needed by {@code
     *     batch-other-payee}, and given with no other
     */
    record SetFault(
            @Nullable String fault,
            @Nullable Integer count,
            @Nullable String by,
            @Nullable String payee) {}

    /** A fault that will befall {@code count} batches. */
    record ActiveFault(String fault, int count, @Nullable String by, @Nullable String payee) {}

    private static final Duration LATE_MAX = Duration.ofDays(7);
    private static final int COUNT_MAX = 1_000_000;

    private final BatchFaults faults;

    BatchFaultController(BatchFaults faults) {
        this.faults = faults;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ActiveFault set(@RequestBody SetFault order) {
        BatchFault fault = named(required("fault", order.fault()));
        int count = within("count", order.count(), 1, 1, COUNT_MAX);
        AssignedBatchFault rule =
                new AssignedBatchFault(fault, by(fault, order.by()), payee(fault, order.payee()));
        faults.set(rule, count);
        return active(rule, count);
    }

    /** The faults that will still befall a batch, the oldest first. */
    @GetMapping
    List<ActiveFault> list() {
        return faults.active().stream().map(one -> active(one.fault(), one.remaining())).toList();
    }

    private static ActiveFault active(AssignedBatchFault rule, int count) {
        Duration by = rule.by();
        return new ActiveFault(
                rule.fault().wireName(), count, by == null ? null : by.toString(), rule.payee());
    }

    private static @Nullable Duration by(BatchFault fault, @Nullable String by) {
        if (fault.takesTime()) {
            return ControlRefusal.duration("by", required("by", by), LATE_MAX);
        }
        if (by != null) {
            throw ControlRefusal.notWith("by", fault.wireName());
        }
        return null;
    }

    private static @Nullable String payee(BatchFault fault, @Nullable String payee) {
        if (fault == BatchFault.BATCH_OTHER_PAYEE) {
            return new WalletNumber(required("payee", payee)).value();
        }
        if (payee != null) {
            throw ControlRefusal.notWith("payee", fault.wireName());
        }
        return null;
    }

    private static BatchFault named(String name) {
        return BatchFault.named(name)
                .orElseThrow(
                        () ->
                                ControlRefusal.unknownFault(
                                        name,
                                        Arrays.stream(BatchFault.values())
                                                .map(BatchFault::wireName)
                                                .toList()));
    }
}
