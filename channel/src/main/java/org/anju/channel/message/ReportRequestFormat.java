/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.List;

/** The XML of {@link ReportRequest}, {@code camt.060.001.05}. */
final class ReportRequestFormat implements MessageFormat<ReportRequest> {

    private static final String ROOT = "AcctRptgReq";

    /** Where the code of an owner stands that has neither BIC nor LEI. */
    private static final List<String> OWNER = List.of("AcctOwnr", "Pty", "Id", "OrgId", "Othr");

    private static final List<String> RANGE = List.of("RptgSeq", "FrToSeq");

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
        out.text("ReqdMsgNmId", ReportRequest.REQUESTED);
        AccountFormat.write(out, "Acct", message.account());
        out.path(OWNER, () -> out.text("Id", message.owner()));
        out.path(
                RANGE,
                () -> {
                    out.number("FrSeq", message.fromSequence());
                    out.number("ToSeq", message.toSequence());
                });
    }

    private static ReportRequest readRequest(ElementReader in, GroupHeader group)
            throws MessageRefusal {
        in.constant("ReqdMsgNmId", ReportRequest.REQUESTED);
        AccountId account = AccountFormat.read(in, "Acct");
        String owner = in.path(OWNER, other -> other.text("Id", TextRule.NODE));
        Range range = in.path(RANGE, ReportRequestFormat::readRange);
        return in.made(
                () ->
                        new ReportRequest(
                                group.messageId(),
                                group.created(),
                                account,
                                owner,
                                range.from(),
                                range.to()));
    }

    private static Range readRange(ElementReader in) throws MessageRefusal {
        long from = in.number("FrSeq");
        return new Range(from, in.number("ToSeq"));
    }

    private record Range(long from, long to) {}
}
