/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import java.time.LocalDate;
import java.util.Optional;
import org.anju.channel.message.Message;
import org.anju.channel.message.ReportRequest;
import org.anju.channel.message.RequestedReport;
import org.anju.sandbox.delivery.Copies;
import org.anju.sandbox.reception.MessageTaker;
import org.anju.sandbox.reception.NotTaken;
import org.anju.sandbox.reception.TakenMessage;
import org.springframework.stereotype.Component;

/** Takes requests for the statement of a date. */
@Component
class StatementTaker implements MessageTaker {

    private static final int CONFLICT = 409;
    private static final String DATE = "Env/Document/AcctRptgReq/RptgReq/RptgPrd/FrToDt";

    private final DayStatementService statements;
    private final Copies copies;

    StatementTaker(DayStatementService statements, Copies copies) {
        this.statements = statements;
        this.copies = copies;
    }

    @Override
    public boolean takes(Message message) {
        return message instanceof ReportRequest asked
                && asked.requested() instanceof RequestedReport.DayStatement;
    }

    @Override
    public Optional<NotTaken> objection(String sender, Message message) {
        ReportRequest asked = (ReportRequest) message;
        Optional<NotTaken> foreign = NotTaken.foreignReport(sender, asked, copies);
        if (foreign.isPresent()) {
            return foreign;
        }
        LocalDate date = date(asked);
        if (!statements.isOver(date)) {
            return Optional.of(
                    new NotTaken(
                            CONFLICT,
                            "DATE_NOT_OVER",
                            DATE,
                            "the bank still books to " + date + "; ask after its close"));
        }
        return statements.has(asked.account().number(), date)
                ? Optional.empty()
                : Optional.of(
                        new NotTaken(
                                CONFLICT,
                                "NO_STATEMENT",
                                DATE,
                                "the account was not open on " + date + "; ask for a later date"));
    }

    @Override
    public void take(TakenMessage taken) {
        ReportRequest asked = (ReportRequest) taken.message();
        statements.answer(taken, asked.account().number(), date(asked));
    }

    private static LocalDate date(ReportRequest asked) {
        return ((RequestedReport.DayStatement) asked.requested()).date();
    }
}
