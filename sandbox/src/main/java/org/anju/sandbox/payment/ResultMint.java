/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anju.channel.message.GroupStatus;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.TransactionStatus;
import org.anju.channel.message.WireStatus;
import org.anju.channel.message.WireTime;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.anju.sandbox.delivery.QueuedResult;
import org.anju.sandbox.delivery.Results;
import org.anju.sandbox.fault.AssignedFault;
import org.anju.sandbox.fault.AssignedOrderFault;
import org.anju.sandbox.fault.OrderFault;
import org.anju.sandbox.habit.BankHabits;
import org.anju.sandbox.payment.OutcomeRepository.Decided;
import org.anju.sandbox.payment.Verdict.Cancelled;
import org.anju.sandbox.payment.Verdict.Settled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Mints the result of a group of orders (pain.002) in the transaction that decides its last one;
 * what a fault makes of it is minted here too. A result of a group that is too long for one message
 * is told in several.
 */
@Component
class ResultMint {

    private final OutcomeRepository outcomes;
    private final Results results;
    private final Ids ids;
    private final BankHabits habits;

    ResultMint(OutcomeRepository outcomes, Results results, Ids ids, BankHabits habits) {
        this.outcomes = outcomes;
        this.results = results;
        this.ids = ids;
        this.habits = habits;
    }

    /** Mints the result of the order's group unless an order of it is still to be decided. */
    void mintIfComplete(Instruction order, Instant now) {
        if (outcomes.anyUndecided(order.message(), order.names().groupId())) {
            return;
        }
        List<Decided> group = outcomes.decided(order.message(), order.names().groupId());
        // What was recalled is told by the answer to the recall.
        if (group.stream().allMatch(one -> one.verdict() instanceof Cancelled)) {
            return;
        }
        GroupStatus status = groupStatus(group);
        for (int from = 0; from < group.size(); from += PaymentStatusReport.TRANSACTIONS_MAX) {
            int to = Math.min(group.size(), from + PaymentStatusReport.TRANSACTIONS_MAX);
            mint(group.subList(from, to), status, now);
        }
    }

    private void mint(List<Decided> part, GroupStatus status, Instant now) {
        Optional<Decided> spoilt =
                part.stream().filter(one -> one.order().resultFault() != null).findFirst();
        OrderFault fault = spoilt.map(one -> faultOf(one.order())).orElse(null);
        List<ToldStatus> told = part.stream().map(ResultMint::told).toList();
        queue(part, told, status, fault, deliveryFault(spoilt.orElse(null)), now);
        if (fault == OrderFault.RESULT_TWICE) {
            queue(part, told, status, null, null, now);
        } else if (fault == OrderFault.CONTRADICTORY) {
            List<ToldStatus> opposite =
                    part.stream()
                            .map(
                                    one ->
                                            one.order().suffers(OrderFault.CONTRADICTORY)
                                                    ? ToldStatus.oppositeOf(one.verdict())
                                                    : ToldStatus.of(one.verdict()))
                            .toList();
            queue(part, opposite, groupOf(opposite), null, null, now);
        }
    }

    private void queue(
            List<Decided> part,
            List<ToldStatus> told,
            GroupStatus status,
            @Nullable OrderFault fault,
            @Nullable AssignedFault deliveryFault,
            Instant now) {
        Instruction first = part.getFirst().order();
        String messageId = Ids.onWire(ids.next());
        String original =
                fault == OrderFault.RESULT_WRONG_MESSAGE_ID
                        ? Ids.onWire(ids.next())
                        : first.names().messageId();
        boolean untrue = told.stream().anyMatch(ToldStatus::untrue);
        PaymentStatusReport report =
                new PaymentStatusReport(
                        messageId,
                        WireTime.exact(now.atZone(ChinaTime.ZONE).toOffsetDateTime()),
                        original,
                        PaymentInitiation.DEFINITION,
                        first.names().groupId(),
                        Optional.of(untrue ? groupOf(told) : status),
                        lines(part, told));
        boolean noticeFirst = habits.tellsNoticeFirst() || fault == OrderFault.NOTICE_FIRST;
        UUID afterNoticeOf = noticeFirst ? booking(part) : null;
        results.queue(
                new QueuedResult(
                        messageId,
                        first.sender(),
                        first.id(),
                        first.message(),
                        report,
                        deliveryFault,
                        afterNoticeOf));
        for (int line = 0; line < part.size(); line++) {
            outcomes.addTold(messageId, part.get(line).order().id(), told.get(line));
        }
    }

    private List<TransactionStatus> lines(List<Decided> part, List<ToldStatus> told) {
        List<TransactionStatus> lines = new ArrayList<>(part.size());
        for (int line = 0; line < part.size(); line++) {
            lines.add(told.get(line).line(part.get(line).order(), habits));
        }
        return lines;
    }

    /** What is told of an order at first, which a fault can make untrue. */
    private static ToldStatus told(Decided decided) {
        AssignedOrderFault fault = decided.order().resultFault();
        String code = fault == null ? null : fault.code();
        if (decided.order().suffers(OrderFault.UNKNOWN_CODE) && code != null) {
            return ToldStatus.untrue(WireStatus.REJECTED, Optional.of(code));
        }
        if (decided.order().suffers(OrderFault.UNKNOWN_STATUS) && code != null) {
            return ToldStatus.untrue(new WireStatus(code), Optional.empty());
        }
        return ToldStatus.of(decided.verdict());
    }

    private static @Nullable OrderFault faultOf(Instruction order) {
        AssignedOrderFault fault = order.resultFault();
        return fault == null ? null : fault.fault();
    }

    /** What of the fault the delivery commits. */
    private static @Nullable AssignedFault deliveryFault(@Nullable Decided spoilt) {
        AssignedOrderFault fault = spoilt == null ? null : spoilt.order().resultFault();
        if (fault == null) {
            return null;
        }
        return ResultDelivery.of(fault.fault(), fault.by());
    }

    private static @Nullable UUID booking(List<Decided> part) {
        return part.stream()
                .map(Decided::verdict)
                .filter(Settled.class::isInstance)
                .map(verdict -> ((Settled) verdict).booking())
                .findFirst()
                .orElse(null);
    }

    private static GroupStatus groupStatus(List<Decided> group) {
        return groupOf(group.stream().map(one -> ToldStatus.of(one.verdict())).toList());
    }

    private static GroupStatus groupOf(List<ToldStatus> lines) {
        Set<WireStatus> all = new HashSet<>();
        lines.forEach(line -> all.add(line.status()));
        return GroupStatus.of(all.size() == 1 ? all.iterator().next() : WireStatus.PARTIAL);
    }
}
