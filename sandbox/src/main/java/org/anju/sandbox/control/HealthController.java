/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.anju.sandbox.core.Bank;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whether the bank is there, and what time and date it goes by. */
@RestController
class HealthController {

    /**
     * The bank's state.
     *
     * @param status {@code UP} where its database answers, else {@code DOWN}
     */
    record Health(String status, OffsetDateTime time, LocalDate bookingDate) {}

    private final HealthRepository database;
    private final Bank bank;
    private final Clock clock;

    HealthController(HealthRepository database, Bank bank, Clock clock) {
        this.database = database;
        this.bank = bank;
        this.clock = clock;
    }

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        boolean up = database.answers();
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(
                        new Health(
                                up ? "UP" : "DOWN", OffsetDateTime.now(clock), bank.bookingDate()));
    }
}
