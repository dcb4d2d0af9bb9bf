/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.util.List;

/** The XML of {@link ReportRequest}, {@code camt.060.001.05}. */
final class ReportRequestFormat implements MessageFormat<ReportRequest> {

    private static final String ROOT = "AcctRptgReq";

    /** Where the code of an owner stands that has neither BIC nor LEI. */
    private static final List<String> OWNER = List.of("AcctOwnr", "Pty", "Id", "OrgId", "Othr");

    private static final TextRule REQUESTED =
            TextRule.oneOf(
                    AccountNotification.DEFINITION,
                    BalanceReport.DEFINITION,
                    AccountStatement.DEFINITION);

    /** The balances of the day so far: what is booked, and what is available. */
    private static final List<String> BALANCES =
            List.of(BalanceFormat.BOOKED, BalanceFormat.AVAILABLE);

    private static final List<String> BALANCE_TYPE = List.of("ReqdBalTp", "CdOrPrtry");

    /** All entries of the date, not only those that are new or changed. */
    private static final String EVERYTHING = "ALLL";

    @Override
    public String definition() {
        return ReportRequest.DEFINITION;
    }

    @Override
    public void write(ElementWriter out, ReportRequest message) {
        out.element(
                ROOT,
                () -> {
                    GroupHeader group = new GroupHeader(message.messageId(), message.created());
                    out.element("GrpHdr", () -> group.write(out));
                    out.element("RptgReq", () -> writeRequest(out, message));
                });
    }

    @Override
    public ReportRequest read(ElementReader in) throws MessageRefusal {
        return in.element(ROOT, ReportRequestFormat::readContent);
    }

    private static ReportRequest readContent(ElementReader in) throws MessageRefusal {
        GroupHeader group = in.element("GrpHdr", GroupHeader::read);
        return in.element("RptgReq", request -> readRequest(request, group));
    }

    private static void writeRequest(ElementWriter out, ReportRequest message) {
        out.text("ReqdMsgNmId", message.requested().definition());
        AccountFormat.write(out, "Acct", message.account());
        out.path(OWNER, () -> out.text("Id", message.owner()));
        switch (message.requested()) {
            case RequestedReport.Notices notices -> NumbersFormat.write(out, notices.range());
            case RequestedReport.Balance _ ->
                    BALANCES.forEach(type -> out.path(BALANCE_TYPE, () -> out.text("Cd", type)));
            case RequestedReport.DayStatement statement ->
                    out.element("RptgPrd", () -> writePeriod(out, statement.date()));
        }
    }

    private static void writePeriod(ElementWriter out, LocalDate date) {
        out.element(
                "FrToDt",
                () -> {
                    out.date("FrDt", date);
                    out.date("ToDt", date);
                });
        out.text("Tp", EVERYTHING);
    }

    private static ReportRequest readRequest(ElementReader in, GroupHeader group)
            throws MessageRefusal {
        String definition = in.text("ReqdMsgNmId", REQUESTED);
        AccountId account = AccountFormat.read(in, "Acct");
        String owner = in.path(OWNER, other -> other.text("Id", TextRule.NODE));
        RequestedReport requested = readRequested(in, definition);
        return in.made(
                () ->
                        new ReportRequest(
                                group.messageId(), group.created(), account, owner, requested));
    }

    private static RequestedReport readRequested(ElementReader in, String definition)
            throws MessageRefusal {
        return switch (definition) {
            case BalanceReport.DEFINITION -> {
                for (String type : BALANCES) {
                    in.path(BALANCE_TYPE, code -> code.constant("Cd", type));
                }
                yield new RequestedReport.Balance();
            }
            case AccountStatement.DEFINITION -> in.element("RptgPrd", ReportRequestFormat::readDay);
            default -> { // the rule of the element leaves only this one
                NoticeNumbers numbers = NumbersFormat.read(in);
                yield in.made(() -> new RequestedReport.Notices(numbers));
            }
        };
    }

    private static RequestedReport readDay(ElementReader in) throws MessageRefusal {
        LocalDate date =
                in.element(
                        "FrToDt",
                        period -> {
                            LocalDate from = period.date("FrDt");
                            period.constant("ToDt", from.toString());
                            return from;
                        });
        in.constant("Tp", EVERYTHING);
        return new RequestedReport.DayStatement(date);
    }
}
