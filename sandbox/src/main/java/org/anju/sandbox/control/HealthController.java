/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
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

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;
    private final Bank bank;
    private final Clock clock;

    HealthController(DataSource database, Bank bank, Clock clock) {
        this.database = database;
        this.bank = bank;
        this.clock = clock;
    }

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        boolean up = databaseAnswers();
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(
                        new Health(
                                up ? "UP" : "DOWN", OffsetDateTime.now(clock), bank.bookingDate()));
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException _) {
            return false;
        }
    }
}
