/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.OwnMoney;
import org.anju.centre.ledger.OwnTransfer;
import org.anju.centre.route.AttemptRepository.Attempt;
import org.anju.centre.route.HalfRepository.WalkLeg;
import org.anju.centre.route.LegBooking.Halves;
import org.anju.centre.settlement.Claim;
import org.anju.centre.settlement.MovementClaimant;
import org.anju.centre.settlement.NoticeFate;
import org.anju.centre.settlement.OrderId;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.OwnMovement;
import org.anju.centre.settlement.OwnMovement.Explanation.Contradiction;
import org.anju.centre.settlement.OwnMovement.Explanation.Execution;
import org.anju.centre.settlement.OwnMovement.Explanation.NoOrder;
import org.anju.centre.settlement.OwnMovement.Explanation.Return;
import org.anju.centre.settlement.PaymentOrder;
import org.anju.centre.settlement.StepListener;
import org.anju.channel.message.Direction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books what moves on the centre's accounts because of a walk: each half of a transfer between two
 * of them when its notice comes, the return of a payment, and, for a payment that its business has
 * booked when the order settled, the link to that entry.
 */
@Service
@Order(RouteMovementService.BEFORE_OTHERS)
class RouteMovementService implements MovementClaimant {

    static final int BEFORE_OTHERS = 0;

    private final AttemptRepository attempts;
    private final HalfRepository halves;
    private final WalkRepository walks;
    private final WalkEngineService engine;
    private final WalkPostingService posting;
    private final StepListener steps;
    private final Clock clock;

    RouteMovementService(
            AttemptRepository attempts,
            HalfRepository halves,
            WalkRepository walks,
            WalkEngineService engine,
            WalkPostingService posting,
            StepListener steps,
            Clock clock) {
        this.attempts = attempts;
        this.halves = halves;
        this.walks = walks;
        this.engine = engine;
        this.posting = posting;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Claim> claim(OwnMovement movement) {
        return switch (movement.explanation()) {
            case Execution(var order) -> executed(movement, order);
            case Return(var order) -> returned(movement, order);
            case NoOrder() -> awaited(movement);
            // What is not what was ordered belongs to no walk: a person looks.
            case Contradiction _ -> Optional.empty();
        };
    }

    private Optional<Claim> executed(OwnMovement movement, PaymentOrder order) {
        return attempts.of(order.id())
                .map(
                        attempt -> {
                            EntryId paid = attempt.entry();
                            return paid == null
                                    ? half(movement, leg(attempt), order.id(), false)
                                    : new Claim(NoticeFate.BUSINESS, paid);
                        });
    }

    private Optional<Claim> returned(OwnMovement movement, PaymentOrder order) {
        return attempts.of(order.id())
                .map(
                        attempt ->
                                attempt.entry() == null
                                        ? half(movement, leg(attempt), order.id(), true)
                                        : new Claim(
                                                NoticeFate.LINKED_RETURN,
                                                posting.paymentReturned(movement, attempt)));
    }

    /** A leg of somebody else's: both of its halves have one reference, and the first names it. */
    private Optional<Claim> awaited(OwnMovement movement) {
        Optional<WalkLeg> leg =
                halves.ofReference(movement.uetr()).or(() -> awaitedBetween(movement));
        return leg.map(
                found -> {
                    Claim claim = half(movement, found, null, false);
                    if (halves.count(found, movement.uetr()) == 2) {
                        engine.apply(
                                found.walk(),
                                new WalkEvent.Settled(found.leg()),
                                Occasion.of(
                                        Actor.BANK_LINK,
                                        movement.accountingDate(),
                                        clock.instant()));
                    }
                    return claim;
                });
    }

    private Optional<WalkLeg> awaitedBetween(OwnMovement movement) {
        List<WalkLeg> possible =
                movement
                        .counterparty()
                        .map(OwnAccount::number)
                        .map(other -> halves.awaiting(movement, other))
                        .orElse(List.of())
                        .stream()
                        .filter(leg -> goesThisWay(leg, movement))
                        .toList();
        return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
    }

    private boolean goesThisWay(WalkLeg leg, OwnMovement movement) {
        StandingWalk walk = walks.find(leg.walk()).orElseThrow();
        if (walk.state().phase().isEnd() || !isSomebodyElses(walk.state(), leg.leg())) {
            return false;
        }
        Optional<String> from = number(walk, from(walk, leg.leg()));
        Optional<String> to = number(walk, to(walk, leg.leg()));
        String own = movement.account().number();
        String other = movement.counterparty().orElseThrow().number();
        return movement.direction() == Direction.DEBIT
                ? from.filter(own::equals).isPresent() && to.filter(other::equals).isPresent()
                : to.filter(own::equals).isPresent() && from.filter(other::equals).isPresent();
    }

    // What others do may be told before what it follows; what the centre does it has ordered.
    private static boolean isSomebodyElses(WalkState state, int leg) {
        return leg == WalkEvent.BACK
                ? WalkCourse.mayComeBack(state)
                        && WalkCourse.wayBack(state).initiator() != Initiator.CENTRE
                : state.route().leg(leg).initiator() != Initiator.CENTRE;
    }

    private static Place from(StandingWalk walk, int leg) {
        return leg == WalkEvent.BACK
                ? WalkCourse.wayBack(walk.state()).from()
                : walk.route().leg(leg).debit();
    }

    private static Place to(StandingWalk walk, int leg) {
        return leg == WalkEvent.BACK ? Place.DEPOSIT_ACCOUNT : walk.route().leg(leg).credit();
    }

    private static Optional<String> number(StandingWalk walk, Place place) {
        return switch (place) {
            case DEPOSIT_ACCOUNT -> walk.deposit();
            case WALLET -> walk.wallet();
            case LOAN_WALLET -> walk.loanWallet();
            case PAYER, PAYEE -> Optional.empty();
        };
    }

    private Claim half(OwnMovement movement, WalkLeg leg, @Nullable OrderId order, boolean undone) {
        OwnTransfer transfer = transfer(walks.find(leg.walk()).orElseThrow(), leg.leg());
        OwnMoney half =
                switch (movement.direction()) {
                    case DEBIT ->
                            new OwnMoney.Left(
                                    transfer,
                                    movement.account().ledgerAccount(),
                                    movement.amount());
                    case CREDIT ->
                            new OwnMoney.Arrived(
                                    transfer,
                                    movement.account().ledgerAccount(),
                                    movement.amount());
                };
        EntryId entry = posting.half(movement, leg.walk(), half);
        halves.add(movement, leg, order, undone, transfer.transit(), entry);
        steps.reached(WalkStep.HALF_BOOKED);
        return new Claim(undone ? NoticeFate.LINKED_RETURN : NoticeFate.OWN_TRANSFER, entry);
    }

    private static OwnTransfer transfer(StandingWalk walk, int leg) {
        if (leg == WalkEvent.BACK) {
            return WalkCourse.wayBack(walk.state()).transfer();
        }
        if (walk.route().leg(leg).booking() instanceof Halves(var transfer)) {
            return transfer;
        }
        throw new IllegalStateException(
                "leg " + leg + " of " + walk.route() + " is paid to somebody and was not booked");
    }

    private static WalkLeg leg(Attempt attempt) {
        return new WalkLeg(attempt.walk(), attempt.leg());
    }
}
