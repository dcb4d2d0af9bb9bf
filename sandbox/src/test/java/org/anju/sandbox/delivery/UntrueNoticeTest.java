/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.Direction;
import org.anju.channel.message.NotifiedEntry;
import org.anju.kernel.Cny;
import org.anju.sandbox.play.Arrival;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is rightly signed and not so; the bank's own books and notices stay true. */
class UntrueNoticeTest {

    private final Play play = Play.shared();
    private String employer = "";
    private String centre = "";

    @BeforeEach
    void openWallets() {
        employer = play.employerWallet(1_000_000);
        centre = play.centreWallet();
    }

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @Test
    void tellsACreditAsADebitOfTheSamePayment() {
        AccountNotification told = told("sign-flipped");

        NotifiedEntry entry = told.entries().getFirst();
        assertThat(entry.direction()).isEqualTo(Direction.DEBIT);
        assertThat(entry.amount()).isEqualTo(Cny.ofFen(100));
        assertThat(entry.creditor().account().number()).isEqualTo(centre);
        assertThat(told.account().number()).isEqualTo(centre);
        assertThat(told.sequence()).isEqualTo(1);
    }

    @Test
    void tellsItOfAnotherAccount() {
        play.centreWallet();

        AccountNotification told = told("wrong-account");

        assertThat(told.account().number()).isNotEqualTo(centre);
        assertThat(told.entries().getFirst().creditor().account().number()).isEqualTo(centre);
    }

    @Test
    void tellsItsNumbersAsOneAgain() {
        play.pay(employer, centre, 1, "");
        play.pay(employer, centre, 2, "");
        play.deliver();
        play.fault("{'fault':'number-reset','count':2,'account':'%s'}".formatted(centre));
        play.pay(employer, centre, 3, "");
        play.pay(employer, centre, 4, "");
        play.deliver();

        assertThat(notifications().stream().map(AccountNotification::sequence))
                .containsExactly(1L, 2L, 1L, 1L);
    }

    @Test
    void tellsItsNumberAgainOfAnotherBookingOnceItHasArrived() {
        play.fault("{'fault':'same-number-other-content'}");
        play.pay(employer, centre, 100, "");
        play.deliver();

        List<AccountNotification> told = notifications();
        assertThat(told.stream().map(AccountNotification::sequence)).containsExactly(1L, 1L);
        assertThat(told.stream().map(each -> each.entries().getFirst().amount()))
                .containsExactly(Cny.ofFen(100), Cny.ofFen(200));
        assertThat(told.stream().map(each -> each.entries().getFirst().accountServicerReference()))
                .doesNotHaveDuplicates();
        assertThat(told.stream().map(AccountNotification::messageId)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign-flipped", "wrong-account", "number-reset"})
    void keepsTheTrueNoticeBackUntilTheFaultsAreCleared(String fault) {
        told(fault);
        assertThat(play.notices(centre).getFirst().path("state").asString()).isEqualTo("HELD");

        play.control().delete("/control/v1/faults");
        play.deliver();

        assertThat(play.notices(centre).getFirst().path("state").asString()).isEqualTo("DELIVERED");
    }

    // What is told in place of the only notice of the centre's new wallet.
    private AccountNotification told(String fault) {
        play.fault("{'fault':'%s','account':'%s'}".formatted(fault, centre));
        play.pay(employer, centre, 100, "");
        int before = play.centre().arrivals().size();
        play.deliver();
        return notification(play.centre().arrivals().subList(before, before + 1).getFirst());
    }

    private List<AccountNotification> notifications() {
        return play.centre().arrivals(centre).stream().map(UntrueNoticeTest::notification).toList();
    }

    private static AccountNotification notification(Arrival arrival) {
        AccountNotification notice = arrival.notice();
        if (notice == null) {
            throw new AssertionError("what came could not be believed: " + arrival.verdict());
        }
        return notice;
    }
}
