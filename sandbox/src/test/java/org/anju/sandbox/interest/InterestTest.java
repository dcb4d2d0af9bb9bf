/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.MovementCode;
import org.anju.channel.message.NotifiedEntry;
import org.anju.kernel.Cny;
import org.anju.sandbox.play.BankDays;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A quarter's interest is settled on the 20th and credited on the 21st. */
class InterestTest {

    private final Play play = Play.ofDays();
    private final BankDays days = new BankDays(play);

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @Test
    void isCreditedOnTheTwentyFirstOnWhatWasThereAtTheEndOfEachDay() {
        LocalDate settledOn = nextSettlement(days.nextMorning());
        LocalDate from = days.morningOf(settledOn.minusDays(9));
        String employer = play.employerWallet(100_000_000_00L);
        String centre = play.centreWallet();
        play.pay(employer, centre, 72_000_000_00L, "");
        days.morningOf(settledOn.minusDays(4));
        play.pay(employer, centre, 28_000_000_00L, "");
        days.morningOf(settledOn);
        days.close(settledOn);
        assertThat(interestOf(centre)).isEmpty();

        days.order("open", days.morningOf(settledOn.plusDays(1)));
        play.deliver();
        days.close(settledOn.plusDays(1));
        play.deliver();

        // Ten day-ends of 72 million and five of 28 million more, at 0.05 % by 360:
        // (720 + 140) million × 0.0005 / 360 = 1,194.444… yuan.
        assertThat(from).isEqualTo(settledOn.minusDays(9));
        assertThat(interestOf(centre)).hasSize(1);
        NotifiedEntry credited = interestOf(centre).getFirst();
        assertThat(credited.amount()).isEqualTo(Cny.parseYuan("1194.44"));
        assertThat(credited.bookingDate()).isEqualTo(settledOn.plusDays(1));
        assertThat(play.balance(centre)).isEqualTo(100_000_000_00L + 1_194_44L);
    }

    @Test
    void isNotPaidToAWalletWhoseHolderIsNotKnown() {
        LocalDate settledOn = nextSettlement(days.nextMorning());
        days.morningOf(settledOn.minusDays(1));
        String anonymous = play.open("钱包用户", "PERSON", "PERSONAL_4", 10_000_00);
        String known = play.open("王小明", "PERSON", "PERSONAL_1", 10_000_000_00L);
        LocalDate credited = days.morningOf(settledOn.plusDays(1));

        days.order("open", credited);
        days.order("open", credited);

        assertThat(play.balance(anonymous)).isEqualTo(10_000_00);
        // Two day-ends of ten million: 20 million × 0.0005 / 360 = 27.777… yuan, paid once.
        assertThat(play.balance(known)).isEqualTo(10_000_000_00L + 27_78);
    }

    private List<NotifiedEntry> interestOf(String wallet) {
        return days.told(AccountNotification.class).stream()
                .filter(notice -> notice.account().number().equals(wallet))
                .flatMap(notice -> notice.entries().stream())
                .filter(entry -> entry.code() == MovementCode.INTEREST)
                .toList();
    }

    /** The settlement date that is ten days away or more. */
    private static LocalDate nextSettlement(LocalDate date) {
        return DemandInterest.settlementDates(date.plusDays(10), date.plusDays(200)).getFirst();
    }
}
