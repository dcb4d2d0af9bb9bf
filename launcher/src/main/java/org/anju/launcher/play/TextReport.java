/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anju.kernel.Cny;
import org.anju.launcher.door.Refusal;
import org.anju.launcher.link.JudgedMessages;
import org.anju.launcher.link.LinkJudge;
import org.anju.launcher.play.DayResult.CheckedInvariant;
import org.anju.launcher.play.DayResult.Messages;
import org.anju.launcher.play.DayResult.TrialBalance;
import org.jspecify.annotations.Nullable;

/** How a play ended, for people. What happened on the way has been told live. */
public final class TextReport {

    private static final int SHOWN_BREAKS = 10;

    private final DayResult result;
    private final PrintStream out;

    /** A report of this result that goes there. */
    public TextReport(DayResult result, PrintStream out) {
        this.result = result;
        this.out = out;
    }

    /** Prints balances, messages, every invariant, and last the verdict. */
    public void print() {
        if (result.trialBalance() != null) {
            trialBalance(result.trialBalance());
            wallets();
        }
        if (result.messages() != null) {
            messages(result.messages());
            schemas(result.schemas());
        }
        heaps();
        invariants();
        verdict();
    }

    private void trialBalance(TrialBalance balance) {
        heading("Trial balance of " + balance.date());
        TextTable table = new TextTable(false, false, true, true, true, false);
        table.row("code", "account", "debit", "credit", "balance", "");
        balance.accounts()
                .forEach(
                        account ->
                                table.row(
                                        account.code(),
                                        account.name(),
                                        yuan(account.debitFen()),
                                        yuan(account.creditFen()),
                                        yuan(account.balanceFen()),
                                        account.side().toLowerCase(Locale.ROOT)));
        table.row("", "", yuan(balance.debitFen()), yuan(balance.creditFen()), "", "");
        table.lines().forEach(out::println);
    }

    private void wallets() {
        heading("Wallets");
        TextTable table = new TextTable(false, false, true, true);
        table.row("wallet", "name", "bank", "books");
        result.wallets()
                .forEach(
                        wallet ->
                                table.row(
                                        wallet.key(),
                                        wallet.name(),
                                        yuan(wallet.bankFen()),
                                        wallet.bookFen() == null ? "" : yuan(wallet.bookFen())));
        table.lines().forEach(out::println);
    }

    private void heaps() {
        if (result.heaps().isEmpty()) {
            return;
        }
        heading("Memory");
        result.heaps()
                .forEach(
                        heap ->
                                out.printf(
                                        "  %s: at most %d of %d MiB of heap%n",
                                        heap.program(), heap.peakMb(), heap.limitMb()));
    }

    private void messages(Messages messages) {
        heading("Bank link");
        out.printf(
                "  %d notices issued, %d delivered in %d attempts; the centre applied %d,"
                        + " refused %d, parked %d%n",
                messages.notices(),
                messages.delivered(),
                messages.attempts(),
                messages.applied(),
                messages.refused().size(),
                messages.parked());
        messages.refused()
                .forEach(
                        refused ->
                                out.printf(
                                        "  refused: %s at %s%n",
                                        Refusal.spelling(refused.reason()), refused.place()));
    }

    private void schemas(@Nullable List<JudgedMessages> schemas) {
        heading("Messages by the official schemas");
        if (schemas == null) {
            out.println("  not judged: " + LinkJudge.VARIABLE + " names no folder of schemas");
            return;
        }
        TextTable table = new TextTable(false, true, true, true, true);
        table.row("message", "valid", "spoilt", "invalid", "skipped");
        schemas.forEach(
                judged ->
                        table.row(
                                judged.definition(),
                                Long.toString(judged.valid()),
                                Long.toString(judged.spoilt()),
                                Long.toString(judged.invalid()),
                                Long.toString(judged.skipped())));
        table.lines().forEach(out::println);
    }

    private void invariants() {
        if (result.invariants().isEmpty()) {
            return;
        }
        heading("Invariants");
        TextTable table = new TextTable(false, false, false, false);
        result.invariants().forEach(found -> row(table, found));
        table.lines().forEach(out::println);
    }

    private static void row(TextTable table, CheckedInvariant found) {
        table.row(found.holds() ? "holds" : "BROKEN", found.source(), found.id(), found.title());
        found.breaks().stream()
                .limit(SHOWN_BREAKS)
                .forEach(broken -> table.row("", "", "", broken));
        if (found.breaks().size() > SHOWN_BREAKS) {
            table.row("", "", "", (found.breaks().size() - SHOWN_BREAKS) + " more");
        }
    }

    private void verdict() {
        long broken = result.expectations().stream().filter(e -> !e.holds()).count();
        List<CheckedInvariant> checked =
                Stream.concat(
                                result.days().stream().flatMap(day -> day.invariants().stream()),
                                result.invariants().stream())
                        .toList();
        long holding = checked.stream().filter(CheckedInvariant::holds).count();
        out.println();
        out.printf(
                "%s: %d of %d expectations met, %d of %d invariants hold%n",
                result.held() ? "HELD" : "BROKEN",
                result.expectations().size() - broken,
                result.expectations().size(),
                holding,
                checked.size());
    }

    private void heading(String text) {
        out.println();
        out.println(text);
    }

    private static String yuan(long fen) {
        return Cny.ofFen(fen).toString();
    }
}
