/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anju.channel.message.NoticeNumbers;
import org.anju.channel.message.NotifiedEntry;
import org.anju.sandbox.core.Bank;
import org.anju.sandbox.core.BookingDay;
import org.anju.sandbox.reception.TakenMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Gives statements of dates that are over, again, and corrected ones. */
@Service
class DayStatementService implements DayStatements {

    private final FiguresRepository figures;
    private final GivenStatementRepository statements;
    private final StatementMint mint;
    private final Bank bank;
    private final BookingDay day;
    private final TransactionOperations transaction;

    DayStatementService(
            FiguresRepository figures,
            GivenStatementRepository statements,
            StatementMint mint,
            Bank bank,
            BookingDay day,
            TransactionOperations transaction) {
        this.figures = figures;
        this.statements = statements;
        this.mint = mint;
        this.bank = bank;
        this.day = day;
        this.transaction = transaction;
    }

    @Override
    public int giveAll(LocalDate date) {
        return transaction.execute(_ -> giveMissing(date));
    }

    @Override
    public GivenStatement giveAgain(String statementId) {
        return transaction.execute(
                _ -> {
                    repeat(find(statementId), null);
                    return find(statementId);
                });
    }

    @Override
    public GivenStatement correct(String account, LocalDate date) {
        return transaction.execute(
                _ -> {
                    requireOver(date);
                    DayFigures found = figuresOf(account, date);
                    if (statements.newestEdition(account, date).isEmpty()) {
                        throw StatementRefusal.nothingToCorrect(account, date);
                    }
                    return find(mint.mint(found, null));
                });
    }

    @Override
    public StatementPreview preview(String account, LocalDate date) {
        DayFigures found = figuresOf(account, date);
        List<NotifiedEntry> entries = new ArrayList<>();
        found.notices()
                .map(DayStatementService::shown)
                .ifPresent(numbers -> figures.forEachEntry(account, numbers, entries::add));
        return new StatementPreview(found, isOver(date), entries);
    }

    @Override
    public List<GivenStatement> newest(int limit) {
        return statements.newest(limit);
    }

    /** Whether a request for the statement of the date can be answered. */
    boolean isOver(LocalDate date) {
        return date.isBefore(bank.bookingDate());
    }

    /** Whether the account has statements and was open on the date. */
    boolean has(String account, LocalDate date) {
        return figures.of(account, date).isPresent();
    }

    /** Answers a request: with the newest edition again, or with the first where none was given. */
    void answer(TakenMessage asked, String account, LocalDate date) {
        String standing = statements.newestEdition(account, date).orElse(null);
        if (standing == null) {
            requireOver(date);
            mint.mint(figuresOf(account, date), asked);
        } else {
            repeat(find(standing), asked);
        }
    }

    private int giveMissing(LocalDate date) {
        requireOver(date);
        int given = 0;
        for (DayFigures one : figures.ofAll(date)) {
            if (statements.newestEdition(one.account().number(), date).isEmpty()) {
                mint.mint(one, null);
                given++;
            }
        }
        return given;
    }

    private static NoticeNumbers shown(NoticeNumbers numbers) {
        return new NoticeNumbers(
                numbers.from(), Math.min(numbers.to(), numbers.from() + ENTRIES_SHOWN - 1));
    }

    private void repeat(GivenStatement given, @Nullable TakenMessage asked) {
        statements.forEachPage(
                given.statementId(),
                content ->
                        mint.repeat(StatementPages.read(content), given.receiver(), true, asked));
    }

    /** Nothing may come to the date any more, nor be on its way into the books. */
    private void requireOver(LocalDate date) {
        day.settle();
        if (!isOver(date)) {
            throw StatementRefusal.notOver(date);
        }
    }

    private DayFigures figuresOf(String account, LocalDate date) {
        return figures.of(account, date)
                .orElseThrow(() -> StatementRefusal.noAccount(account, date));
    }

    private GivenStatement find(String statementId) {
        return statements
                .find(statementId)
                .orElseThrow(() -> StatementRefusal.unknown(statementId));
    }
}
