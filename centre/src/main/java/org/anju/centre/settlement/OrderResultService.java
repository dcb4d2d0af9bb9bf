/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.IndexedField;
import org.anju.centre.settlement.InboxRepository.Waiting;
import org.anju.centre.settlement.OrderRepository.Kept;
import org.anju.centre.settlement.OrderRuleRepository.Reason;
import org.anju.channel.message.GroupStatus;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.ReportedPayment;
import org.anju.channel.message.TransactionStatus;
import org.anju.channel.message.WireStatus;
import org.anju.kernel.ChinaTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the bank's results of orders (pain.002), asked for or not, in the transaction that works
 * them. What is not about one of our orders by all its names says nothing about it.
 */
@Service
class OrderResultService {

    private static final String NEVER_RECEIVED = "AG09";

    private final OrderRepository orders;
    private final OrderStateService states;
    private final OrderNoticeService notices;
    private final OrderRuleRepository rules;
    private final FieldCipher cipher;
    private final Clock clock;

    OrderResultService(
            OrderRepository orders,
            OrderStateService states,
            OrderNoticeService notices,
            OrderRuleRepository rules,
            FieldCipher cipher,
            Clock clock) {
        this.orders = orders;
        this.states = states;
        this.notices = notices;
        this.rules = rules;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Tells the orders that the result names what it says.
     *
     * @throws NoticeParkedException if it names none of this centre's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void apply(Waiting message, PaymentStatusReport report) {
        for (TransactionStatus line : report.transactions()) {
            Kept order =
                    orders.holdByUetr(line.originalUetr())
                            .orElseThrow(() -> unordered(line.originalUetr().toString()));
            apply(message, report, line, order);
        }
        Optional<GroupStatus> group = report.groupStatus();
        if (report.transactions().isEmpty() && group.isPresent()) {
            Kept order =
                    orders.holdByMessage(report.originalMessageId())
                            .orElseThrow(() -> unordered(report.originalMessageId()));
            GroupStatus status = group.get();
            tell(
                    order,
                    new Said(
                            message,
                            report,
                            status.status(),
                            status.reasonCode().orElse(""),
                            status.text().orElse(""),
                            Optional.empty()));
        }
    }

    /** What a result says of one order. */
    private record Said(
            Waiting message,
            PaymentStatusReport report,
            WireStatus status,
            String code,
            String words,
            Optional<LocalDate> booked) {

        OrderNews news() {
            return OrderNews.said(message.messageId(), code, status.code() + " " + words);
        }
    }

    private void apply(
            Waiting message, PaymentStatusReport report, TransactionStatus line, Kept order) {
        Said said =
                new Said(
                        message,
                        report,
                        line.status(),
                        line.reasonCode().orElse(""),
                        line.text().orElse(""),
                        line.bookingDate());
        if (!order.endToEndId().equals(line.originalEndToEndId())
                || !order.order().messageId().equals(report.originalMessageId())) {
            states.handOver(
                    IncidentKind.ORDER_CONFLICT,
                    states.tell(order, OrderEvent.NO_WORD, said.news()),
                    said.news());
        } else if (line.payment().map(payment -> isOther(order, payment)).orElse(false)) {
            states.tell(order, OrderEvent.CONTRADICTION, said.news());
        } else {
            tell(order, said);
        }
    }

    private boolean isOther(Kept order, ReportedPayment told) {
        byte[] creditor =
                cipher.blindIndex(IndexedField.WALLET_NUMBER, told.creditor().account().number());
        return !told.amount().equals(order.order().amount())
                || !java.util.Arrays.equals(creditor, order.creditorIndex());
    }

    private void tell(Kept order, Said said) {
        switch (said.status().code()) {
            case "RCVD", "ACTC" -> states.tell(order, OrderEvent.RECEIPT, said.news());
            case "ACCP", "ACSP", "PATC", "ACFC", "PDNG" ->
                    states.tell(order, OrderEvent.ACCEPTANCE, said.news());
            case "ACWC" -> states.tell(order, OrderEvent.CHANGE, said.news());
            case "ACWP", "BLCK" -> states.tell(order, OrderEvent.HOLD, said.news());
            case "ACSC", "ACCC" -> executed(order, said);
            case "CANC" -> states.tell(order, OrderEvent.CANCELLATION, said.news());
            case "RJCT" -> rejected(order, said);
            // A code that nobody has read says nothing.
            default -> states.tell(order, OrderEvent.NO_WORD, said.news());
        }
    }

    private void executed(Kept order, Said said) {
        LocalDate bankDate = said.booked().orElseGet(() -> day(said.report()));
        OrderNews news =
                OrderNews.execution(
                        said.message().messageId(), SettledOrder.Proof.RESULT, bankDate);
        if (notices.toldAfterItsBooking(order, news, bankDate).isEmpty()) {
            states.tell(order, OrderEvent.SETTLEMENT, news);
        }
    }

    private void rejected(Kept order, Said said) {
        if (said.code().equals(NEVER_RECEIVED)) {
            Kept told = states.tell(order, OrderEvent.ABSENCE, said.news());
            if (told.state() == OrderState.NOT_FOUND) {
                orders.keepAbsence(
                        order.id(), said.report().created().toInstant(), clock.instant());
            }
            return;
        }
        Optional<Reason> reason =
                rules.reason(said.message().sender(), said.code(), clock.instant());
        if (reason.isEmpty() || reason.get().retry() == RetryClass.AFTER_QUERY) {
            rules.noteUnread(said.message().sender(), said.code(), said.words(), clock.instant());
            states.tell(order, OrderEvent.NO_WORD, said.news());
            return;
        }
        states.tell(
                order,
                OrderEvent.REFUSAL,
                OrderNews.refusal(
                        said.message().messageId(),
                        reason.get().iso(),
                        said.words(),
                        reason.get().retry()));
    }

    private static LocalDate day(PaymentStatusReport report) {
        return LocalDate.ofInstant(report.created().toInstant(), ChinaTime.ZONE);
    }

    private static NoticeParkedException unordered(String what) {
        return new NoticeParkedException(
                "a result for " + what + ", which this centre has never ordered; ask the bank");
    }
}
