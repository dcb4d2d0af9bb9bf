/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.settlement.NoticeRepository.NewNotice;
import org.anju.centre.settlement.OwnMovement.Explanation;
import org.anju.channel.message.Direction;
import org.anju.channel.message.MovementCode;
import org.anju.channel.message.NotifiedEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers what was recorded to the claimants in their order, and writes down what it became: first
 * the orders of the centre are looked at, then whoever books movements between own accounts, then
 * the businesses.
 */
@Service
class NoticeBookingService {

    private final NoticeRepository notices;
    private final OrderNoticeService orders;
    private final NumberWatchRepository incidents;
    private final ObjectProvider<MovementClaimant> movements;
    private final List<NoticeClaimant> claimants;
    private final StepListener steps;
    private final Clock clock;

    NoticeBookingService(
            NoticeRepository notices,
            OrderNoticeService orders,
            NumberWatchRepository incidents,
            ObjectProvider<MovementClaimant> movements,
            List<NoticeClaimant> claimants,
            StepListener steps,
            Clock clock) {
        this.notices = notices;
        this.orders = orders;
        this.incidents = incidents;
        this.movements = movements;
        this.claimants = List.copyOf(claimants);
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * A notice that was recorded.
     *
     * @param order the order whose reference it carries, or returns
     */
    record Recorded(NewNotice notice, Optional<OrderId> order) {

        boolean isStrangersPayment() {
            NotifiedEntry entry = notice.entry();
            return order.isEmpty()
                    && entry.direction() == Direction.CREDIT
                    && !entry.reversal()
                    && entry.code() == MovementCode.WALLET_TO_WALLET_IN
                    && notice.account().kind() == BankAccountKind.WALLET;
        }
    }

    /**
     * Books notices that were recorded in the caller's transaction.
     *
     * @throws NoticeParkedException if nobody knows what one is and it is no plain credit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void book(List<Recorded> recorded) {
        if (recorded.isEmpty()) {
            return;
        }
        steps.reached(HandlingStep.NOTICE_RECORDED);
        Map<NoticeId, Claim> claims = new LinkedHashMap<>();
        List<IncomingMoney> money = new ArrayList<>();
        for (Recorded each : recorded) {
            Optional<Claim> moved =
                    each.isStrangersPayment()
                            ? Optional.empty()
                            : move(each.notice(), each.order());
            moved.ifPresentOrElse(
                    claim -> claims.put(each.notice().id(), claim),
                    () -> money.add(each.notice().incoming()));
        }
        claims.putAll(claim(money));
        steps.reached(HandlingStep.NOTICE_CLAIMED);
        notices.addFates(claims);
        steps.reached(HandlingStep.NOTICE_BOOKED);
    }

    /** Who books the movement; empty where it is money in that nobody has explained. */
    private Optional<Claim> move(NewNotice notice, Optional<OrderId> order) {
        OwnMovement movement = orders.movement(notice, order);
        Optional<Claim> claim =
                movements
                        .orderedStream()
                        .map(claimant -> claimant.claim(movement))
                        .flatMap(Optional::stream)
                        .findFirst();
        if (claim.isEmpty()) {
            requirePlainCredit(notice, movement);
        } else if (claim.get().fate() == NoticeFate.UNEXPLAINED_DEBIT) {
            openIncident(notice);
        }
        return claim;
    }

    private static void requirePlainCredit(NewNotice notice, OwnMovement movement) {
        boolean explained =
                switch (movement.explanation()) {
                    case Explanation.Execution _, Explanation.Return _ -> true;
                    case Explanation.NoOrder _, Explanation.Contradiction _ -> false;
                };
        if (explained) {
            throw new IllegalStateException(
                    "nobody booked notice " + notice.id() + ", which an order explains");
        }
        if (movement.direction() == Direction.CREDIT && !movement.reversal()) {
            return;
        }
        throw new NoticeParkedException(
                "booking "
                        + notice.entry().accountServicerReference()
                        + " is "
                        + (movement.reversal() ? "a reversal" : "a debit")
                        + " that no order of the centre explains; ask the bank",
                movement.direction() == Direction.DEBIT ? IncidentKind.UNEXPLAINED_DEBIT : null);
    }

    private void openIncident(NewNotice notice) {
        incidents.openIncident(
                IncidentKind.UNEXPLAINED_DEBIT,
                notice.account().number(),
                notice.sequence(),
                notice.sequence(),
                notice.message().messageId(),
                clock.instant());
    }

    private Map<NoticeId, Claim> claim(List<IncomingMoney> money) {
        Map<NoticeId, Claim> claims = new HashMap<>();
        List<IncomingMoney> left = money;
        for (NoticeClaimant claimant : claimants) {
            if (left.isEmpty()) {
                break;
            }
            Map<NoticeId, Claim> taken = claimant.claim(left);
            claims.putAll(taken);
            left = left.stream().filter(each -> !taken.containsKey(each.notice())).toList();
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("nobody took notice " + left.getFirst().notice());
        }
        return claims;
    }
}
