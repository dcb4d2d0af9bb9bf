/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.AccountStatement;
import org.anju.channel.message.Direction;
import org.anju.channel.message.EntryTotals;
import org.anju.channel.message.MovementCode;
import org.anju.channel.message.NoticeNumbers;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.StatementHead;
import org.anju.channel.message.SystemEvent;
import org.anju.channel.message.SystemEventCode;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;

/**
 * The bank's side of one booking date of the wallet: what it books, what it tells of it, and the
 * statement as the test has it written, right or wrong.
 */
final class ToldDate {

    private final LinkedCentre centre;
    private final LocalDate date;
    private final AccountId account = AccountId.wallet(LinkedCentre.WALLET);
    private final List<NotifiedEntry> booked = new ArrayList<>();
    private final Cny opening;
    private final long first;
    private long last;

    ToldDate(LinkedCentre centre, Cny opening, long lastBefore) {
        this.centre = centre;
        this.date = LocalDate.ofInstant(centre.clock.instant(), ChinaTime.ZONE);
        this.opening = opening;
        this.first = lastBefore + 1;
        this.last = lastBefore;
    }

    LocalDate date() {
        return date;
    }

    Cny closing() {
        return closing(booked);
    }

    long last() {
        return last;
    }

    /** The bank books a payment and delivers its notice. */
    NotifiedEntry pay(long fen) {
        return pay(fen, true);
    }

    /** The bank books a payment; its notice is delivered or lost. */
    NotifiedEntry pay(long fen, boolean delivered) {
        TestBank.Payment payment = centre.pay(fen);
        if (delivered) {
            centre.deliver(payment);
        }
        NotifiedEntry entry = centre.bank.entry(payment);
        add(entry, payment.sequence());
        return entry;
    }

    /** The bank executes an order and delivers the notice of it, or keeps it for later. */
    NotifiedEntry execute(PaymentOrder order, boolean delivered) {
        long number = centre.nextNumber();
        NotifiedEntry entry =
                new NotifiedEntry(
                        "1",
                        order.amount(),
                        Direction.DEBIT,
                        false,
                        date,
                        date,
                        "OUT" + number,
                        MovementCode.WALLET_TO_WALLET_OUT,
                        "NOTPROVIDED",
                        order.uetr(),
                        new TransactionParty("测试公积金中心", account),
                        order.creditor(),
                        List.of());
        add(entry, number);
        if (delivered) {
            deliverNotice(entry, number);
        }
        return entry;
    }

    /** Delivers the notice of something that the bank has booked. */
    void deliverNotice(NotifiedEntry entry, long number) {
        String messageId = centre.bank.mint();
        byte[] body = centre.bank.notice(messageId, number, account, entry);
        assertThat(centre.bank.deliver(messageId, body).status()).isEqualTo(200);
    }

    /** The bank has booked something whose notice the test delivers. */
    void add(NotifiedEntry entry, long number) {
        booked.add(entry);
        last = number;
    }

    List<NotifiedEntry> booked() {
        return List.copyOf(booked);
    }

    void start() {
        tell(SystemEventCode.START_OF_DAY, first - 1);
    }

    void close() {
        tell(SystemEventCode.CLOSE_OF_DAY, last);
    }

    void tell(SystemEventCode code, long number) {
        deliver(new SystemEvent(code, account, number, now(), Optional.of(date)));
    }

    /** The statement as it is. */
    StatementHead head(String reference, long number, long version) {
        return head(reference, number, version, booked);
    }

    /** A statement that has these entries and agrees with itself. */
    StatementHead head(String reference, long number, long version, List<NotifiedEntry> entries) {
        return new StatementHead(
                reference,
                number,
                version,
                numbers(),
                date,
                date,
                false,
                account,
                opening,
                closing(entries),
                totals(entries, Direction.CREDIT),
                totals(entries, Direction.DEBIT));
    }

    Optional<NoticeNumbers> numbers() {
        return last < first ? Optional.empty() : Optional.of(new NoticeNumbers(first, last));
    }

    /** Delivers a statement of one page. */
    void deliver(StatementHead head, List<NotifiedEntry> entries) {
        deliver(head, 1, true, entries);
    }

    /** Delivers one page. */
    void deliver(StatementHead head, int page, boolean lastPage, List<NotifiedEntry> entries) {
        String messageId = centre.bank.mint();
        assertThat(
                        centre.bank
                                .deliver(
                                        messageId,
                                        new AccountStatement(
                                                messageId,
                                                now(),
                                                Optional.empty(),
                                                head,
                                                page,
                                                lastPage,
                                                entries))
                                .status())
                .isEqualTo(200);
    }

    private void deliver(SystemEvent event) {
        assertThat(centre.bank.deliver(centre.bank.mint(), event).status()).isEqualTo(200);
    }

    private Cny closing(List<NotifiedEntry> entries) {
        return opening.plus(totals(entries, Direction.CREDIT).sum())
                .minus(totals(entries, Direction.DEBIT).sum());
    }

    private static EntryTotals totals(List<NotifiedEntry> entries, Direction direction) {
        List<NotifiedEntry> these =
                entries.stream().filter(entry -> entry.direction() == direction).toList();
        return new EntryTotals(
                these.size(),
                these.stream().map(NotifiedEntry::amount).reduce(Cny.ZERO, Cny::plus));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(centre.clock.instant(), ChinaTime.ZONE);
    }
}
