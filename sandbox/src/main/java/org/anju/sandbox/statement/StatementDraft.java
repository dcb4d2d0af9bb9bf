/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.anju.channel.message.Direction;
import org.anju.channel.message.EntryTotals;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.StatementHead;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is being made: what the books say, and what its fault makes of it.
 *
 * @param number its number among the account's statements
 * @param edition 1 for the first of its date
 * @param fault what will be wrong; null = nothing
 * @param first the date's first entry; null where the fault does not need it
 * @param entriesOnPage how many entries a page has at most
 */
record StatementDraft(
        String statementId,
        DayFigures figures,
        long number,
        int edition,
        @Nullable StatementFault fault,
        @Nullable NotifiedEntry first,
        int entriesOnPage) {

    private static final Cny ONE_YUAN = Cny.ofFen(100);

    /** What stands on each of its pages. */
    StatementHead head() {
        LocalDate date =
                fault == StatementFault.WRONG_DATE ? figures.date().minusDays(1) : figures.date();
        Cny moved = figures.closing().plus(credits().sum()).minus(figures.credits().sum());
        Cny closing = moved.minus(debits().sum()).plus(figures.debits().sum());
        return new StatementHead(
                statementId,
                number,
                edition,
                figures.notices(),
                date,
                date,
                false,
                figures.account(),
                figures.opening(),
                fault == StatementFault.CLOSING_DIFFERS ? closing.plus(ONE_YUAN) : closing,
                credits(),
                debits());
    }

    /** How many pages it has; a missing page needs another beside it. */
    int pages() {
        return entriesTold() <= 1 && fault == StatementFault.PAGE_MISSING
                ? 2
                : (int) Math.max(1, Math.ceilDiv(entriesTold(), pageSize()));
    }

    /** How many entries one page has at most. */
    int pageSize() {
        return fault == StatementFault.PAGE_MISSING
                ? Math.clamp(Math.ceilDiv(entriesTold(), 2), 1, entriesOnPage)
                : entriesOnPage;
    }

    /** Whether a page is kept back. */
    boolean withholds(int page) {
        return fault == StatementFault.PAGE_MISSING && page == pages();
    }

    /**
     * Hands on the entries that are told, numbered within the statement.
     *
     * @param uetr a new reference, for an entry that nobody knows
     */
    void tell(Consumer<Consumer<NotifiedEntry>> booked, UUID uetr, Consumer<NotifiedEntry> told) {
        Numbering numbering = new Numbering(told);
        booked.accept(
                entry -> {
                    if (!entry.equals(first)) {
                        numbering.tell(entry, entry.amount());
                    } else if (fault == StatementFault.AMOUNT_DIFFERS) {
                        numbering.tell(entry, entry.amount().plus(ONE_YUAN));
                    } else if (fault != StatementFault.MISSING_ENTRY) {
                        numbering.tell(entry, entry.amount());
                    }
                });
        if (fault == StatementFault.EXTRA_ENTRY && first != null) {
            numbering.tell(forged(first, uetr), first.amount());
        }
    }

    private long entriesTold() {
        return credits().entries() + debits().entries();
    }

    private EntryTotals credits() {
        return totals(figures.credits(), Direction.CREDIT);
    }

    private EntryTotals debits() {
        return totals(figures.debits(), Direction.DEBIT);
    }

    private EntryTotals totals(EntryTotals right, Direction direction) {
        if (fault == null || first == null || first.direction() != direction) {
            return right;
        }
        return switch (fault) {
            case MISSING_ENTRY ->
                    new EntryTotals(right.entries() - 1, right.sum().minus(first.amount()));
            case EXTRA_ENTRY ->
                    new EntryTotals(right.entries() + 1, right.sum().plus(first.amount()));
            case AMOUNT_DIFFERS -> new EntryTotals(right.entries(), right.sum().plus(ONE_YUAN));
            case CLOSING_DIFFERS, PAGE_MISSING, ISSUED_TWICE, WRONG_DATE -> right;
        };
    }

    private static NotifiedEntry forged(NotifiedEntry entry, UUID uetr) {
        return new NotifiedEntry(
                entry.entryReference(),
                entry.amount(),
                entry.direction(),
                entry.reversal(),
                entry.bookingDate(),
                entry.valueDate(),
                uetr.toString().replace("-", ""),
                entry.code(),
                entry.endToEndId(),
                uetr,
                entry.debtor(),
                entry.creditor(),
                entry.remittanceInformation(),
                entry.returned());
    }

    /** Numbers the entries within their statement. */
    private static final class Numbering {

        private final Consumer<NotifiedEntry> told;
        private long last;

        Numbering(Consumer<NotifiedEntry> told) {
            this.told = told;
        }

        void tell(NotifiedEntry entry, Cny amount) {
            last++;
            told.accept(
                    new NotifiedEntry(
                            Long.toString(last),
                            amount,
                            entry.direction(),
                            entry.reversal(),
                            entry.bookingDate(),
                            entry.valueDate(),
                            entry.accountServicerReference(),
                            entry.code(),
                            entry.endToEndId(),
                            entry.uetr(),
                            entry.debtor(),
                            entry.creditor(),
                            entry.remittanceInformation(),
                            entry.returned()));
        }
    }
}
