/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.anju.sandbox.control.ControlRefusal.required;
import static org.anju.sandbox.control.ControlRefusal.within;

import java.util.Arrays;
import java.util.List;
import org.anju.sandbox.core.WalletNumber;
import org.anju.sandbox.enquiry.EnquiryFault;
import org.anju.sandbox.enquiry.HolderData;
import org.anju.sandbox.enquiry.Holders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets by what the bank knows holders, and how it errs when it is asked about them. */
@RestController
@RequestMapping("/control/v1")
class HolderController {

    /** By what the bank knows a wallet's holder; a mobile number may be absent. */
    record SetHolder(@Nullable String identityNumber, @Nullable String mobile) {}

    /** A wallet's holder as the bank knows him. */
    record ToldHolder(String wallet, String identityNumber, @Nullable String mobile) {}

    /** The order to have enquiries go wrong; absent count = 1. */
    record SetFault(@Nullable String fault, @Nullable Integer count) {}

    /** A fault that will still befall {@code count} enquiries. */
    record ActiveFault(String fault, int count) {}

    private static final int COUNT_MAX = 1_000_000;

    private final Holders holders;

    HolderController(Holders holders) {
        this.holders = holders;
    }

    @PostMapping("/wallets/{number}/holder")
    @ResponseStatus(HttpStatus.CREATED)
    ToldHolder set(@PathVariable("number") String number, @RequestBody SetHolder order) {
        HolderData holder =
                new HolderData(
                        new WalletNumber(number),
                        required("identity_number", order.identityNumber()),
                        order.mobile());
        holders.set(holder);
        return told(holder);
    }

    @GetMapping("/holders")
    List<ToldHolder> list() {
        return holders.list().stream().map(HolderController::told).toList();
    }

    @PostMapping("/enquiries/faults")
    @ResponseStatus(HttpStatus.CREATED)
    ActiveFault fault(@RequestBody SetFault order) {
        EnquiryFault fault = named(required("fault", order.fault()));
        int count = within("count", order.count(), 1, 1, COUNT_MAX);
        holders.fault(fault, count);
        return new ActiveFault(fault.wireName(), count);
    }

    @GetMapping("/enquiries/faults")
    List<ActiveFault> faults() {
        return holders.faults().entrySet().stream()
                .map(one -> new ActiveFault(one.getKey().wireName(), one.getValue()))
                .toList();
    }

    @DeleteMapping("/enquiries/faults")
    List<ActiveFault> clear() {
        holders.clearFaults();
        return faults();
    }

    private static EnquiryFault named(String name) {
        return EnquiryFault.named(name)
                .orElseThrow(
                        () ->
                                ControlRefusal.unknownFault(
                                        name,
                                        Arrays.stream(EnquiryFault.values())
                                                .map(EnquiryFault::wireName)
                                                .toList()));
    }

    private static ToldHolder told(HolderData holder) {
        return new ToldHolder(holder.wallet().value(), holder.identityNumber(), holder.mobile());
    }
}
