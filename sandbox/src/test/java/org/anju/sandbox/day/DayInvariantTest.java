/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.anju.sandbox.play.BankDays;
import org.anju.sandbox.play.BrokenBooks;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The invariants of the bank's dates are no dead guards: each sees its break. */
class DayInvariantTest {

    private final Play play = Play.ofDays();
    private final BankDays days = new BankDays(play);
    private LocalDate date = LocalDate.MIN;
    private String centre = "";
    private String ofTheBooking = "";

    @BeforeEach
    void bookTwiceAndCut() {
        date = days.nextMorning();
        String employer = play.employerWallet(1_000);
        centre = play.centreWallet();
        play.pay(employer, centre, 7, "");
        ofTheBooking = " where id = '" + play.pay(employer, centre, 8, "").text("booking") + "'";
        days.order("cut", date);
    }

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @Test
    void seeABookingAfterTheCut() throws SQLException {
        assertThat(
                        found(
                                "update core.booking set booked_at = booked_at + interval '1 day'"
                                        + ofTheBooking,
                                DayInvariantRepository::bookedAfterCut))
                .singleElement()
                .asString()
                .contains("is booked to " + date);
    }

    @Test
    void seeADateThatGoesBack() throws SQLException {
        assertThat(
                        found(
                                "update core.booking set booking_date = booking_date - 1"
                                        + ofTheBooking,
                                DayInvariantRepository::datesGoingBack))
                .singleElement()
                .asString()
                .contains("line 2 of account " + centre);
    }

    @Test
    void seeAClosedDateWithoutAStatement() throws SQLException {
        assertThat(
                        found(
                                "insert into day.milestone values ('%s', 'CLOSED', now())"
                                        .formatted(date),
                                DayInvariantRepository::unstatedDates))
                .contains("account " + centre + " has no statement of " + date);
    }

    private List<String> found(String attack, Function<DayInvariantRepository, List<String>> look)
            throws SQLException {
        return BrokenBooks.look(
                play.superuser(),
                attack,
                database -> look.apply(new DayInvariantRepository(database)));
    }
}
