/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.ArrayList;
import java.util.List;
import org.anju.centre.settlement.InboxRepository.Waiting;
import org.anju.centre.settlement.NoticeService.Told;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.AccountStatement;
import org.anju.channel.message.BalanceReport;
import org.anju.channel.message.CollectionInitiation;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.MessageReject;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.RecallAnswer;
import org.anju.channel.message.RecallRequest;
import org.anju.channel.message.ReceiptAcknowledgement;
import org.anju.channel.message.ReportRequest;
import org.anju.channel.message.StatusRequest;
import org.anju.channel.message.SystemEvent;
import org.anju.channel.message.WalletEnquiry;
import org.anju.channel.message.WalletEnquiryAnswer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands each message of the bank to who works its kind, in the transaction that applies it. */
@Service
class IncomingMessageService {

    private final NoticeService notices;
    private final NumberWatchService numbers;
    private final OrderResultService results;
    private final BatchResultService batches;
    private final BankDayService days;
    private final StatementService statements;
    private final QuestionAnswerService questions;

    IncomingMessageService(
            NoticeService notices,
            NumberWatchService numbers,
            OrderResultService results,
            BatchResultService batches,
            BankDayService days,
            StatementService statements,
            QuestionAnswerService questions) {
        this.notices = notices;
        this.numbers = numbers;
        this.results = results;
        this.batches = batches;
        this.days = days;
        this.statements = statements;
        this.questions = questions;
    }

    /** A message and what it says. */
    record Received(Waiting message, Envelope envelope) {}

    /**
     * Works messages in their order; notices that follow each other are worked together.
     *
     * @throws NoticeParkedException if a person must look at one; nothing may then be committed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void apply(List<Received> messages) {
        List<Told> together = new ArrayList<>();
        for (Received each : messages) {
            Waiting message = each.message();
            if (each.envelope().message() instanceof AccountNotification notification) {
                if (isToldTwice(message)) {
                    // What stands under its number must be in the table when it is looked at.
                    applyNotices(together);
                }
                numbers.arrived(message, notification);
                together.add(new Told(message, notification));
            } else {
                applyNotices(together);
                apply(message, each.envelope());
            }
        }
        applyNotices(together);
    }

    private static boolean isToldTwice(Waiting message) {
        return message.numbered() != null && message.numbered().twice();
    }

    private void applyNotices(List<Told> together) {
        notices.apply(List.copyOf(together));
        together.clear();
    }

    private void apply(Waiting message, Envelope envelope) {
        switch (envelope.message()) {
            case AccountNotification notification ->
                    notices.apply(List.of(new Told(message, notification)));
            case SystemEvent event -> {
                switch (event.code()) {
                    case HEARTBEAT -> numbers.heartbeat(message, event);
                    case START_OF_DAY, CLOSE_OF_DAY -> days.told(message, event);
                }
            }
            case AccountStatement page -> statements.apply(message, page);
            case PaymentStatusReport report -> {
                if (!batches.take(message.sender(), message.messageId(), report)) {
                    results.apply(message, report);
                }
            }
            case RecallAnswer answer -> questions.recalled(message, answer);
            case WalletEnquiryAnswer answer -> questions.answered(answer);
            case BalanceReport report -> questions.told(report);
            // Receipts and rejects come as answers; one that is sent by itself says nothing to
            // book.
            case ReportRequest _ -> throw outOfPlace("a request for notices");
            case ReceiptAcknowledgement _ -> throw outOfPlace("a receipt");
            case MessageReject _ -> throw outOfPlace("a reject");
            case CollectionInitiation _,
                    PaymentInitiation _,
                    RecallRequest _,
                    StatusRequest _,
                    WalletEnquiry _ ->
                    throw outOfPlace("a " + envelope.header().definition());
        }
    }

    /** Looks at the number of a message that is set aside. */
    @Transactional(propagation = Propagation.MANDATORY)
    void setAside(Waiting message, RuntimeException failure) {
        numbers.setAside(message, failure);
    }

    private static NoticeParkedException outOfPlace(String what) {
        return new NoticeParkedException(what + " came as a message of its own; ask the bank");
    }
}
