/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.OrderDesk;
import org.anju.centre.settlement.OrderFilter;
import org.anju.centre.settlement.OrderId;
import org.anju.centre.settlement.OrderLine;
import org.anju.centre.settlement.OrderPage;
import org.anju.centre.settlement.OrderView;
import org.anju.centre.settlement.SettlementRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders to the bank for programs, to read; what is done about them people do on the pages. */
@RestController
class OrderApiController {

    private final OrderDesk desk;

    OrderApiController(OrderDesk desk) {
        this.desk = desk;
    }

    /** A part of the orders with the totals of all that were found. */
    record OrdersAnswer(long total, long sumFen, List<OrderItem> items) {}

    /** One order. */
    record OrderItem(
            UUID id,
            String state,
            String account,
            String kind,
            String payeeTail,
            long amountFen,
            String orderedBy,
            String queuedAt,
            String expiresAt,
            @Nullable String sentAt,
            int queries,
            long incidents) {

        static OrderItem of(OrderLine line) {
            return new OrderItem(
                    line.id().value(),
                    line.state().name(),
                    line.account(),
                    line.kind().name(),
                    line.tail(),
                    line.amount().fen(),
                    line.leg(),
                    line.queuedAt().toString(),
                    line.expiresAt().toString(),
                    line.sentAt() == null ? null : line.sentAt().toString(),
                    line.queries(),
                    line.incidents());
        }
    }

    /** One order with its timeline. */
    record OrderAnswer(
            OrderItem order, UUID uetr, @Nullable UUID retryOf, List<OrderWordAnswer> words) {

        static OrderAnswer of(OrderView view) {
            return new OrderAnswer(
                    OrderItem.of(view.line()),
                    view.names().uetr(),
                    view.names().retryOf(),
                    view.words().stream().map(OrderWordAnswer::of).toList());
        }
    }

    /** One word about an order. */
    record OrderWordAnswer(
            String event, String from, String to, boolean conflict, String code, String at) {

        static OrderWordAnswer of(OrderView.Word word) {
            return new OrderWordAnswer(
                    word.event(),
                    word.from().name(),
                    word.to().name(),
                    word.conflict(),
                    word.code(),
                    word.at().toString());
        }
    }

    /** Orders that a filter finds, newest first; what is left out does not narrow. */
    @GetMapping("/api/v1/payment-orders")
    OrdersAnswer orders(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        OrderPage page =
                desk.page(
                        new OrderFilter(
                                state,
                                account,
                                Optional.ofNullable(from),
                                Optional.ofNullable(to),
                                text),
                        new Slice(after, limit));
        return new OrdersAnswer(
                page.total(), page.sum().fen(), page.lines().stream().map(OrderItem::of).toList());
    }

    /** One order. */
    @GetMapping("/api/v1/payment-orders/{id}")
    OrderAnswer order(@PathVariable UUID id) {
        return desk.view(new OrderId(id))
                .map(OrderAnswer::of)
                .orElseThrow(() -> SettlementRefusal.orderUnknown(id.toString()));
    }
}
