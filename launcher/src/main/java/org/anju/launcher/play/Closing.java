/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anju.channel.schema.OfficialSchemas;
import org.anju.kernel.Cny;
import org.anju.launcher.link.JudgedLink;
import org.anju.launcher.link.LinkJudge;
import org.anju.launcher.play.BankControl.BankNotice;
import org.anju.launcher.play.BankControl.BankWallet;
import org.anju.launcher.play.CentreApi.BookedWallet;
import org.anju.launcher.play.CentreApi.CentreNotice;
import org.anju.launcher.play.CentreApi.Inbox;
import org.anju.launcher.play.DayResult.Account;
import org.anju.launcher.play.DayResult.CheckedInvariant;
import org.anju.launcher.play.DayResult.Messages;
import org.anju.launcher.play.DayResult.Remittance;
import org.anju.launcher.play.DayResult.SuspenseItem;
import org.anju.launcher.play.DayResult.TrialBalance;
import org.anju.launcher.play.DayResult.Wallet;
import org.anju.launcher.process.Installation;
import org.anju.launcher.scenario.WalletSetup;
import org.anju.launcher.scenario.WalletSetup.Owner;
import org.anju.postgres.DatabaseRole;

/** How both sides stand when the last day has been played, each asked on its own. */
final class Closing {

    // Of these the bank tells the centre every movement: its own, and the loan wallets.
    private static final Set<String> NOTIFIED = Set.of(Owner.CENTRE.name(), Owner.BANK.name());

    private final Stage stage;
    private final List<BankWallet> bankWallets;
    private final List<BookedWallet> bookedWallets;
    private final List<BankNotice> bankNotices;
    private final List<CentreNotice> centreNotices;
    private final Inbox inbox;

    Closing(Stage stage) {
        this.stage = stage;
        this.bankWallets = stage.bank().wallets();
        this.bookedWallets = stage.centre().wallets();
        this.bankNotices = stage.bank().notices();
        this.centreNotices = stage.centre().workedNotices();
        this.inbox = stage.centre().inbox();
    }

    TrialBalance trialBalance() {
        CentreApi.TrialBalance found = stage.centre().trialBalance();
        return new TrialBalance(
                stage.scenario().days().getLast().date().toString(),
                found.accounts().stream()
                        .map(
                                account ->
                                        new Account(
                                                account.code(),
                                                account.name(),
                                                account.debitFen(),
                                                account.creditFen(),
                                                account.balanceFen(),
                                                account.side()))
                        .toList(),
                found.debitFen(),
                found.creditFen());
    }

    List<Wallet> wallets() {
        Map<String, BookedWallet> booked = byNumber(bookedWallets, BookedWallet::number);
        Map<String, BankWallet> atBank = byNumber(bankWallets, BankWallet::number);
        return stage.scenario().wallets().stream()
                .map(wallet -> wallet(wallet, atBank, booked))
                .toList();
    }

    private static Wallet wallet(
            WalletSetup setup, Map<String, BankWallet> atBank, Map<String, BookedWallet> booked) {
        BookedWallet own = booked.get(setup.number());
        return new Wallet(
                setup.key(),
                setup.number(),
                setup.name(),
                setup.owner().name(),
                Objects.requireNonNull(atBank.get(setup.number())).balanceFen(),
                own == null ? null : own.bookFen());
    }

    private static <T> Map<String, T> byNumber(List<T> items, Function<T, String> number) {
        return items.stream().collect(Collectors.toMap(number, Function.identity()));
    }

    List<Remittance> remittances() {
        return stage.remittances().entrySet().stream()
                .map(entry -> remittance(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Remittance remittance(String name, Stage.Submitted submitted) {
        CentreApi.Remittance now = stage.centre().remittance(submitted.answer().remittance());
        return new Remittance(
                name,
                submitted.step().employer(),
                submitted.step().month(),
                now.state(),
                now.persons(),
                now.employerFen(),
                now.personFen(),
                now.totalFen(),
                now.entry());
    }

    /** Everything that was ever held in suspense, in the order of its notices. */
    List<SuspenseItem> suspense() {
        Map<UUID, SuspenseApi.KnownNotice> notices =
                stage.suspense().notices().stream()
                        .collect(
                                Collectors.toMap(SuspenseApi.KnownNotice::id, Function.identity()));
        Map<String, WalletSetup> wallets =
                byNumber(stage.scenario().wallets(), WalletSetup::number);
        return stage.suspense().items().stream()
                .map(
                        item -> {
                            var notice = Objects.requireNonNull(notices.get(item.notice()));
                            var wallet = Objects.requireNonNull(wallets.get(notice.account()));
                            return item(item, wallet.key(), notice.sequence());
                        })
                .sorted(
                        Comparator.comparing(SuspenseItem::wallet)
                                .thenComparing(SuspenseItem::notice))
                .toList();
    }

    private SuspenseItem item(SuspenseApi.Item item, String wallet, long notice) {
        return new SuspenseItem(
                wallet,
                notice,
                stage.employerOf(item.employerAccount()).orElse(null),
                item.reason(),
                item.amountFen(),
                item.remainingFen(),
                item.caseId() == null ? null : stage.remittanceOf(item.caseId()).orElse(null),
                item.openedOn());
    }

    Messages messages() {
        return new Messages(
                bankNotices.size(),
                bankNotices.stream().filter(BankNotice::isDelivered).count(),
                bankNotices.stream().mapToLong(notice -> notice.attempts().size()).sum(),
                inbox.waiting(),
                inbox.parked(),
                inbox.applied(),
                inbox.refused().stream()
                        .map(
                                refused ->
                                        new DayResult.Refused(
                                                refused.messageId(),
                                                refused.reason(),
                                                refused.place(),
                                                refused.value(),
                                                refused.mend()))
                        .toList());
    }

    /** What went over the bank link, judged; empty where no official schemas are at hand. */
    Optional<JudgedLink> link() {
        String folder = System.getenv(LinkJudge.VARIABLE);
        if (folder == null) {
            return Optional.empty();
        }
        Installation installation = stage.installation();
        OfficialSchemas schemas = LinkJudge.schemas(Path.of(folder), installation.files().root());
        if (!schemas.areHere()) {
            throw new PlayFailure(
                    LinkJudge.VARIABLE + " names a folder without the official schemas: " + folder);
        }
        try {
            return Optional.of(
                    new LinkJudge(schemas)
                            .judge(
                                    installation.access(DatabaseRole.SANDBOX),
                                    installation.access(DatabaseRole.OWNER)));
        } catch (IllegalStateException e) {
            throw new PlayFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * What both sides say of themselves, and what only somebody who sees both can say.
     *
     * @param link what went over it, where that was judged
     */
    List<CheckedInvariant> invariants(Optional<JudgedLink> link) {
        List<CheckedInvariant> all = new ArrayList<>();
        stage.centre().invariants().forEach(found -> all.add(CheckedInvariant.of("centre", found)));
        stage.bank().invariants().forEach(found -> all.add(CheckedInvariant.of("bank", found)));
        all.add(CheckedInvariant.of("play", bankEqualsBooks()));
        all.add(CheckedInvariant.of("play", everyNoticeApplied()));
        all.add(CheckedInvariant.of("play", everyExpectationMet()));
        link.ifPresent(judged -> all.add(CheckedInvariant.of("play", everyMessageValid(judged))));
        return all;
    }

    private static Invariant everyMessageValid(JudgedLink link) {
        return Invariant.of(
                "every-message-valid",
                "Every message in either direction is what the official schemas say",
                link.breaks());
    }

    private Invariant bankEqualsBooks() {
        return Invariant.of(
                "bank-equals-books",
                "Every centre wallet holds at the bank what the books say",
                wallets().stream()
                        .filter(wallet -> NOTIFIED.contains(wallet.owner()))
                        .filter(wallet -> !Objects.equals(wallet.bookFen(), wallet.bankFen()))
                        .map(
                                wallet ->
                                        wallet.key()
                                                + ": bank "
                                                + Cny.ofFen(wallet.bankFen())
                                                + ", books "
                                                + (wallet.bookFen() == null
                                                        ? "nothing"
                                                        : Cny.ofFen(wallet.bookFen())))
                        .toList());
    }

    /** A notice as both sides must know it, once. */
    private record Known(String account, long sequence, String direction, long fen) {

        @Override
        public String toString() {
            return "notice "
                    + sequence
                    + " of wallet ****"
                    + account.substring(account.length() - 4);
        }
    }

    private Invariant everyNoticeApplied() {
        Map<Known, Long> issued =
                bankNotices.stream()
                        .map(
                                n ->
                                        new Known(
                                                n.account(),
                                                n.sequence(),
                                                n.direction(),
                                                n.amountFen()))
                        .collect(Collectors.groupingBy(known -> known, Collectors.counting()));
        Map<Known, Long> worked =
                centreNotices.stream()
                        .map(
                                n ->
                                        new Known(
                                                n.account(),
                                                n.sequence(),
                                                n.direction(),
                                                n.amountFen()))
                        .collect(Collectors.groupingBy(known -> known, Collectors.counting()));
        Set<Known> all = new LinkedHashSet<>(issued.keySet());
        all.addAll(worked.keySet());
        List<String> breaks = new ArrayList<>();
        all.stream()
                .filter(known -> !Objects.equals(issued.get(known), worked.get(known)))
                .forEach(
                        known ->
                                breaks.add(
                                        known
                                                + ": issued "
                                                + issued.getOrDefault(known, 0L)
                                                + " times, applied "
                                                + worked.getOrDefault(known, 0L)));
        if (inbox.waiting() + inbox.parked() > 0) {
            breaks.add(inbox.waiting() + " messages wait, " + inbox.parked() + " are parked");
        }
        return Invariant.of(
                "every-notice-applied-once", "Every notice of the bank is applied once", breaks);
    }

    private Invariant everyExpectationMet() {
        return Invariant.of(
                "every-expectation-met",
                "Everything is as the scenario expects",
                stage.chronicle().expectations().stream()
                        .filter(expectation -> !expectation.holds())
                        .map(
                                expectation ->
                                        "line "
                                                + expectation.line()
                                                + ", "
                                                + expectation.subject()
                                                + ": expected "
                                                + expectation.expected()
                                                + ", found "
                                                + expectation.found())
                        .toList());
    }
}
