/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anju.channel.message.MessageRefusal.Reason;

/**
 * The XML of {@link WalletEnquiryAnswer}, {@code acmt.024.001.02}. A report has room for one
 * wallet; of a holder with several, as many reports follow each other.
 */
final class WalletEnquiryAnswerFormat implements MessageFormat<WalletEnquiryAnswer> {

    private static final String ROOT = "IdVrfctnRpt";
    private static final String REPORT = "Rpt";
    private static final String REASON = "Rsn";
    private static final String FOUND = "UpdtdPtyAndAcctId";
    private static final int REPORTS_MAX =
            WalletEnquiry.HOLDERS_MAX + WalletEnquiryAnswer.FOUND_MAX;

    @Override
    public String definition() {
        return WalletEnquiryAnswer.DEFINITION;
    }

    @Override
    public void write(ElementWriter out, WalletEnquiryAnswer message) {
        out.element(
                ROOT,
                () -> {
                    new EnquiryAssignment(
                                    message.messageId(),
                                    message.created(),
                                    message.from(),
                                    message.to())
                            .writeAnswer(out);
                    out.element(
                            "OrgnlAssgnmt", () -> out.text("MsgId", message.enquiryMessageId()));
                    message.findings().forEach(finding -> writeFinding(out, finding));
                });
    }

    private static void writeFinding(ElementWriter out, EnquiryFinding finding) {
        if (finding.found().isEmpty()) {
            writeReport(out, finding, Optional.empty());
        }
        finding.found().forEach(account -> writeReport(out, finding, Optional.of(account)));
    }

    private static void writeReport(
            ElementWriter out, EnquiryFinding finding, Optional<AccountId> found) {
        out.element(
                REPORT,
                () -> {
                    out.text("OrgnlId", finding.enquiryId());
                    out.flag("Vrfctn", finding.verified());
                    finding.reasonCode().ifPresent(code -> ReasonFormat.write(out, REASON, code));
                    found.ifPresent(
                            account ->
                                    out.element(
                                            FOUND,
                                            () -> AccountFormat.writeId(out, "Acct", account)));
                });
    }

    @Override
    public WalletEnquiryAnswer read(ElementReader in) throws MessageRefusal {
        return in.element(ROOT, WalletEnquiryAnswerFormat::readContent);
    }

    private static WalletEnquiryAnswer readContent(ElementReader in) throws MessageRefusal {
        EnquiryAssignment assignment = EnquiryAssignment.readAnswer(in);
        String enquiry =
                in.element("OrgnlAssgnmt", original -> original.text("MsgId", TextRule.MESSAGE_ID));
        List<EnquiryFinding> findings = new ArrayList<>();
        in.each(REPORT, 1, REPORTS_MAX, report -> readReport(report, findings));
        return in.made(
                () ->
                        new WalletEnquiryAnswer(
                                assignment.messageId(),
                                assignment.created(),
                                assignment.from(),
                                assignment.to(),
                                enquiry,
                                findings));
    }

    private static void readReport(ElementReader in, List<EnquiryFinding> findings)
            throws MessageRefusal {
        String id = in.text("OrgnlId", TextRule.REFERENCE);
        boolean verified = in.flag("Vrfctn");
        Optional<String> reason =
                in.standsBefore(REASON)
                        ? Optional.of(ReasonFormat.read(in, REASON))
                        : Optional.empty();
        List<AccountId> found =
                in.optional(FOUND, account -> AccountFormat.readId(account, "Acct")).stream()
                        .toList();
        EnquiryFinding finding = in.made(() -> new EnquiryFinding(id, verified, reason, found));
        if (!findings.isEmpty() && findings.getLast().enquiryId().equals(id)) {
            findings.add(joined(in, findings.removeLast(), finding));
        } else {
            findings.add(finding);
        }
    }

    /** Two reports on one holder, each of which must tell a wallet. */
    private static EnquiryFinding joined(
            ElementReader in, EnquiryFinding first, EnquiryFinding next) throws MessageRefusal {
        if (first.found().isEmpty() || next.found().isEmpty()) {
            throw in.refusal(
                    Reason.INVALID_VALUE,
                    next.enquiryId(),
                    "a holder is told of once, or once for each wallet found");
        }
        List<AccountId> found = new ArrayList<>(first.found());
        found.addAll(next.found());
        return in.made(() -> new EnquiryFinding(first.enquiryId(), true, Optional.empty(), found));
    }
}
