/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anju.centre.CentreProgram;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.BankDays.AccountDay;
import org.anju.centre.settlement.BankDays.DayStatement;
import org.anju.centre.settlement.BankDays.DifferenceLine;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.ReportRequest;
import org.anju.channel.message.RequestedReport;
import org.anju.channel.message.StatementHead;
import org.anju.channel.message.SystemEventCode;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The bank's dates and statements, told rightly and wrongly; each test has a date of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BankDayTest {

    private static final Cny ONE_YUAN = Cny.ofFen(100);

    private LinkedCentre centre;
    private Cny balance = Cny.ZERO;
    private long lastNumber;
    private long statements;

    @BeforeAll
    void start() {
        centre = new LinkedCentre(step -> {});
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    @AfterEach
    void nothingIsLeftOpen() {
        centre.atRest();
        centre.assertSound();
        assertThat(days().differences(null, true, new Slice(0, 100)).lines()).isEmpty();
        centre.pass(Duration.ofDays(1));
    }

    @Test
    @Clause("5.2c")
    void takesAStatementThatAgreesInEveryFigure() {
        ToldDate date = date();
        date.start();
        date.pay(1_000);
        date.pay(2_500);
        date.close();
        centre.worked();
        assertThat(day(date).state()).isEqualTo(BankDayState.CLOSED);
        assertThat(days().isSettled(date.date())).isFalse();
        date.deliver(date.head(reference(), statements, 1), date.booked());
        awaitState(date, BankDayState.CHECKED);
        AccountDay day = day(date);
        assertThat(days().isSettled(date.date())).isTrue();
        DayStatement statement = Objects.requireNonNull(day.statement());
        assertThat(statement.entries()).isEqualTo(2);
        assertThat(statement.closing().minus(statement.opening())).isEqualTo(Cny.ofFen(3_500));
        assertThat(day.lastNumber()).isEqualTo(date.last());
        end(date);
    }

    @Test
    @Clause("5.2c")
    void takesTheCloseForWhatItIsWhereTheNextDatesNoticesOvertookIt() {
        ToldDate date = date();
        date.pay(700);
        long last = date.last();
        TestBank.Payment late = centre.pay(900);
        centre.deliver(late);
        centre.worked();
        date.tell(SystemEventCode.CLOSE_OF_DAY, last);
        date.deliver(date.head(reference(), statements, 1), date.booked());
        awaitState(date, BankDayState.CHECKED);
        assertThat(incidents("HEARTBEAT_BEHIND")).isZero();
        end(date);
        // What came late is booked on the next date, which its statement shows.
        centre.pass(Duration.ofDays(1));
        assertThat(
                        centre.count(
                                "select count(*) from settlement.number_gap where state <>"
                                        + " 'CLOSED'"))
                .isZero();
        balance = balance.plus(Cny.ofFen(900));
        lastNumber = late.sequence();
    }

    @Test
    @Clause("5.2c")
    void seesByTheCloseThatTheLastNoticeIsMissingAndWaitsForIt() {
        ToldDate date = date();
        date.pay(100);
        TestBank.Payment lost = centre.pay(200);
        date.add(centre.bank.entry(lost), lost.sequence());
        date.close();
        date.deliver(date.head(reference(), statements, 1), date.booked());
        awaitState(date, BankDayState.WAITING);
        centre.atRest();
        assertThat(day(date).differences()).isZero();
        centre.pass(Duration.ofMinutes(1));
        centre.atRest();
        assertThat(
                        centre.asked.asked().stream()
                                .map(AskedBank.Asked::message)
                                .filter(ReportRequest.class::isInstance)
                                .map(ReportRequest.class::cast)
                                .map(ReportRequest::requested)
                                .filter(RequestedReport.Notices.class::isInstance))
                .isNotEmpty();
        centre.deliverCopy(lost);
        awaitState(date, BankDayState.CHECKED);
        end(date);
    }

    @Test
    void takesPagesInAnyOrderAndEachOnce() {
        ToldDate date = date();
        NotifiedEntry first = date.pay(10);
        NotifiedEntry second = date.pay(20);
        NotifiedEntry third = date.pay(30);
        StatementHead head = date.head(reference(), statements, 1);
        date.deliver(head, 2, false, List.of(second));
        date.deliver(head, 3, true, List.of(third));
        date.close();
        centre.worked();
        assertThat(day(date).state()).isEqualTo(BankDayState.CLOSED);
        date.deliver(head, 1, false, List.of(first));
        date.deliver(head, 1, false, List.of(first));
        date.deliver(head, 2, false, List.of(second));
        awaitState(date, BankDayState.CHECKED);
        centre.worked();
        assertThat(day(date).state()).isEqualTo(BankDayState.CHECKED);
        assertThat(all(date)).isEmpty();
        end(date);
    }

    @Test
    @Clause("5.2c")
    void asksForAStatementThatDoesNotComeAndNamesItWhereAskingDoesNotBringIt() {
        ToldDate date = date();
        date.pay(5);
        date.close();
        centre.worked();
        List<Duration> patience =
                List.of(
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(30),
                        Duration.ofHours(1));
        long before = statementAsks();
        for (int asks = 0; asks < patience.size(); asks++) {
            centre.pass(patience.get(asks));
            long expected = before + Math.min(asks + 1, 3);
            CentreProgram.await("ask " + expected, () -> statementAsks() == expected);
            centre.atRest();
        }
        awaitState(date, BankDayState.DIFFERS);
        assertThat(open(date)).containsExactly(DifferenceKind.STATEMENT_MISSING);
        date.deliver(date.head(reference(), statements, 1), date.booked());
        awaitState(date, BankDayState.CHECKED);
        end(date);
    }

    @Test
    @Clause("5.2c")
    void namesAnEntryThatIsMissingOrTooManyOrOtherUntilACorrectionAgrees() {
        ToldDate date = date();
        NotifiedEntry first = date.pay(11_00);
        NotifiedEntry second = date.pay(22_00);
        date.close();
        wrong(date, 1, List.of(second), DifferenceKind.CENTRE_ONLY);
        NotifiedEntry stranger = named(first, "STRANGER", first.amount(), first.bookingDate());
        wrong(date, 2, List.of(first, second, stranger), DifferenceKind.BANK_ONLY);
        NotifiedEntry more =
                named(
                        first,
                        first.accountServicerReference(),
                        first.amount().plus(ONE_YUAN),
                        first.bookingDate());
        wrong(date, 3, List.of(more, second), DifferenceKind.AMOUNT_DIFFERS);
        wrong(date, 4, List.of(first, second, second), DifferenceKind.ENTRY_TWICE);
        correct(date, 5);
        assertThat(centre.balance())
                .as("nothing was booked by a statement")
                .isEqualTo(date.closing());
        end(date);
    }

    @Test
    @Clause("5.2c")
    void aDifferenceThatTwoPeopleExplainIsNoneAnyMoreWhileItsFiguresStay() {
        ToldDate date = date();
        date.pay(12_00);
        NotifiedEntry second = date.pay(23_00);
        date.close();
        wrong(date, 1, List.of(second), DifferenceKind.CENTRE_ONLY);
        DifferenceRulings rulings = centre.program.facade(DifferenceRulings.class);
        for (DifferenceLine line : all(date)) {
            assertThat(rulings.open(line.id())).isPresent();
            centre.program
                    .facade(PostingTransaction.class)
                    .run(
                            () -> {
                                rulings.settle(
                                        line.id(), new Actor("S1", "结算"), new Actor("F1", "财务"));
                                return line;
                            });
            assertThat(rulings.open(line.id())).isEmpty();
        }
        awaitState(date, BankDayState.CHECKED);
        assertThat(all(date)).allMatch(DifferenceLine::ruled);
        correct(date, 2);
        end(date);
    }

    @Test
    @Clause("5.2c")
    void namesFiguresThatDoNotAddUpUntilACorrectionAgrees() {
        ToldDate date = date();
        date.pay(3_00);
        date.close();
        StatementHead right = date.head(reference(), statements, 1);
        date.deliver(closing(right, right.closing().plus(ONE_YUAN)), date.booked());
        awaitOpen(date, DifferenceKind.CLOSING_DIFFERS);
        DifferenceLine line = all(date).getFirst();
        assertThat(line.expected()).isEqualTo(date.closing().fen());
        assertThat(line.found()).isEqualTo(date.closing().fen() + 100);
        correct(date, 2);
        end(date);
        // What follows opens with what the corrected one closed with.
        ToldDate next = nextDate(date);
        next.close();
        next.deliver(next.head(reference(), statements, 1), List.of());
        awaitState(next, BankDayState.CHECKED);
        end(next);
    }

    @Test
    @Clause("5.2c")
    void comparesTheNextDateAgainWhenTheOneBeforeItIsCorrected() {
        ToldDate date = date();
        NotifiedEntry entry = date.pay(8_00);
        date.close();
        date.deliver(date.head(reference(), statements, 1, List.of()), List.of());
        awaitOpen(date, DifferenceKind.CENTRE_ONLY);
        balance = date.closing();
        lastNumber = date.last();
        ToldDate next = nextDate(date);
        next.close();
        next.deliver(next.head(reference(), statements, 1), List.of());
        awaitOpen(next, DifferenceKind.OPENING_DIFFERS);
        date.deliver(date.head(reference(), statements, 2), List.of(entry));
        awaitState(date, BankDayState.CHECKED);
        awaitState(next, BankDayState.CHECKED);
        end(next);
    }

    @Test
    void putsNoSecondFirstEditionAndNoneOfAnotherDateInForce() {
        ToldDate date = date();
        NotifiedEntry entry = date.pay(4_00);
        date.close();
        date.deliver(date.head(reference(), statements, 1), date.booked());
        awaitState(date, BankDayState.CHECKED);
        date.deliver(date.head(reference(), statements, 1, List.of()), List.of());
        centre.worked();
        assertThat(open(date)).containsExactly(DifferenceKind.EDITION_TWICE);
        assertThat(day(date).state()).isEqualTo(BankDayState.CHECKED);
        assertThat(Objects.requireNonNull(day(date).statement()).entries()).isEqualTo(1);
        end(date);
        ToldDate next = nextDate(date);
        next.close();
        next.deliver(next.head(reference(), statements, 1, List.of(entry)), List.of(entry));
        centre.worked();
        assertThat(open(next)).containsExactly(DifferenceKind.MISDATED);
        assertThat(day(next).statement()).isNull();
        next.deliver(next.head(reference(), statements, 2), List.of());
        awaitState(next, BankDayState.CHECKED);
        end(next);
    }

    @Test
    void overwritesNoPageThatIsToldTwiceWithOtherContent() {
        ToldDate date = date();
        NotifiedEntry entry = date.pay(6_00);
        date.close();
        StatementHead head = date.head(reference(), statements, 1);
        date.deliver(head, date.booked());
        awaitState(date, BankDayState.CHECKED);
        date.deliver(
                head,
                List.of(
                        named(
                                entry,
                                entry.accountServicerReference(),
                                entry.amount().plus(ONE_YUAN),
                                entry.bookingDate())));
        awaitOpen(date, DifferenceKind.PAGE_CONTRADICTS);
        correct(date, 2);
        end(date);
    }

    @Test
    void namesACloseThatIsToldTwiceWithDifferentNumbers() {
        ToldDate date = date();
        date.pay(7_00);
        date.close();
        date.close();
        centre.worked();
        assertThat(open(date)).isEmpty();
        date.tell(SystemEventCode.CLOSE_OF_DAY, date.last() - 1);
        centre.worked();
        assertThat(open(date)).containsExactly(DifferenceKind.CLOSE_CONTRADICTED);
        date.deliver(date.head(reference(), statements, 1), date.booked());
        awaitState(date, BankDayState.CHECKED);
        end(date);
    }

    private void wrong(
            ToldDate date, long version, List<NotifiedEntry> entries, DifferenceKind expected) {
        date.deliver(date.head(reference(), statements, version, entries), entries);
        awaitOpen(date, expected);
    }

    private void correct(ToldDate date, long version) {
        date.deliver(date.head(reference(), statements, version), date.booked());
        awaitState(date, BankDayState.CHECKED);
    }

    private static StatementHead closing(StatementHead head, Cny closing) {
        return new StatementHead(
                head.statementId(),
                head.sequence(),
                head.version(),
                head.notices(),
                head.from(),
                head.to(),
                head.copy(),
                head.account(),
                head.opening(),
                closing,
                head.credits(),
                head.debits());
    }

    private static NotifiedEntry named(
            NotifiedEntry entry, String reference, Cny amount, LocalDate booked) {
        return new NotifiedEntry(
                entry.entryReference(),
                amount,
                entry.direction(),
                entry.reversal(),
                booked,
                entry.valueDate(),
                reference,
                entry.code(),
                entry.endToEndId(),
                entry.uetr(),
                entry.debtor(),
                entry.creditor(),
                entry.remittanceInformation(),
                Optional.empty());
    }

    private ToldDate date() {
        return new ToldDate(centre, balance, lastNumber);
    }

    private ToldDate nextDate(ToldDate date) {
        centre.pass(Duration.ofDays(1));
        return new ToldDate(centre, date.closing(), date.last());
    }

    private void end(ToldDate date) {
        balance = date.closing();
        lastNumber = date.last();
    }

    private String reference() {
        statements++;
        return "STMT" + statements;
    }

    private BankDays days() {
        return centre.program.facade(BankDays.class);
    }

    private AccountDay day(ToldDate date) {
        return days().on(date.date()).getFirst();
    }

    private void awaitState(ToldDate date, BankDayState state) {
        CentreProgram.await(date.date() + " is " + state, () -> day(date).state() == state);
    }

    private void awaitOpen(ToldDate date, DifferenceKind... kinds) {
        CentreProgram.await(
                date.date() + " differs by " + List.of(kinds),
                () ->
                        day(date).state() == BankDayState.DIFFERS
                                && open(date).equals(List.of(kinds)));
    }

    private List<DifferenceKind> open(ToldDate date) {
        return days().differences(date.date(), true, new Slice(0, 100)).lines().stream()
                .map(DifferenceLine::kind)
                .toList();
    }

    private List<DifferenceLine> all(ToldDate date) {
        return new ArrayList<>(days().differences(date.date(), false, new Slice(0, 100)).lines());
    }

    private long statementAsks() {
        return centre.asked.asked().stream()
                .map(AskedBank.Asked::message)
                .filter(ReportRequest.class::isInstance)
                .map(ReportRequest.class::cast)
                .filter(ask -> ask.requested() instanceof RequestedReport.DayStatement)
                .count();
    }

    private long incidents(String kind) {
        return centre.count("select count(*) from settlement.incident where kind = '" + kind + "'");
    }
}
