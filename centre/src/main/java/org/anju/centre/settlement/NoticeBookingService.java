/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.util.List;
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
     * Books a notice that was recorded in the caller's transaction.
     *
     * @param order the order whose reference it carries
     * @throws NoticeParkedException if nobody knows what it is and it is no plain credit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void book(NewNotice notice, OwnAccount account, Optional<OrderId> order) {
        steps.reached(HandlingStep.NOTICE_RECORDED);
        Claim claim =
                isStrangersPayment(notice.entry(), account) && order.isEmpty()
                        ? claim(notice, account)
                        : move(notice, account, order);
        steps.reached(HandlingStep.NOTICE_CLAIMED);
        notices.addFate(notice.id(), claim);
        steps.reached(HandlingStep.NOTICE_BOOKED);
    }

    private static boolean isStrangersPayment(NotifiedEntry entry, OwnAccount account) {
        return entry.direction() == Direction.CREDIT
                && !entry.reversal()
                && entry.code() == MovementCode.WALLET_TO_WALLET_IN
                && account.kind() == BankAccountKind.WALLET;
    }

    private Claim move(NewNotice notice, OwnAccount account, Optional<OrderId> order) {
        OwnMovement movement = orders.movement(notice, account, order);
        Claim claim =
                movements
                        .orderedStream()
                        .map(claimant -> claimant.claim(movement))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseGet(() -> unclaimed(notice, movement));
        if (claim.fate() == NoticeFate.UNEXPLAINED_DEBIT) {
            openIncident(notice);
        }
        return claim;
    }

    private Claim unclaimed(NewNotice notice, OwnMovement movement) {
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
            return claim(notice, movement.account());
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
                notice.account(),
                notice.sequence(),
                notice.sequence(),
                notice.message().messageId(),
                clock.instant());
    }

    private Claim claim(NewNotice notice, OwnAccount account) {
        IncomingMoney money = notice.incoming(account);
        return claimants.stream()
                .map(claimant -> claimant.claim(money))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("nobody took notice " + money.notice()));
    }
}
