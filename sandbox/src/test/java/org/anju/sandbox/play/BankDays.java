/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.Message;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.ReportRequest;
import org.anju.channel.message.RequestedReport;
import org.anju.channel.message.WireTime;
import org.anju.kernel.ChinaTime;
import org.anju.sandbox.play.AskingCentre.Asking;
import org.anju.sandbox.play.ControlClient.Answer;

/** The bank's dates as a test moves them, and what the centre was told beside notices. */
public final class BankDays {

    private static long asked;

    private final Play play;

    /** Moves the dates of a play. */
    public BankDays(Play play) {
        this.play = play;
    }

    /** Lets the next calendar day come, nine in the morning; it is the bank's booking date then. */
    public LocalDate nextMorning() {
        return morningOf(today().plusDays(1));
    }

    /** Lets nine in the morning of a later day come. */
    public LocalDate morningOf(LocalDate date) {
        ZonedDateTime morning = date.atTime(LocalTime.of(9, 0)).atZone(ChinaTime.ZONE);
        play.pass(Duration.between(play.now(), morning.toInstant()));
        return date;
    }

    /** The calendar date. */
    public LocalDate today() {
        return LocalDate.ofInstant(play.now(), ChinaTime.ZONE);
    }

    /** Orders what a date is to reach: {@code open}, {@code cut} or {@code close}. */
    public Answer order(String what, LocalDate date) {
        return play.control().post("/control/v1/day/" + what, "{'date':'%s'}".formatted(date));
    }

    /** Closes a date, which the bank must do. */
    public void close(LocalDate date) {
        Answer answer = order("close", date);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    /** Asks the bank for a report on an account. */
    public AskingCentre.Answer ask(AccountId account, RequestedReport what) {
        return play.asking().ask(play.control().port(), asking(account, what));
    }

    /** A request for a report on an account, not sent yet. */
    public Asking asking(AccountId account, RequestedReport what) {
        String id = nextId();
        return play.asking()
                .asking(
                        id,
                        new ReportRequest(
                                id,
                                WireTime.exact(
                                        play.now().atZone(ChinaTime.ZONE).toOffsetDateTime()),
                                account,
                                ListeningCentre.NODE,
                                what));
    }

    /** A message id that no test has used. */
    public static synchronized String nextId() {
        asked++;
        return "ask" + System.nanoTime() + "x" + asked;
    }

    /** The messages of one kind that the centre has had, in order of coming. */
    public <T extends Message> List<T> told(Class<T> kind) {
        List<T> told = new ArrayList<>();
        for (Arrival arrival : play.centre().arrivals()) {
            try {
                Message message = MessageReader.read(arrival.body()).message();
                if (kind.isInstance(message)) {
                    told.add(kind.cast(message));
                }
            } catch (MessageRefusal _) {
                // What faults of other tests spoilt.
            }
        }
        return told;
    }
}
