/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anju.kernel.Cny;

/** The XML of {@link DirectDebit}: one line of a {@code pain.008.001.09}. */
final class DirectDebitFormat {

    /** The element in which one debit stands. */
    static final String LINE = "DrctDbtTxInf";

    private static final List<String> PURPOSE = List.of("PmtTpInf", "CtgyPurp");
    private static final List<String> MANDATE = List.of("DrctDbtTx", "MndtRltdInf");
    private static final List<String> REMARK = List.of("RmtInf");

    private DirectDebitFormat() {}

    static void write(ElementWriter out, DirectDebit line) {
        new LineReferences(line.instructionId(), line.endToEndId(), line.uetr()).writeOrdered(out);
        line.purpose().ifPresent(code -> out.path(PURPOSE, () -> out.text("Cd", code)));
        out.amount("InstdAmt", line.amount());
        out.path(MANDATE, () -> out.text("MndtId", line.mandateId()));
        AgentFormat.write(out, "DbtrAgt", line.debtorAgent());
        PartyFormat.writeName(out, "Dbtr", line.debtor());
        AccountFormat.write(out, "DbtrAcct", line.debtor().account());
        out.path(REMARK, () -> out.text("Ustrd", line.remark()));
        OrderSupplement.write(out, line.expires());
    }

    static DirectDebit read(ElementReader in) throws MessageRefusal {
        LineReferences references = LineReferences.readOrdered(in);
        Optional<String> purpose =
                in.standsBefore("PmtTpInf")
                        ? Optional.of(in.path(PURPOSE, type -> type.text("Cd", TextRule.ISO_CODE)))
                        : Optional.empty();
        Cny amount = in.amount("InstdAmt");
        String mandateId = in.path(MANDATE, mandate -> mandate.text("MndtId", TextRule.REFERENCE));
        AgentId agent = AgentFormat.read(in, "DbtrAgt");
        String name = PartyFormat.readName(in, "Dbtr");
        TransactionParty debtor = new TransactionParty(name, AccountFormat.read(in, "DbtrAcct"));
        String remark = in.path(REMARK, lines -> lines.text("Ustrd", TextRule.REMITTANCE_LINE));
        OffsetDateTime expires = OrderSupplement.read(in);
        return in.made(
                () ->
                        new DirectDebit(
                                references.instructionId(),
                                references.endToEndId(),
                                references.uetr(),
                                mandateId,
                                amount,
                                debtor,
                                agent,
                                purpose,
                                remark,
                                expires));
    }
}
