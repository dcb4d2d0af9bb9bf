/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.route.LimitReached.Registered;
import org.anju.centre.settlement.BankEnquiries;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides through which accounts a walk passes: which one pays, whether an agreement with its bank
 * is in force for new business, and whether its limits leave room for an order.
 */
@Service
class PassageService {

    private static final ZoneId ZONE = ChinaTime.ZONE;

    private final RuleRepository rules;
    private final AttemptRepository attempts;
    private final OwnAccounts accounts;
    private final WalkViewService views;
    private final PayeeRepository payees;
    // Whoever answers knows walks, so it is looked up when it is asked.
    private final ObjectProvider<RouteGate> gates;
    // Where nobody can ask a bank, no wallet is confirmed.
    private final ObjectProvider<BankEnquiries> enquiries;

    PassageService(
            RuleRepository rules,
            AttemptRepository attempts,
            OwnAccounts accounts,
            WalkViewService views,
            PayeeRepository payees,
            ObjectProvider<RouteGate> gates,
            ObjectProvider<BankEnquiries> enquiries) {
        this.rules = rules;
        this.attempts = attempts;
        this.accounts = accounts;
        this.views = views;
        this.payees = payees;
        this.gates = gates;
        this.enquiries = enquiries;
    }

    /**
     * The accounts that new business on a route uses now.
     *
     * @throws RouteRefusal if it needs a kind of account of which there is none, or several and no
     *     rule that names one; or if no agreement in force covers one of them
     */
    WalkAccounts accounts(Route route, Occasion occasion) {
        Optional<PayingRule> rule = rules.paying(route, occasion.date());
        WalkAccounts used =
                new WalkAccounts(
                        account(route, Place.DEPOSIT_ACCOUNT, rule.map(PayingRule::deposit)),
                        account(route, Place.WALLET, rule.map(PayingRule::wallet)),
                        account(route, Place.LOAN_WALLET, rule.flatMap(PayingRule::loanWallet)));
        requireAgreement(route, used, occasion.at());
        return used;
    }

    /**
     * Lets new business pass only where an agreement in force covers every account it goes through.
     *
     * @throws RouteRefusal naming the agreement, the date and the mend
     */
    void requireAgreement(Route route, WalkAccounts used, Instant at) {
        missingAgreement(route, used, day(at))
                .ifPresent(
                        bar -> {
                            throw RouteRefusal.noAgreement(route, bar);
                        });
    }

    /**
     * What keeps an order of a leg from leaving now. The way back is never kept: it brings home
     * money that is the centre's already.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<TaskKind> bar(StandingWalk walk, int leg, Occasion occasion) {
        if (leg == WalkEvent.BACK) {
            return Optional.empty();
        }
        WalkAccounts used = views.accounts(walk);
        if (missingAgreement(walk.route(), used, day(occasion.at())).isPresent()) {
            return Optional.of(TaskKind.AGREEMENT);
        }
        if (isUnverified(walk, leg, occasion)) {
            return Optional.of(TaskKind.VERIFICATION);
        }
        return overLimit(walk, leg, used, occasion.at());
    }

    // Asked before anything moves, and once more before the payee is paid.
    private boolean isUnverified(StandingWalk walk, int leg, Occasion occasion) {
        boolean asked = leg == 1 || walk.route().leg(leg).credit() == Place.PAYEE;
        return asked
                && rules.release(walk.route(), occasion.date())
                        .filter(ReleaseRule::verified)
                        .flatMap(_ -> payees.latest(walk.id()))
                        .filter(
                                payee ->
                                        enquiries.stream()
                                                .noneMatch(
                                                        bank ->
                                                                bank.isVerified(
                                                                        payee, occasion.at())))
                        .isPresent();
    }

    /** What keeps any order that the centre will make for a walk from leaving now. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<TaskKind> barOfAny(StandingWalk walk, Occasion occasion) {
        return IntStream.rangeClosed(1, walk.route().legs().size())
                .filter(leg -> walk.route().leg(leg).initiator() == Initiator.CENTRE)
                .mapToObj(leg -> bar(walk, leg, occasion))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Tells that the bank refused an order for a limit.
     *
     * @return whether the leg waits until a limit of the centre's own is raised
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean refusedForLimit(StandingWalk walk, int leg, LimitReached.Refused cause, Instant at) {
        LimitReached reached =
                new LimitReached(
                        walk.id(),
                        leg,
                        cause.order().order().debit(),
                        credited(walk, leg, views.accounts(walk)),
                        walk.amount(),
                        cause,
                        at);
        return gates.stream().map(gate -> gate.limitReached(reached)).anyMatch(own -> own);
    }

    private Optional<RouteGate.Bar> missingAgreement(Route route, WalkAccounts used, LocalDate on) {
        return route.agreement()
                .flatMap(
                        kind ->
                                route.agreedPlaces().stream()
                                        .map(used::at)
                                        .flatMap(Optional::stream)
                                        .flatMap(
                                                account ->
                                                        gates.stream()
                                                                .map(
                                                                        gate ->
                                                                                gate.barred(
                                                                                        kind,
                                                                                        account,
                                                                                        on))
                                                                .flatMap(Optional::stream))
                                        .findFirst());
    }

    private Optional<TaskKind> overLimit(
            StandingWalk walk, int leg, WalkAccounts used, Instant at) {
        OwnAccount debit = used.at(walk.route().leg(leg).debit()).orElseThrow();
        Optional<OwnAccount> credit = credited(walk, leg, used);
        Optional<Registered> over =
                overPaying(debit, walk.amount(), at)
                        .or(() -> credit.flatMap(to -> overBalance(to, walk.amount(), at)));
        return over.map(
                cause -> {
                    gates.forEach(
                            gate ->
                                    gate.limitReached(
                                            new LimitReached(
                                                    walk.id(),
                                                    leg,
                                                    debit,
                                                    credit,
                                                    walk.amount(),
                                                    cause,
                                                    at)));
                    return TaskKind.LIMIT;
                });
    }

    private Optional<Registered> overPaying(OwnAccount debit, Cny amount, Instant at) {
        WalletLimit limit = limit(debit, at);
        Optional<Registered> payment =
                limit.payment()
                        .filter(most -> amount.compareTo(most) > 0)
                        .map(most -> over(debit, "单笔限额", most, amount));
        return payment.or(() -> limit.day().flatMap(most -> overDay(debit, most, amount, at)));
    }

    private Optional<Registered> overDay(OwnAccount debit, Cny most, Cny amount, Instant at) {
        // Two orders out of one account do not both use the rest of the day.
        rules.lock(debit.number());
        Instant midnight = day(at).atStartOfDay(ZONE).toInstant();
        Cny all = attempts.orderedSince(debit.number(), midnight).plus(amount);
        return all.compareTo(most) > 0
                ? Optional.of(over(debit, "日累计限额", most, all))
                : Optional.empty();
    }

    private Optional<Registered> overBalance(OwnAccount credit, Cny amount, Instant at) {
        return limit(credit, at)
                .balance()
                .filter(
                        most ->
                                rules.inTheBooks(credit.ledgerAccount().value())
                                                .plus(amount)
                                                .compareTo(most)
                                        > 0)
                .map(most -> over(credit, "余额上限", most, amount));
    }

    private WalletLimit limit(OwnAccount account, Instant at) {
        return gates.stream()
                .map(gate -> gate.limit(account, day(at)))
                .findFirst()
                .orElse(WalletLimit.NONE);
    }

    // What a bank allows goes by the calendar, whatever date the books have open.
    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    private static Registered over(OwnAccount account, String what, Cny most, Cny amount) {
        return new Registered(account, "%s %s 元，本次需 %s 元".formatted(what, most, amount));
    }

    private static Optional<OwnAccount> credited(StandingWalk walk, int leg, WalkAccounts used) {
        return leg == WalkEvent.BACK
                ? used.at(Place.DEPOSIT_ACCOUNT)
                : used.at(walk.route().leg(leg).credit());
    }

    private Optional<OwnAccount> account(Route route, Place place, Optional<String> named) {
        if (!route.uses(place)) {
            return Optional.empty();
        }
        List<OwnAccount> possible =
                accounts.open(kind(place)).stream()
                        .filter(each -> named.isEmpty() || each.number().equals(named.get()))
                        .toList();
        if (possible.size() != 1) {
            throw RouteRefusal.noRule(route);
        }
        return Optional.of(possible.getFirst());
    }

    private static BankAccountKind kind(Place place) {
        return switch (place) {
            case DEPOSIT_ACCOUNT -> BankAccountKind.DEPOSIT;
            case WALLET -> BankAccountKind.WALLET;
            case LOAN_WALLET -> BankAccountKind.LOAN_WALLET;
            case PAYER, PAYEE ->
                    throw new IllegalArgumentException(place + " is no account of the books");
        };
    }
}
