/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anju.kernel.Cny;

/** The XML of {@link NotifiedEntry}, alike wherever a bank reports a booked movement. */
final class EntryFormat {

    /** Only what is booked is reported. */
    private static final String BOOKED = "BOOK";

    private static final List<String> PROPRIETARY_CODE = List.of("BkTxCd", "Prtry");
    private static final List<String> TRANSACTION = List.of("NtryDtls", "TxDtls");

    private EntryFormat() {}

    static void write(ElementWriter out, NotifiedEntry entry) {
        out.text("NtryRef", entry.entryReference());
        out.amount("Amt", entry.amount());
        out.code("CdtDbtInd", entry.direction());
        out.indicator("RvslInd", entry.reversal());
        out.element("Sts", () -> out.text("Cd", BOOKED));
        out.element("BookgDt", () -> out.date("Dt", entry.bookingDate()));
        out.element("ValDt", () -> out.date("Dt", entry.valueDate()));
        out.text("AcctSvcrRef", entry.accountServicerReference());
        out.path(PROPRIETARY_CODE, () -> out.code("Cd", entry.code()));
        out.path(TRANSACTION, () -> writeTransaction(out, entry));
    }

    static NotifiedEntry read(ElementReader in) throws MessageRefusal {
        String reference = in.text("NtryRef", TextRule.REFERENCE);
        Cny amount = in.amount("Amt");
        Direction direction = in.code("CdtDbtInd", Direction.class);
        boolean reversal = in.indicator("RvslInd");
        in.element("Sts", status -> status.constant("Cd", BOOKED));
        LocalDate bookingDate = in.element("BookgDt", day -> day.date("Dt"));
        LocalDate valueDate = in.element("ValDt", day -> day.date("Dt"));
        String servicerReference = in.text("AcctSvcrRef", TextRule.REFERENCE);
        MovementCode code = in.path(PROPRIETARY_CODE, own -> own.code("Cd", MovementCode.class));
        Transaction transaction = in.path(TRANSACTION, EntryFormat::readTransaction);
        return in.made(
                () ->
                        new NotifiedEntry(
                                reference,
                                amount,
                                direction,
                                reversal,
                                bookingDate,
                                valueDate,
                                servicerReference,
                                code,
                                transaction.endToEndId(),
                                transaction.uetr(),
                                transaction.debtor(),
                                transaction.creditor(),
                                transaction.remittanceInformation()));
    }

    private static void writeTransaction(ElementWriter out, NotifiedEntry entry) {
        out.element(
                "Refs",
                () -> {
                    out.text("EndToEndId", entry.endToEndId());
                    out.text("UETR", entry.uetr().toString());
                });
        out.element(
                "RltdPties",
                () -> {
                    writeParty(out, "Dbtr", entry.debtor());
                    writeParty(out, "Cdtr", entry.creditor());
                });
        if (!entry.remittanceInformation().isEmpty()) {
            out.element(
                    "RmtInf",
                    () -> entry.remittanceInformation().forEach(line -> out.text("Ustrd", line)));
        }
    }

    private static Transaction readTransaction(ElementReader in) throws MessageRefusal {
        References references = in.element("Refs", EntryFormat::readReferences);
        Parties parties = in.element("RltdPties", EntryFormat::readParties);
        List<String> remittance =
                in.standsBefore("RmtInf")
                        ? in.element("RmtInf", EntryFormat::readRemittance)
                        : List.of();
        return new Transaction(
                references.endToEndId(),
                references.uetr(),
                parties.debtor(),
                parties.creditor(),
                remittance);
    }

    private static References readReferences(ElementReader in) throws MessageRefusal {
        String endToEndId = in.text("EndToEndId", TextRule.REFERENCE);
        return new References(endToEndId, in.uetr("UETR"));
    }

    private static Parties readParties(ElementReader in) throws MessageRefusal {
        TransactionParty debtor = readParty(in, "Dbtr");
        return new Parties(debtor, readParty(in, "Cdtr"));
    }

    private static List<String> readRemittance(ElementReader in) throws MessageRefusal {
        return in.texts("Ustrd", 1, NotifiedEntry.REMITTANCE_LINES_MAX, TextRule.REMITTANCE_LINE);
    }

    private static void writeParty(ElementWriter out, String side, TransactionParty party) {
        out.path(List.of(side, "Pty"), () -> out.text("Nm", party.name()));
        AccountFormat.write(out, side + "Acct", party.account());
    }

    private static TransactionParty readParty(ElementReader in, String side) throws MessageRefusal {
        String name = in.path(List.of(side, "Pty"), party -> party.text("Nm", TextRule.NAME));
        return new TransactionParty(name, AccountFormat.read(in, side + "Acct"));
    }

    private record References(String endToEndId, UUID uetr) {}

    private record Parties(TransactionParty debtor, TransactionParty creditor) {}

    private record Transaction(
            String endToEndId,
            UUID uetr,
            TransactionParty debtor,
            TransactionParty creditor,
            List<String> remittanceInformation) {}
}
