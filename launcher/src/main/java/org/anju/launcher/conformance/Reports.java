/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.AccountStatement;
import org.anju.channel.message.BalanceReport;
import org.anju.channel.message.Direction;
import org.anju.channel.message.EntryTotals;
import org.anju.channel.message.Message;
import org.anju.channel.message.NoticeNumbers;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.ReportRequest;
import org.anju.channel.message.RequestedReport;
import org.anju.channel.message.StatementHead;
import org.anju.channel.message.WireTime;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/** The steps that ask for notices, balances and statements (camt.060), and judge the answers. */
final class Reports {

    private final Scene scene;

    Reports(Scene scene) {
        this.scene = scene;
    }

    /** Copies are the notices themselves: number, account and entries are the same. */
    void copies(Act.Copies act) {
        Standing on = scene.account(act.on());
        Map<Long, AccountNotification> originals =
                scene.inbox().messages(AccountNotification.class, 0).stream()
                        .filter(notice -> notice.account().equals(on.account()) && !notice.copy())
                        .collect(
                                Collectors.toMap(
                                        AccountNotification::sequence, Function.identity()));
        long newest = originals.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        int mark = scene.inbox().count();
        ask(
                on,
                act.owner() == null ? scene.bank().centre() : act.owner(),
                new RequestedReport.Notices(
                        new NoticeNumbers(
                                Math.max(1, newest - act.last() + 1),
                                Math.max(1, newest + act.beyond()))),
                How.orRightly(act.how()));
        scene.work();
        scene.inbox().await(mark, _ -> copiesOf(on, mark).size() >= act.copies());
        List<AccountNotification> copies = copiesOf(on, mark);
        NotConforming.unlessEqual(act.copies(), copies.size(), "the number of copies");
        copies.forEach(copy -> requireSame(originals.get(copy.sequence()), copy));
    }

    private List<AccountNotification> copiesOf(Standing on, int mark) {
        return scene.inbox().messages(AccountNotification.class, mark).stream()
                .filter(notice -> notice.account().equals(on.account()) && notice.copy())
                .toList();
    }

    private static void requireSame(
            @Nullable AccountNotification original, AccountNotification copy) {
        NotConforming.unless(
                original != null
                        && original.notificationId().equals(copy.notificationId())
                        && original.entries().equals(copy.entries()),
                "the copy of the notice " + copy.sequence() + " is not the notice");
    }

    void balance(Act.Balance act) {
        Standing on = scene.account(act.on());
        How how = How.orRightly(act.how());
        int mark = scene.inbox().count();
        String id = ask(on, scene.bank().centre(), new RequestedReport.Balance(), how);
        if (!how.isTaken()) {
            return;
        }
        BalanceReport report =
                scene.await(
                        BalanceReport.class,
                        mark,
                        told -> told.requestMessageId().filter(id::equals).isPresent(),
                        "the balance of " + act.on());
        Figures figures = BalanceCheck.figures(scene, on);
        NotConforming.unlessEqual(figures.fen(), report.booked().fen(), "the booked balance");
        NotConforming.unlessEqual(
                figures.lastNotice(), report.lastSequence(), "the last notice in the balance");
        NotConforming.unlessEqual(
                act.barred() ? 0L : figures.fen(),
                report.available().fen(),
                "the available balance");
    }

    /** A statement foots: opening + credits − debits = closing, over all pages, as notified. */
    void statement(Act.Statement act) {
        Standing on = scene.account(act.on());
        How how = How.orRightly(act.how());
        LocalDate date = scene.operator().date().minusDays(act.daysAgo());
        int mark = scene.inbox().count();
        String id = ask(on, scene.bank().centre(), new RequestedReport.DayStatement(date), how);
        if (!how.isTaken()) {
            return;
        }
        scene.await(
                AccountStatement.class,
                mark,
                page -> page.lastPage() && page.requestMessageId().filter(id::equals).isPresent(),
                "the statement of " + act.on());
        List<AccountStatement> pages =
                scene.inbox().messages(AccountStatement.class, mark).stream()
                        .filter(page -> page.requestMessageId().filter(id::equals).isPresent())
                        .toList();
        requireFooting(pages, act);
        requireNoticed(pages, on);
    }

    private static void requireFooting(List<AccountStatement> pages, Act.Statement act) {
        StatementHead head = pages.getFirst().head();
        for (int page = 0; page < pages.size(); page++) {
            NotConforming.unlessEqual(page + 1, pages.get(page).page(), "the page's number");
            NotConforming.unlessEqual(head, pages.get(page).head(), "the head of each page");
        }
        List<NotifiedEntry> entries =
                pages.stream().flatMap(page -> page.entries().stream()).toList();
        NotConforming.unlessEqual(act.entries(), entries.size(), "the number of entries");
        if (act.version() > 0) {
            NotConforming.unlessEqual((long) act.version(), head.version(), "the edition");
        }
        EntryTotals credits = totals(entries, Direction.CREDIT);
        EntryTotals debits = totals(entries, Direction.DEBIT);
        NotConforming.unlessEqual(credits, head.credits(), "the sum of credits");
        NotConforming.unlessEqual(debits, head.debits(), "the sum of debits");
        NotConforming.unlessEqual(
                head.opening().plus(credits.sum()).minus(debits.sum()),
                head.closing(),
                "the closing balance");
        entries.forEach(
                entry ->
                        NotConforming.unlessEqual(
                                head.from(), entry.bookingDate(), "the booking date of an entry"));
    }

    private static EntryTotals totals(List<NotifiedEntry> entries, Direction direction) {
        return new EntryTotals(
                entries.stream().filter(entry -> entry.direction() == direction).count(),
                entries.stream()
                        .filter(entry -> entry.direction() == direction)
                        .map(NotifiedEntry::amount)
                        .reduce(Cny.ZERO, Cny::plus));
    }

    private void requireNoticed(List<AccountStatement> pages, Standing on) {
        List<String> stated =
                pages.stream()
                        .flatMap(page -> page.entries().stream())
                        .map(NotifiedEntry::accountServicerReference)
                        .sorted()
                        .toList();
        List<String> noticed =
                scene.inbox().messages(AccountNotification.class, 0).stream()
                        .filter(notice -> notice.account().equals(on.account()) && !notice.copy())
                        .flatMap(notice -> notice.entries().stream())
                        .filter(entry -> entry.bookingDate().equals(pages.getFirst().head().from()))
                        .map(NotifiedEntry::accountServicerReference)
                        .sorted()
                        .toList();
        NotConforming.unlessEqual(noticed, stated, "what the statement and the notices tell");
    }

    /** Sends what only a bank sends: a balance report. */
    void send(Act.Send act) {
        Standing on = scene.account(act.on());
        String id = scene.id();
        Message message =
                new BalanceReport(
                        id,
                        WireTime.now(scene.clock()),
                        Optional.empty(),
                        scene.id(),
                        1,
                        WireTime.now(scene.clock()),
                        scene.today(),
                        on.account(),
                        Cny.ofFen(1),
                        Cny.ofFen(1));
        scene.send(scene.link().letter(id, message), act.how());
    }

    private String ask(Standing on, String owner, RequestedReport requested, How how) {
        String id = scene.id();
        scene.send(
                scene.link()
                        .letter(
                                id,
                                new ReportRequest(
                                        id,
                                        WireTime.now(scene.clock()),
                                        on.account(),
                                        owner,
                                        requested)),
                how);
        return id;
    }
}
