/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.util.Optional;
import org.anju.channel.message.MessageRefusal.Reason;
import org.anju.kernel.Cny;

/** The XML of {@link StatementHead}: what stands on a page before its entries. */
final class StatementHeadFormat {

    private static final String COPY = "CpyDplctInd";
    private static final String DUPLICATE = "DUPL";
    private static final String CREDITS = "TtlCdtNtries";
    private static final String DEBITS = "TtlDbtNtries";

    private StatementHeadFormat() {}

    static void write(ElementWriter out, StatementHead head, int page, boolean lastPage) {
        out.text("Id", head.statementId());
        out.element(
                "StmtPgntn",
                () -> {
                    out.number("PgNb", page);
                    out.flag("LastPgInd", lastPage);
                });
        out.number("ElctrncSeqNb", head.sequence());
        head.notices().ifPresent(numbers -> NumbersFormat.write(out, numbers));
        out.number("LglSeqNb", head.version());
        out.element(
                "FrToDt",
                () -> {
                    out.dayAsTime("FrDtTm", head.from());
                    out.dayEndAsTime("ToDtTm", head.to());
                });
        if (head.copy()) {
            out.text(COPY, DUPLICATE);
        }
        AccountFormat.write(out, "Acct", head.account());
        writeMoney(out, head);
    }

    private static void writeMoney(ElementWriter out, StatementHead head) {
        BalanceFormat.write(out, BalanceFormat.OPENING, head.opening(), head.from());
        BalanceFormat.write(out, BalanceFormat.CLOSING, head.closing(), head.to());
        out.element(
                "TxsSummry",
                () -> {
                    writeTotals(out, CREDITS, head.credits());
                    writeTotals(out, DEBITS, head.debits());
                });
    }

    private static void writeTotals(ElementWriter out, String name, EntryTotals totals) {
        out.element(
                name,
                () -> {
                    out.number("NbOfNtries", totals.entries());
                    out.sum("Sum", totals.sum());
                });
    }

    static Page read(ElementReader in) throws MessageRefusal {
        String id = in.text("Id", TextRule.REFERENCE);
        Pagination pagination = in.element("StmtPgntn", StatementHeadFormat::readPagination);
        long sequence = in.number("ElctrncSeqNb");
        Optional<NoticeNumbers> notices =
                in.standsBefore("RptgSeq") ? Optional.of(NumbersFormat.read(in)) : Optional.empty();
        long version = in.number("LglSeqNb");
        Period period = in.element("FrToDt", StatementHeadFormat::readPeriod);
        boolean copy = in.optionalText(COPY, TextRule.constant(DUPLICATE)).isPresent();
        AccountId account = AccountFormat.read(in, "Acct");
        Money money = readMoney(in, period);
        StatementHead head =
                in.made(
                        () ->
                                new StatementHead(
                                        id,
                                        sequence,
                                        version,
                                        notices,
                                        period.from(),
                                        period.to(),
                                        copy,
                                        account,
                                        money.opening(),
                                        money.closing(),
                                        money.credits(),
                                        money.debits()));
        return new Page(head, pagination.page(), pagination.last());
    }

    private static Pagination readPagination(ElementReader in) throws MessageRefusal {
        long page = in.number("PgNb");
        if (page < 1 || page > AccountStatement.PAGES_MAX) {
            throw in.refusal(
                    Reason.INVALID_VALUE,
                    Long.toString(page),
                    "a page's number is from 1 to " + AccountStatement.PAGES_MAX);
        }
        return new Pagination((int) page, in.flag("LastPgInd"));
    }

    private static Period readPeriod(ElementReader in) throws MessageRefusal {
        LocalDate from = in.dayAsTime("FrDtTm");
        return new Period(from, in.dayEndAsTime("ToDtTm"));
    }

    private static Money readMoney(ElementReader in, Period period) throws MessageRefusal {
        Cny opening = readBalance(in, BalanceFormat.OPENING, period.from());
        Cny closing = readBalance(in, BalanceFormat.CLOSING, period.to());
        return in.element(
                "TxsSummry",
                totals -> {
                    EntryTotals credits = totals.element(CREDITS, StatementHeadFormat::readTotals);
                    EntryTotals debits = totals.element(DEBITS, StatementHeadFormat::readTotals);
                    return new Money(opening, closing, credits, debits);
                });
    }

    private static Cny readBalance(ElementReader in, String type, LocalDate date)
            throws MessageRefusal {
        BalanceFormat.Balance balance = BalanceFormat.read(in, type);
        if (!balance.date().equals(date)) {
            throw in.refusal(
                    Reason.INVALID_VALUE,
                    balance.date().toString(),
                    "the balance " + type + " is of " + date);
        }
        return balance.amount();
    }

    private static EntryTotals readTotals(ElementReader in) throws MessageRefusal {
        long entries = in.number("NbOfNtries");
        Cny sum = in.sum("Sum");
        return in.made(() -> new EntryTotals(entries, sum));
    }

    /** A page of a statement without its entries. */
    record Page(StatementHead head, int number, boolean last) {}

    private record Pagination(int page, boolean last) {}

    private record Period(LocalDate from, LocalDate to) {}

    private record Money(Cny opening, Cny closing, EntryTotals credits, EntryTotals debits) {}
}
