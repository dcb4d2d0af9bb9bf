/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anju.channel.message.MessageRefusal.Reason;

/**
 * What a result tells before its lines.
 *
 * @param originalMessageId the id of the message of orders
 * @param originalDefinition that message's definition
 * @param groupStatus what became of the whole
 * @param counts how many lines have each status
 */
record StatusReportHead(
        String originalMessageId,
        String originalDefinition,
        Optional<GroupStatus> groupStatus,
        SortedMap<String, Integer> counts) {

    private static final String COUNT = "NbOfTxsPerSts";

    void write(ElementWriter out) {
        out.element("OrgnlGrpInfAndSts", () -> writeContent(out));
    }

    private void writeContent(ElementWriter out) {
        out.text("OrgnlMsgId", originalMessageId);
        out.text("OrgnlMsgNmId", originalDefinition);
        groupStatus.ifPresent(
                group -> {
                    out.text("GrpSts", group.status().code());
                    ReasonFormat.writeStatus(out, group.reasonCode(), group.text());
                });
        counts.forEach(
                (status, lines) ->
                        out.element(
                                COUNT,
                                () -> {
                                    out.number("DtldNbOfTxs", lines);
                                    out.text("DtldSts", status);
                                }));
    }

    static StatusReportHead read(ElementReader in) throws MessageRefusal {
        return in.element("OrgnlGrpInfAndSts", StatusReportHead::readContent);
    }

    private static StatusReportHead readContent(ElementReader in) throws MessageRefusal {
        String messageId = in.text("OrgnlMsgId", TextRule.MESSAGE_ID);
        String definition = in.text("OrgnlMsgNmId", TextRule.DEFINITION);
        Optional<GroupStatus> groupStatus =
                in.standsBefore("GrpSts") ? Optional.of(readGroup(in)) : Optional.empty();
        SortedMap<String, Integer> counts = new TreeMap<>();
        in.each(COUNT, 0, PaymentStatusReport.STATUSES_MAX, one -> readCount(one, counts));
        return new StatusReportHead(messageId, definition, groupStatus, counts);
    }

    private static GroupStatus readGroup(ElementReader in) throws MessageRefusal {
        WireStatus status = new WireStatus(in.text("GrpSts", TextRule.STATUS_CODE));
        ReasonFormat.StatusReason reason = ReasonFormat.readStatus(in);
        return new GroupStatus(status, reason.code(), reason.text());
    }

    private static void readCount(ElementReader in, SortedMap<String, Integer> counts)
            throws MessageRefusal {
        long lines = in.number("DtldNbOfTxs");
        String status = in.text("DtldSts", TextRule.STATUS_CODE);
        if (lines < 1 || lines > BatchTotals.LINES_MAX || counts.containsKey(status)) {
            throw in.refusal(
                    Reason.INVALID_VALUE,
                    lines + " " + status,
                    "each status is counted once, with 1 to " + BatchTotals.LINES_MAX + " lines");
        }
        counts.put(status, (int) lines);
    }

    /** Refuses lines that are others than was told before them. */
    void require(ElementReader in, SortedMap<String, Integer> counted) throws MessageRefusal {
        if (!counts.equals(counted)) {
            throw in.refusal(
                    Reason.INVALID_VALUE,
                    String.valueOf(counts),
                    "NbOfTxsPerSts counts the lines that follow: " + counted);
        }
    }
}
