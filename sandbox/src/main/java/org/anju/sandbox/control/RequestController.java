/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.anju.sandbox.control.ControlRefusal.within;

import java.util.List;
import org.anju.sandbox.reception.ReceivedMessage;
import org.anju.sandbox.reception.Reception;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells what subscribers have sent and what became of it. */
@RestController
class RequestController {

    private static final int USUAL = 50;
    private static final int NEWEST_MAX = 500;

    private final Reception reception;

    RequestController(Reception reception) {
        this.reception = reception;
    }

    /** The newest, newest first, taken and refused ones alike. */
    @GetMapping("/control/v1/requests")
    List<ReceivedMessage> newest(
            @RequestParam(name = "newest", required = false) @Nullable Integer newest) {
        return reception.newest(within("newest", newest, USUAL, 1, NEWEST_MAX));
    }
}
