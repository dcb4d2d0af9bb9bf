/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.AccountStatement;
import org.anju.channel.message.Direction;
import org.anju.channel.message.EntryTotals;
import org.anju.channel.message.MessageReject;
import org.anju.channel.message.NoticeNumbers;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.RequestedReport.DayStatement;
import org.anju.channel.message.StatementHead;
import org.anju.kernel.Cny;
import org.anju.sandbox.play.AskingCentre;
import org.anju.sandbox.play.BankDays;
import org.anju.sandbox.play.ControlClient.Answer;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the bank says of an account's day is what its notices said, unless a fault is set. */
class StatementTest {

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
        play.control().delete("/control/v1/statements/faults");
        play.settle();
    }

    @Test
    void tellsTheDayAsItsNoticesDid() {
        play.pay(employer, centre, 123_45, "一月");
        play.pay(employer, centre, 55, "");
        close();

        AccountStatement told = only();

        StatementHead head = told.head();
        assertThat(head.account()).isEqualTo(AccountId.wallet(centre));
        assertThat(List.of(head.from(), head.to())).containsExactly(date, date);
        assertThat(head.opening()).isEqualTo(Cny.ZERO);
        assertThat(head.closing()).isEqualTo(Cny.parseYuan("124.00"));
        assertThat(head.credits()).isEqualTo(new EntryTotals(2, Cny.parseYuan("124.00")));
        assertThat(head.debits()).isEqualTo(EntryTotals.NONE);
        assertThat(head.notices()).contains(new NoticeNumbers(1, 2));
        assertThat(List.of(head.sequence(), head.version())).containsExactly(1L, 1L);
        assertThat(head.copy()).isFalse();
        assertThat(told.lastPage()).isTrue();
        assertThat(told.entries())
                .extracting(NotifiedEntry::uetr)
                .isEqualTo(noticed().stream().map(NotifiedEntry::uetr).toList());
        assertThat(told.entries())
                .extracting(NotifiedEntry::entryReference)
                .containsExactly("1", "2");
    }

    @Test
    void opensWithWhatTheDayBeforeClosedWithAndTellsADayWithoutMovements() {
        play.pay(employer, centre, 70_00, "");
        close();
        LocalDate next = days.nextMorning();
        days.close(next);
        play.deliver();

        AccountStatement second = told().getLast();

        assertThat(second.head().from()).isEqualTo(next);
        assertThat(second.head().opening()).isEqualTo(Cny.parseYuan("70.00"));
        assertThat(second.head().closing()).isEqualTo(Cny.parseYuan("70.00"));
        assertThat(second.head().notices()).isEmpty();
        assertThat(second.entries()).isEmpty();
        assertThat(second.head().sequence()).isEqualTo(2);
    }

    @Test
    void hasPagesOfAHundredEntries() {
        for (int payment = 1; payment <= 101; payment++) {
            play.pay(employer, centre, payment, "");
        }
        close();

        List<AccountStatement> pages = told();

        assertThat(pages).extracting(AccountStatement::page).containsExactly(1, 2);
        assertThat(pages).extracting(AccountStatement::lastPage).containsExactly(false, true);
        assertThat(pages).extracting(page -> page.entries().size()).containsExactly(100, 1);
        assertThat(pages.getLast().entries().getFirst().entryReference()).isEqualTo("101");
        assertThat(pages.getFirst().head()).isEqualTo(pages.getLast().head());
        // 1 + 2 + … + 101 fen
        assertThat(pages.getFirst().head().closing()).isEqualTo(Cny.ofFen(101 * 102 / 2));
    }

    @Test
    void isGivenAgainToWhoeverAsks() {
        play.pay(employer, centre, 1, "");
        close();
        AccountStatement first = only();

        AskingCentre.Answer answer = days.ask(AccountId.wallet(centre), new DayStatement(date));
        play.deliver();

        assertThat(answer.status()).isEqualTo(200);
        AccountStatement again = told().getLast();
        assertThat(again.head().copy()).isTrue();
        assertThat(again.head().statementId()).isEqualTo(first.head().statementId());
        assertThat(again.entries()).isEqualTo(first.entries());
        assertThat(again.messageId()).isNotEqualTo(first.messageId());
        assertThat(again.requestMessageId()).isPresent();
    }

    @Test
    void isMadeOnRequestForADateThatOnlyMidnightEnded() {
        play.pay(employer, centre, 9, "");
        days.nextMorning();

        days.ask(AccountId.wallet(centre), new DayStatement(date));
        play.deliver();

        assertThat(only().head().copy()).isFalse();
        assertThat(only().head().closing()).isEqualTo(Cny.ofFen(9));
    }

    @Test
    void isNotGivenWhileTheBankStillBooksToTheDate() {
        AskingCentre.Answer answer = days.ask(AccountId.wallet(centre), new DayStatement(date));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.message())
                .isInstanceOfSatisfying(
                        MessageReject.class,
                        reject -> assertThat(reject.reasonCode()).isEqualTo("DATE_NOT_OVER"));
    }

    @Test
    void leavesAnEntryOut() {
        play.pay(employer, centre, 10_00, "");
        play.pay(employer, centre, 3_00, "");
        spoil("missing-entry");
        close();

        AccountStatement told = only();

        assertThat(told.entries()).extracting(NotifiedEntry::amount).containsExactly(yuan("3.00"));
        assertAgreesWithItself(told);
        assertThat(told.head().notices()).contains(new NoticeNumbers(1, 2));
    }

    @Test
    void tellsAnEntryThatNobodyBooked() {
        play.pay(employer, centre, 10_00, "");
        spoil("extra-entry");
        close();

        AccountStatement told = only();

        assertThat(told.entries())
                .extracting(NotifiedEntry::amount)
                .containsExactly(yuan("10.00"), yuan("10.00"));
        assertThat(told.entries()).extracting(NotifiedEntry::uetr).doesNotHaveDuplicates();
        assertAgreesWithItself(told);
        assertThat(told.head().closing()).isEqualTo(yuan("20.00"));
    }

    @Test
    void tellsAnotherAmount() {
        play.pay(employer, centre, 10_00, "");
        spoil("amount-differs");
        close();

        AccountStatement told = only();

        assertThat(told.entries()).extracting(NotifiedEntry::amount).containsExactly(yuan("11.00"));
        assertThat(told.entries().getFirst().uetr()).isEqualTo(noticed().getFirst().uetr());
        assertAgreesWithItself(told);
    }

    @Test
    void tellsAClosingBalanceThatDoesNotFollow() {
        play.pay(employer, centre, 10_00, "");
        spoil("closing-differs");
        close();

        assertThat(only().entries()).hasSize(1);
        assertThat(only().head().opening()).isEqualTo(Cny.ZERO);
        assertThat(only().head().closing()).isEqualTo(yuan("11.00"));
    }

    @Test
    void keepsItsLastPageBackUntilSomebodyAsks() {
        play.pay(employer, centre, 1, "");
        play.pay(employer, centre, 2, "");
        spoil("page-missing");
        close();
        AccountStatement first = only();

        days.ask(AccountId.wallet(centre), new DayStatement(date));
        play.deliver();

        assertThat(first.lastPage()).isFalse();
        assertThat(first.entries()).hasSize(1);
        assertThat(told()).extracting(AccountStatement::page).containsExactly(1, 1, 2);
        assertThat(told().getLast().lastPage()).isTrue();
    }

    @Test
    void comesTwiceAsIfEachWereTheFirst() {
        play.pay(employer, centre, 1, "");
        spoil("issued-twice");
        close();

        assertThat(told()).hasSize(2);
        assertThat(told()).extracting(AccountStatement::messageId).doesNotHaveDuplicates();
        assertThat(told()).extracting(page -> page.head().copy()).containsOnly(false);
        assertThat(told().getFirst().head()).isEqualTo(told().getLast().head());
    }

    @Test
    void saysThatItIsOfAnotherDay() {
        play.pay(employer, centre, 1, "");
        spoil("wrong-date");
        close();

        assertThat(only().head().from()).isEqualTo(date.minusDays(1));
        assertThat(only().entries().getFirst().bookingDate()).isEqualTo(date);
    }

    @Test
    void isCorrectedByAnotherEditionAfterItWasGiven() {
        play.pay(employer, centre, 10_00, "");
        spoil("missing-entry");
        close();

        Answer corrected =
                play.control()
                        .post(
                                "/control/v1/statements/corrections",
                                "{'account':'%s','date':'%s'}".formatted(centre, date));
        play.deliver();

        assertThat(corrected.status()).as("%s", corrected.body()).isEqualTo(201);
        assertThat(corrected.body().path("edition").asInt()).isEqualTo(2);
        AccountStatement second = told().getLast();
        assertThat(second.head().version()).isEqualTo(2);
        assertThat(second.head().sequence()).isEqualTo(2);
        assertThat(second.head().copy()).isFalse();
        assertThat(second.head().closing()).isEqualTo(yuan("10.00"));
        assertThat(second.entries()).hasSize(1);
    }

    @Test
    void refusesToCorrectWhatWasNotGiven() {
        days.nextMorning();

        Answer refused =
                play.control()
                        .post(
                                "/control/v1/statements/corrections",
                                "{'account':'%s','date':'%s'}".formatted(centre, date));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("NOTHING_TO_CORRECT");
    }

    @Test
    void showsWhatItWouldSayBeforeItIsGiven() {
        play.pay(employer, centre, 12_00, "一月");

        JsonNode preview =
                play.control()
                        .get(
                                "/control/v1/statements/preview?account=%s&date=%s"
                                        .formatted(centre, date))
                        .body();

        assertThat(preview.path("over").asBoolean()).isFalse();
        assertThat(preview.path("closing_fen").asLong()).isEqualTo(12_00);
        assertThat(preview.path("first_notice").asLong()).isEqualTo(1);
        assertThat(preview.path("entries").get(0).path("remark").asString()).isEqualTo("一月");
        assertThat(told()).isEmpty();
    }

    @Test
    void spoilsNothingBeforeThereIsAnEntryToSpoil() {
        spoil("missing-entry");
        close();

        assertThat(only().entries()).isEmpty();
        assertThat(play.control().get("/control/v1/statements/faults").body()).hasSize(1);
    }

    private void close() {
        days.close(date);
        play.deliver();
    }

    private void spoil(String fault) {
        Answer answer =
                play.control()
                        .post(
                                "/control/v1/statements/faults",
                                "{'fault':'%s','account':'%s'}".formatted(fault, centre));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    private List<AccountStatement> told() {
        return days.told(AccountStatement.class).stream()
                .filter(page -> page.head().account().number().equals(centre))
                .toList();
    }

    private AccountStatement only() {
        assertThat(told()).hasSize(1);
        return told().getFirst();
    }

    private List<NotifiedEntry> noticed() {
        return days.told(AccountNotification.class).stream()
                .filter(notice -> notice.account().number().equals(centre))
                .flatMap(notice -> notice.entries().stream())
                .toList();
    }

    private static void assertAgreesWithItself(AccountStatement told) {
        Cny moved = Cny.ZERO;
        for (NotifiedEntry entry : told.entries()) {
            moved =
                    entry.direction() == Direction.CREDIT
                            ? moved.plus(entry.amount())
                            : moved.minus(entry.amount());
        }
        assertThat(told.head().closing()).isEqualTo(told.head().opening().plus(moved));
        assertThat(told.head().credits().sum().minus(told.head().debits().sum())).isEqualTo(moved);
        assertThat(told.head().credits().entries() + told.head().debits().entries())
                .isEqualTo(told.entries().size());
    }

    private static Cny yuan(String amount) {
        return Cny.parseYuan(amount);
    }
}
