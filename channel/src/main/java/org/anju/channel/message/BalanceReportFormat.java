/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import java.util.List;
import org.anju.channel.message.MessageRefusal.Reason;

/** The XML of {@link BalanceReport}, {@code camt.052.001.08}. */
final class BalanceReportFormat implements MessageFormat<BalanceReport> {

    private static final String ROOT = "BkToCstmrAcctRpt";
    private static final List<String> LAST = List.of("RptgSeq");

    @Override
    public String definition() {
        return BalanceReport.DEFINITION;
    }

    @Override
    public void write(ElementWriter out, BalanceReport message) {
        out.element(
                ROOT,
                () -> {
                    new ReportHeader(
                                    message.messageId(),
                                    message.created(),
                                    message.requestMessageId())
                            .write(out);
                    out.element("Rpt", () -> writeReport(out, message));
                });
    }

    private static void writeReport(ElementWriter out, BalanceReport message) {
        out.text("Id", message.reportId());
        out.path(LAST, () -> out.number("ToSeq", message.lastSequence()));
        out.time("CreDtTm", message.asOf());
        AccountFormat.write(out, "Acct", message.account());
        BalanceFormat.write(out, BalanceFormat.BOOKED, message.booked(), message.bookingDate());
        BalanceFormat.write(
                out, BalanceFormat.AVAILABLE, message.available(), message.bookingDate());
    }

    @Override
    public BalanceReport read(ElementReader in) throws MessageRefusal {
        return in.element(ROOT, BalanceReportFormat::readContent);
    }

    private static BalanceReport readContent(ElementReader in) throws MessageRefusal {
        ReportHeader header = ReportHeader.read(in);
        return in.element("Rpt", report -> readReport(report, header));
    }

    private static BalanceReport readReport(ElementReader in, ReportHeader header)
            throws MessageRefusal {
        String id = in.text("Id", TextRule.REFERENCE);
        long last = in.path(LAST, range -> range.number("ToSeq"));
        OffsetDateTime asOf = in.time("CreDtTm");
        AccountId account = AccountFormat.read(in, "Acct");
        BalanceFormat.Balance booked = BalanceFormat.read(in, BalanceFormat.BOOKED);
        BalanceFormat.Balance available = BalanceFormat.read(in, BalanceFormat.AVAILABLE);
        if (!available.date().equals(booked.date())) {
            throw in.refusal(
                    Reason.INVALID_VALUE,
                    available.date().toString(),
                    "both balances are of one booking date");
        }
        return in.made(
                () ->
                        new BalanceReport(
                                header.messageId(),
                                header.created(),
                                header.requestMessageId(),
                                id,
                                last,
                                asOf,
                                booked.date(),
                                account,
                                booked.amount(),
                                available.amount()));
    }
}
