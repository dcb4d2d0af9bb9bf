/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.anju.channel.message.AccountStatement;
import org.anju.channel.message.SystemEvent;
import org.anju.channel.message.SystemEventCode;
import org.anju.sandbox.play.BankDays;
import org.anju.sandbox.play.ControlClient.Answer;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A booking date begins, is cut and closed; without that it is the calendar's. */
class BankDayTest {

    private final Play play = Play.ofDays();
    private final BankDays days = new BankDays(play);
    private String employer = "";
    private String centre = "";
    private LocalDate date = LocalDate.MIN;

    @BeforeEach
    void openWallets() {
        date = days.nextMorning();
        employer = play.employerWallet(1_000_000);
        centre = play.centreWallet();
    }

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @Test
    void followsTheClockWhereNobodyClosesIt() {
        String today = play.pay(employer, centre, 1, "").text("booking_date");
        LocalDate next = days.nextMorning();
        String tomorrow = play.pay(employer, centre, 1, "").text("booking_date");

        assertThat(List.of(today, tomorrow)).containsExactly(date.toString(), next.toString());
    }

    @Test
    void booksToTheNextDateWhatComesAfterTheCut() {
        play.pay(employer, centre, 1, "");
        Answer cut = days.order("cut", date);
        Answer late = play.pay(employer, centre, 2, "");

        assertThat(cut.status()).as("%s", cut.body()).isEqualTo(200);
        assertThat(late.text("booking_date")).isEqualTo(date.plusDays(1).toString());
        assertThat(play.control().get("/health").text("booking_date"))
                .isEqualTo(date.plusDays(1).toString());
        days.close(date);
        play.deliver();
        assertThat(statements().getFirst().head().closing().fen()).isEqualTo(1);
        LocalDate next = days.nextMorning();
        assertThat(play.pay(employer, centre, 4, "").text("booking_date"))
                .isEqualTo(next.toString());
        days.close(next);
        play.deliver();
        assertThat(statements().getLast().head().opening().fen()).isEqualTo(1);
        assertThat(statements().getLast().head().closing().fen()).isEqualTo(7);
    }

    @Test
    void tellsItsStartAndItsCloseWithTheLastNumbers() {
        days.order("open", date);
        play.pay(employer, centre, 1, "");
        play.pay(employer, centre, 2, "");
        days.close(date);
        play.pay(employer, centre, 4, "");
        play.deliver();

        assertThat(events())
                .extracting(SystemEvent::code)
                .containsExactly(SystemEventCode.START_OF_DAY, SystemEventCode.CLOSE_OF_DAY);
        assertThat(events()).extracting(SystemEvent::lastSequence).containsExactly(0L, 2L);
        assertThat(events())
                .extracting(SystemEvent::businessDate)
                .allMatch(told -> told.isPresent() && told.get().equals(date));
    }

    @Test
    void doesNothingMoreTheSecondTime() {
        play.pay(employer, centre, 1, "");
        days.close(date);
        days.close(date);
        Answer cut = days.order("cut", date);
        play.deliver();

        assertThat(cut.status()).isEqualTo(200);
        assertThat(statements()).hasSize(1);
        assertThat(events()).hasSize(1);
    }

    @Test
    void cannotEndBeforeItHasBegun() {
        Answer refused = days.order("close", date.plusDays(1));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("DATE_NOT_REACHED");
    }

    @Test
    void cannotBeOpenedOnceItIsOver() {
        days.nextMorning();

        Answer refused = days.order("open", date);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("DATE_OVER");
    }

    @Test
    void isClosedAfterItsMidnightToo() {
        play.pay(employer, centre, 5, "");
        days.nextMorning();
        play.pay(employer, centre, 6, "");

        days.close(date);
        play.deliver();

        assertThat(statements().getFirst().head().closing().fen()).isEqualTo(5);
    }

    @Test
    void needsADate() {
        Answer refused = play.control().post("/control/v1/day/close", "{}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("FIELD_MISSING");
    }

    private List<AccountStatement> statements() {
        return days.told(AccountStatement.class).stream()
                .filter(page -> page.head().account().number().equals(centre))
                .toList();
    }

    private List<SystemEvent> events() {
        return days.told(SystemEvent.class).stream()
                .filter(event -> event.account().number().equals(centre))
                .toList();
    }
}
