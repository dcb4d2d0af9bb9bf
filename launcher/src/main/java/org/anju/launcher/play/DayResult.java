/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.util.List;
import java.util.stream.Stream;
import org.anju.launcher.door.Json;
import org.anju.launcher.link.JudgedMessages;
import org.anju.launcher.process.PeakHeap;
import org.jspecify.annotations.Nullable;

/**
 * How a play went. The names of its parts are the keys of {@code --json}, which {@code
 * docs/reference/scenario.md} explains and which are frozen.
 *
 * @param format the version of these keys
 * @param title the scenario's title
 * @param result {@code held} or {@code broken}
 * @param failure why the play could not be carried to its end; null where it was
 * @param schemas what the official schemas say of every message; null where none were at hand
 * @param heaps how much memory each program took at most; without one whose collector never ran
 * @param trialBalance the closing trial balance; null where the play did not come to its end
 */
public record DayResult(
        int format,
        String title,
        String result,
        @Nullable String failure,
        List<PlayedSteps> days,
        List<Expectation> expectations,
        @Nullable TrialBalance trialBalance,
        List<Wallet> wallets,
        List<Remittance> remittances,
        List<SuspenseItem> suspense,
        @Nullable Messages messages,
        @Nullable List<JudgedMessages> schemas,
        List<CheckedInvariant> invariants,
        List<Heap> heaps) {

    static final int FORMAT = 1;

    static final String HELD = "held";
    static final String BROKEN = "broken";

    /** Whether everything was as expected and every invariant holds. */
    public boolean held() {
        return result.equals(HELD);
    }

    /** The keys of {@code --json}, in UTF-8. */
    public byte[] json() {
        return Json.write(this);
    }

    /** What had to hold on some day or in the end and does not: its id, and its first break. */
    public List<String> brokenInvariants() {
        return Stream.concat(
                        days.stream().flatMap(day -> day.invariants().stream()),
                        invariants.stream())
                .filter(checked -> !checked.holds())
                .map(
                        broken ->
                                broken.id()
                                        + ": "
                                        + broken.breaks().stream()
                                                .findFirst()
                                                .orElse(broken.title()))
                .toList();
    }

    static String verdict(
            @Nullable String failure,
            List<Expectation> expectations,
            List<CheckedInvariant> invariants) {
        boolean held =
                failure == null
                        && Stream.concat(
                                        expectations.stream().map(Expectation::holds),
                                        invariants.stream().map(CheckedInvariant::holds))
                                .allMatch(Boolean::booleanValue);
        return held ? HELD : BROKEN;
    }

    /**
     * What happened on one accounting date.
     *
     * @param date year-month-day
     * @param invariants what had to hold at its end; none where the play did not come to it
     */
    public record PlayedSteps(
            String date, List<PlayedStep> steps, List<CheckedInvariant> invariants) {}

    /**
     * One thing that happened.
     *
     * @param line its line in {@code scenario.yaml}
     * @param step the word by which the file names it
     * @param at when, by the one clock, with the offset of China
     */
    public record PlayedStep(int line, String step, String at, String text) {}

    /**
     * One thing that was expected.
     *
     * @param subject what it is about, such as {@code state of mill-january}
     */
    public record Expectation(
            int line, String step, String subject, String expected, String found, boolean holds) {}

    /** The general ledger at the end; amounts in fen. */
    public record TrialBalance(
            String date, List<Account> accounts, long debitFen, long creditFen) {}

    /**
     * One account of the trial balance.
     *
     * @param side {@code DEBIT} or {@code CREDIT}: where its balance is positive
     */
    public record Account(
            String code,
            String name,
            long debitFen,
            long creditFen,
            long balanceFen,
            String side) {}

    /**
     * A wallet, at the bank beside the books.
     *
     * @param bookFen null for a wallet that is not the centre's
     */
    public record Wallet(
            String key,
            String number,
            String name,
            String owner,
            long bankFen,
            @Nullable Long bookFen) {}

    /** A remittance that the centre took; amounts in fen. */
    public record Remittance(
            String name,
            String employer,
            String month,
            String state,
            int persons,
            long employerFen,
            long personFen,
            long totalFen,
            @Nullable String entry) {}

    /**
     * Money that settled nothing by itself; amounts in fen.
     *
     * @param wallet key of the centre's wallet into which it came
     * @param notice the number of its notice there
     * @param employer key of the employer whose it is; null while nobody knows
     * @param reason why it settled nothing when it came
     * @param remainingFen what of it is not assigned
     * @param remittance the remittance that it was probably meant for; null where none is known
     * @param openedOn the accounting date on which it came
     */
    public record SuspenseItem(
            String wallet,
            long notice,
            @Nullable String employer,
            String reason,
            long amountFen,
            long remainingFen,
            @Nullable String remittance,
            String openedOn) {}

    /**
     * What went over the bank link.
     *
     * @param notices how many the bank issued
     * @param delivered how many of them the centre acknowledged
     * @param attempts how often the bank sent something
     * @param waiting stored by the centre, not worked
     * @param parked stored by the centre, could not be worked
     * @param applied worked by the centre
     * @param refused refused by the centre, each with the code of its reason
     */
    public record Messages(
            long notices,
            long delivered,
            long attempts,
            long waiting,
            long parked,
            long applied,
            List<Refused> refused) {}

    /** A message that the centre refused. */
    public record Refused(
            @Nullable String messageId,
            String reason,
            @Nullable String place,
            @Nullable String value,
            @Nullable String mend) {}

    /**
     * What the objects of a program took at most.
     *
     * @param peakMb just before a collection, in MiB
     * @param limitMb the most that it may take, in MiB
     */
    public record Heap(String program, int peakMb, int limitMb) {

        static Heap of(PeakHeap found) {
            return new Heap(found.program(), found.peakMegabytes(), found.limitMegabytes());
        }
    }

    /**
     * Something that must always hold.
     *
     * @param source who checked it: {@code centre}, {@code bank} or {@code play}
     */
    public record CheckedInvariant(
            String source, String id, String title, boolean holds, List<String> breaks) {

        static CheckedInvariant of(String source, Invariant found) {
            return new CheckedInvariant(
                    source, found.id(), found.title(), found.holds(), found.breaks());
        }
    }
}
