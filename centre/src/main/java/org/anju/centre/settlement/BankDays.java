/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.Slice;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * The bank's booking dates (会计日) as they stand for the centre's accounts: what the closing of the
 * centre's own day builds on (clauses 5.2 c, 5.3).
 */
public interface BankDays {

    /** Where a date stands for every account that was registered by its end. */
    List<AccountDay> on(LocalDate date);

    /**
     * Whether nothing of a date is open: it is closed for every account, each statement agrees, and
     * no order that was sent by its end is undecided. False where there is no account.
     */
    boolean isSettled(LocalDate date);

    /** The dates of which anything is known, newest first, each for every account. */
    DayPage dates(Slice slice);

    /** The newest date that the bank told of an account or of any; null where it told none. */
    @Nullable LocalDate newest();

    /**
     * What does not agree.
     *
     * @param date only differences of this date; null for those of all dates
     * @param open only those that are open
     */
    DifferencePage differences(@Nullable LocalDate date, boolean open, Slice slice);

    /**
     * Where one date stands for one account.
     *
     * @param account the number of an account of the centre
     * @param name the account's name
     * @param started when the bank told the date's start, by its own clock; null where it did not
     * @param closed when it told its close; null where it did not
     * @param lastNumber the date's last notice number as the close told it, 0 where there was none
     *     yet; null before the close
     * @param statement the statement in force; null where none is
     * @param differences how many are open
     * @param undecided how many orders out of the account that were sent by the date's end are
     *     neither executed nor definitely not
     */
    record AccountDay(
            String account,
            BankAccountKind kind,
            String name,
            LocalDate date,
            BankDayState state,
            @Nullable Instant started,
            @Nullable Instant closed,
            @Nullable Long lastNumber,
            @Nullable DayStatement statement,
            long differences,
            long undecided) {

        /** Whether the account keeps nothing of the date open. */
        public boolean isSettled() {
            return state == BankDayState.CHECKED && undecided == 0;
        }
    }

    /**
     * The figures of a statement in force.
     *
     * @param reference the bank's own id of it
     * @param version 1 for the first of its date, one more for each correction
     * @param entries how many entries it states
     */
    record DayStatement(
            String reference,
            long version,
            Cny opening,
            Cny closing,
            long entries,
            Instant taken) {}

    /**
     * A part of the list of dates.
     *
     * @param total how many dates there are
     */
    record DayPage(long total, List<BankDate> dates) {

        public DayPage {
            dates = List.copyOf(dates);
        }
    }

    /** One date for every account that is known of it, in the order of their ledger accounts. */
    record BankDate(LocalDate date, List<DateCell> accounts) {

        public BankDate {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * A date of an account in short.
     *
     * @param closing what its statement closes with; null where none is in force
     */
    record DateCell(String account, BankDayState state, @Nullable Cny closing, long differences) {}

    /**
     * A part of the list of differences.
     *
     * @param total how many there are in all
     */
    record DifferencePage(long total, List<DifferenceLine> lines) {

        public DifferencePage {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One difference.
     *
     * @param reference the bank's reference of the entry, the statement or the message that it is
     *     about, or the order; empty where it is about the whole statement
     * @param expected what the centre expected, in the kind's measure; null where nothing
     * @param found what the bank told; null where nothing
     * @param closedAt when it was over; null while it is open
     * @param ruled whether two people ended it
     */
    record DifferenceLine(
            UUID id,
            String account,
            LocalDate date,
            DifferenceKind kind,
            String reference,
            @Nullable Long expected,
            @Nullable Long found,
            Instant openedAt,
            @Nullable Instant closedAt,
            boolean ruled) {

        /** Whether it is open and two people may end it. */
        public boolean isForPeople() {
            return closedAt == null && kind.isForPeople();
        }
    }
}
