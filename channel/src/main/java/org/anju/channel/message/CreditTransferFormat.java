/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anju.kernel.Cny;

/** The XML of {@link CreditTransfer}: one line of a {@code pain.001.001.09}. */
final class CreditTransferFormat {

    /** The element in which one transfer stands. */
    static final String LINE = "CdtTrfTxInf";

    private static final List<String> KIND = List.of("LclInstrm");
    private static final List<String> PURPOSE = List.of("CtgyPurp");
    private static final List<String> REMARK = List.of("RmtInf");
    private static final List<String> AMOUNT = List.of("Amt");
    private static final String AGENT = "CdtrAgt";

    private CreditTransferFormat() {}

    static void write(ElementWriter out, CreditTransfer line) {
        new LineReferences(line.instructionId(), line.endToEndId(), line.uetr()).writeOrdered(out);
        out.element("PmtTpInf", () -> writeType(out, line));
        out.path(AMOUNT, () -> out.amount("InstdAmt", line.amount()));
        line.creditorAgent().ifPresent(agent -> AgentFormat.write(out, AGENT, agent));
        PartyFormat.writeName(out, "Cdtr", line.creditor());
        AccountFormat.write(out, "CdtrAcct", line.creditor().account());
        out.path(REMARK, () -> out.text("Ustrd", line.remark()));
        OrderSupplement.write(out, line.expires());
    }

    private static void writeType(ElementWriter out, CreditTransfer line) {
        out.path(KIND, () -> out.code("Prtry", line.kind()));
        line.purpose().ifPresent(code -> out.path(PURPOSE, () -> out.text("Cd", code)));
    }

    static CreditTransfer read(ElementReader in) throws MessageRefusal {
        LineReferences references = LineReferences.readOrdered(in);
        Type type = in.element("PmtTpInf", CreditTransferFormat::readType);
        Cny amount = in.path(AMOUNT, choice -> choice.amount("InstdAmt"));
        Optional<AgentId> agent =
                in.standsBefore(AGENT)
                        ? Optional.of(AgentFormat.read(in, AGENT))
                        : Optional.empty();
        String name = PartyFormat.readName(in, "Cdtr");
        TransactionParty creditor = new TransactionParty(name, AccountFormat.read(in, "CdtrAcct"));
        String remark = in.path(REMARK, lines -> lines.text("Ustrd", TextRule.REMITTANCE_LINE));
        OffsetDateTime expires = OrderSupplement.read(in);
        return in.made(
                () ->
                        new CreditTransfer(
                                references.instructionId(),
                                references.endToEndId(),
                                references.uetr(),
                                type.kind(),
                                amount,
                                creditor,
                                agent,
                                type.purpose(),
                                remark,
                                expires));
    }

    private static Type readType(ElementReader in) throws MessageRefusal {
        TransferKind kind = in.path(KIND, own -> own.code("Prtry", TransferKind.class));
        return new Type(kind, readPurpose(in));
    }

    static Optional<String> readPurpose(ElementReader in) throws MessageRefusal {
        return in.optional("CtgyPurp", purpose -> purpose.text("Cd", TextRule.ISO_CODE));
    }

    private record Type(TransferKind kind, Optional<String> purpose) {}
}
