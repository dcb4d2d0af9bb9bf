/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.anju.sandbox.control.ControlRefusal.required;
import static org.anju.sandbox.control.ControlRefusal.within;

import java.util.Arrays;
import java.util.List;
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
     */
    record SetFault(@Nullable String fault, @Nullable Integer count) {}

    /** A fault that will befall {@code count} batches. */
    record ActiveFault(String fault, int count) {}

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
        faults.set(fault, count);
        return new ActiveFault(fault.wireName(), count);
    }

    /** The faults that will still befall a batch, the oldest first. */
    @GetMapping
    List<ActiveFault> list() {
        return faults.active().entrySet().stream()
                .map(one -> new ActiveFault(one.getKey().wireName(), one.getValue()))
                .toList();
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
