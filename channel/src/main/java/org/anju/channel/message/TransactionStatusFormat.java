/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anju.channel.message.MessageRefusal.Reason;
import org.anju.kernel.Cny;

/** The XML of {@link TransactionStatus}: one line of a {@code pain.002.001.10}. */
final class TransactionStatusFormat {

    /** The element in which one line stands. */
    static final String LINE = "TxInfAndSts";

    private static final String EXECUTED = "OrgnlTxRef";
    private static final List<String> AMOUNT = List.of("Amt");
    private static final List<String> REMARK = List.of("RmtInf");
    private static final String BOOKING_DATE = "IntrBkSttlmDt";

    private TransactionStatusFormat() {}

    static void write(ElementWriter out, TransactionStatus line) {
        new LineReferences(
                        line.originalInstructionId(),
                        line.originalEndToEndId(),
                        line.originalUetr())
                .writeOriginal(out);
        out.text("TxSts", line.status().code());
        ReasonFormat.writeStatus(out, line.reasonCode(), line.text());
        line.acceptedAt().ifPresent(time -> out.time("AccptncDtTm", time));
        line.accountServicerReference().ifPresent(reference -> out.text("AcctSvcrRef", reference));
        if (line.bookingDate().isPresent() || line.payment().isPresent()) {
            out.element(EXECUTED, () -> writeExecuted(out, line));
        }
    }

    private static void writeExecuted(ElementWriter out, TransactionStatus line) {
        line.payment()
                .ifPresent(
                        payment ->
                                out.path(AMOUNT, () -> out.amount("InstdAmt", payment.amount())));
        line.bookingDate().ifPresent(date -> out.date(BOOKING_DATE, date));
        line.payment()
                .ifPresent(
                        payment -> {
                            out.path(REMARK, () -> out.text("Ustrd", payment.remark()));
                            PartyFormat.writeReported(out, "Dbtr", payment.debtor());
                            PartyFormat.writeReported(out, "Cdtr", payment.creditor());
                        });
    }

    static TransactionStatus read(ElementReader in) throws MessageRefusal {
        LineReferences references = LineReferences.readOriginal(in);
        String status = in.text("TxSts", TextRule.STATUS_CODE);
        ReasonFormat.StatusReason reason = ReasonFormat.readStatus(in);
        Optional<OffsetDateTime> acceptedAt =
                in.standsBefore("AccptncDtTm")
                        ? Optional.of(in.time("AccptncDtTm"))
                        : Optional.empty();
        Optional<String> servicerReference = in.optionalText("AcctSvcrRef", TextRule.REFERENCE);
        Executed executed =
                in.optional(EXECUTED, TransactionStatusFormat::readExecuted)
                        .orElseGet(() -> new Executed(Optional.empty(), Optional.empty()));
        return in.made(
                () ->
                        new TransactionStatus(
                                references.instructionId(),
                                references.endToEndId(),
                                references.uetr(),
                                new WireStatus(status),
                                reason.code(),
                                reason.text(),
                                acceptedAt,
                                servicerReference,
                                executed.bookingDate(),
                                executed.payment()));
    }

    private static Executed readExecuted(ElementReader in) throws MessageRefusal {
        Optional<Cny> amount = in.optional("Amt", choice -> choice.amount("InstdAmt"));
        Optional<LocalDate> bookingDate =
                in.standsBefore(BOOKING_DATE)
                        ? Optional.of(in.date(BOOKING_DATE))
                        : Optional.empty();
        if (amount.isPresent()) {
            return new Executed(bookingDate, Optional.of(readPayment(in, amount.get())));
        }
        if (bookingDate.isEmpty()) {
            throw in.refusal(Reason.MISSING_ELEMENT, "", "say what was executed, or leave it out");
        }
        return new Executed(bookingDate, Optional.empty());
    }

    private static ReportedPayment readPayment(ElementReader in, Cny amount) throws MessageRefusal {
        String remark = in.path(REMARK, lines -> lines.text("Ustrd", TextRule.REMITTANCE_LINE));
        TransactionParty debtor = PartyFormat.readReported(in, "Dbtr");
        TransactionParty creditor = PartyFormat.readReported(in, "Cdtr");
        return in.made(() -> new ReportedPayment(amount, remark, debtor, creditor));
    }

    private record Executed(Optional<LocalDate> bookingDate, Optional<ReportedPayment> payment) {}
}
