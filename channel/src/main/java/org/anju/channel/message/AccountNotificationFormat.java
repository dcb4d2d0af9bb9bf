/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.List;

/** The XML of {@link AccountNotification}, {@code camt.054.001.08}. */
final class AccountNotificationFormat implements MessageFormat<AccountNotification> {

    /** Only what is booked is notified. */
    private static final String BOOKED = "BOOK";

    private static final List<String> PROPRIETARY_CODE = List.of("BkTxCd", "Prtry");
    private static final List<String> DETAILS = List.of("NtryDtls", "TxDtls");

    @Override
    public String definition() {
        return AccountNotification.DEFINITION;
    }

    @Override
    public void write(ElementWriter out, AccountNotification message) {
        out.element(
                "BkToCstmrDbtCdtNtfctn",
                () -> {
                    out.element(
                            "GrpHdr",
                            () -> {
                                out.text("MsgId", message.messageId());
                                out.time("CreDtTm", message.created());
                            });
                    out.element("Ntfctn", () -> writeNotification(out, message));
                });
    }

    private static void writeNotification(ElementWriter out, AccountNotification message) {
        out.text("Id", message.notificationId());
        out.number("ElctrncSeqNb", message.sequence());
        AccountFormat.write(out, "Acct", message.account());
        for (NotifiedEntry entry : message.entries()) {
            out.element("Ntry", () -> writeEntry(out, entry));
        }
    }

    private static void writeEntry(ElementWriter out, NotifiedEntry entry) {
        out.text("NtryRef", entry.entryReference());
        out.amount("Amt", entry.amount());
        out.code("CdtDbtInd", entry.direction());
        out.indicator("RvslInd", entry.reversal());
        out.element("Sts", () -> out.text("Cd", BOOKED));
        out.element("BookgDt", () -> out.date("Dt", entry.bookingDate()));
        out.element("ValDt", () -> out.date("Dt", entry.valueDate()));
        out.text("AcctSvcrRef", entry.accountServicerReference());
        out.path(PROPRIETARY_CODE, () -> out.code("Cd", entry.code()));
        out.path(DETAILS, () -> writeDetails(out, entry));
    }

    private static void writeDetails(ElementWriter out, NotifiedEntry entry) {
        out.element(
                "Refs",
                () -> {
                    out.text("EndToEndId", entry.endToEndId());
                    out.text("UETR", entry.uetr().toString());
                });
        out.element(
                "RltdPties",
                () -> {
                    writeParty(out, "Dbtr", "DbtrAcct", entry.debtor());
                    writeParty(out, "Cdtr", "CdtrAcct", entry.creditor());
                });
        if (!entry.remittanceInformation().isEmpty()) {
            out.element(
                    "RmtInf",
                    () -> entry.remittanceInformation().forEach(line -> out.text("Ustrd", line)));
        }
    }

    private static void writeParty(
            ElementWriter out, String party, String account, TransactionParty side) {
        out.path(List.of(party, "Pty"), () -> out.text("Nm", side.name()));
        AccountFormat.write(out, account, side.account());
    }
}
