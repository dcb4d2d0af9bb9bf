/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.kernel.Cny;

/** The XML of {@link NotifiedEntry}, alike wherever a bank reports a booked movement. */
final class EntryFormat {

    /** Only what is booked is reported. */
    private static final String BOOKED = "BOOK";

    private static final List<String> PROPRIETARY_CODE = List.of("BkTxCd", "Prtry");
    private static final List<String> TRANSACTION = List.of("NtryDtls", "TxDtls");

    /** Which payment is sent back; ISO has no place for its UETR. */
    private static final String RETURN = "Return";

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
                                transaction.remittanceInformation(),
                                transaction.returned()));
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
                    PartyFormat.writeReported(out, "Dbtr", entry.debtor());
                    PartyFormat.writeReported(out, "Cdtr", entry.creditor());
                });
        writeRemark(out, entry);
        entry.returned().ifPresent(returned -> writeReturn(out, returned));
    }

    private static void writeReturn(ElementWriter out, ReturnInformation returned) {
        out.element("RtrInf", () -> ReasonFormat.write(out, "Rsn", returned.reasonCode()));
        out.supplement(RETURN, () -> out.text("OrgnlUETR", returned.originalUetr().toString()));
    }

    private static ReturnInformation readReturn(ElementReader in) throws MessageRefusal {
        String reason = in.element("RtrInf", inside -> ReasonFormat.read(inside, "Rsn"));
        UUID original = in.supplement(RETURN, supplement -> supplement.uetr("OrgnlUETR"));
        return new ReturnInformation(original, reason);
    }

    private static void writeRemark(ElementWriter out, NotifiedEntry entry) {
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
                remittance,
                in.standsBefore("RtrInf") ? Optional.of(readReturn(in)) : Optional.empty());
    }

    private static References readReferences(ElementReader in) throws MessageRefusal {
        String endToEndId = in.text("EndToEndId", TextRule.REFERENCE);
        return new References(endToEndId, in.uetr("UETR"));
    }

    private static Parties readParties(ElementReader in) throws MessageRefusal {
        TransactionParty debtor = PartyFormat.readReported(in, "Dbtr");
        return new Parties(debtor, PartyFormat.readReported(in, "Cdtr"));
    }

    private static List<String> readRemittance(ElementReader in) throws MessageRefusal {
        return in.texts("Ustrd", 1, NotifiedEntry.REMITTANCE_LINES_MAX, TextRule.REMITTANCE_LINE);
    }

    private record References(String endToEndId, UUID uetr) {}

    private record Parties(TransactionParty debtor, TransactionParty creditor) {}

    private record Transaction(
            String endToEndId,
            UUID uetr,
            TransactionParty debtor,
            TransactionParty creditor,
            List<String> remittanceInformation,
            Optional<ReturnInformation> returned) {}
}
