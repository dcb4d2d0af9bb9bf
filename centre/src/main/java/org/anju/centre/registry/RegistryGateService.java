/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.registry.LimitTask.Owner;
import org.anju.centre.route.AgreementKind;
import org.anju.centre.route.LimitReached;
import org.anju.centre.route.LimitReached.Refused;
import org.anju.centre.route.LimitReached.Registered;
import org.anju.centre.route.RouteGate;
import org.anju.centre.route.WalkId;
import org.anju.centre.route.WalletLimit;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.RefusedOrder;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers whoever is about to order a leg, by the agreements and limits that are registered. */
@Service
class RegistryGateService implements RouteGate {

    private final AgreementRepository agreements;
    private final ChangeRepository changes;
    private final LimitRepository limits;
    private final Ids ids;

    RegistryGateService(
            AgreementRepository agreements,
            ChangeRepository changes,
            LimitRepository limits,
            Ids ids) {
        this.agreements = agreements;
        this.changes = changes;
        this.limits = limits;
        this.ids = ids;
    }

    @Override
    public Optional<Bar> barred(AgreementKind kind, OwnAccount account, LocalDate on) {
        return agreements.isInForce(kind, account.operator(), on)
                ? Optional.empty()
                : Optional.of(why(kind, account, on));
    }

    private Bar why(AgreementKind kind, OwnAccount account, LocalDate on) {
        Map<ChangeId, LocalDate> ended = agreements.ended();
        List<Agreement> standing =
                changes.agreements().stream()
                        .flatMap(change -> RegistryService.agreement(change, ended).stream())
                        .filter(agreement -> agreement.terms().kind() == kind)
                        .filter(agreement -> agreement.terms().bank().equals(account.operator()))
                        .toList();
        // What a mend is nearest to is named: one that waits, then one to come, then the last.
        return standing.stream()
                .filter(agreement -> rank(agreement, on) < Integer.MAX_VALUE)
                .min(
                        Comparator.<Agreement>comparingInt(agreement -> rank(agreement, on))
                                .thenComparing(Agreement::lastDay, Comparator.reverseOrder()))
                .map(agreement -> bar(agreement, on))
                .orElseGet(
                        () ->
                                new Bar(
                                        "与银行 %s 没有%s；请登记协议并经复核"
                                                .formatted(account.operator(), kind.chinese()),
                                        account.operator(),
                                        Optional.empty()));
    }

    private static int rank(Agreement agreement, LocalDate on) {
        return switch (agreement.on(on)) {
            case SUBMITTED -> 0;
            case COMING -> 1;
            case EXPIRED, ENDED, IN_FORCE -> 2;
            case REJECTED, WITHDRAWN -> Integer.MAX_VALUE;
        };
    }

    private static Bar bar(Agreement agreement, LocalDate on) {
        Optional<LocalDate> day =
                switch (agreement.on(on)) {
                    case SUBMITTED, REJECTED, WITHDRAWN -> Optional.empty();
                    case COMING -> Optional.of(agreement.terms().from());
                    case EXPIRED, IN_FORCE, ENDED -> Optional.of(agreement.lastDay());
                };
        return new Bar(words(agreement, on), agreement.terms().number(), day);
    }

    private static String words(Agreement agreement, LocalDate on) {
        String name = agreement.terms().kind().chinese() + " " + agreement.terms().number();
        return switch (agreement.on(on)) {
            case SUBMITTED, REJECTED, WITHDRAWN -> name + " 尚未复核；请由财务复核岗复核后办理";
            case COMING -> name + " 自 " + agreement.terms().from() + " 起有效；请在生效后办理";
            case EXPIRED, IN_FORCE -> name + " 已于 " + agreement.lastDay() + " 到期；请登记续签的协议并经复核";
            case ENDED -> name + " 已于 " + agreement.lastDay() + " 终止；请登记新协议并经复核";
        };
    }

    @Override
    public WalletLimit limit(OwnAccount account, LocalDate on) {
        return limits.inForce(account.number(), on);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean limitReached(LimitReached reached) {
        Optional<OwnAccount> own = limited(reached);
        limits.add(
                new LimitTask(
                        new LimitTaskId(ids.next()),
                        own.isPresent() ? Owner.CENTRE : Owner.PAYEE,
                        reached.walk(),
                        reached.leg(),
                        own.map(OwnAccount::number),
                        reached.amount(),
                        order(reached),
                        switch (reached.cause()) {
                            case Registered _ -> "";
                            case Refused(var refused) -> refused.code();
                        },
                        switch (reached.cause()) {
                            case Registered(_, var words) -> words;
                            case Refused(var refused) -> refused.text();
                        },
                        reached.at(),
                        Optional.empty(),
                        Optional.empty()));
        return own.isPresent();
    }

    // A payee who changes the wallet applies anew, whatever became of this walk.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void over(WalkId walk, Instant at) {
        limits.endOf(walk, at);
    }

    /** The centre's account whose limit it is; empty where it is the payee's wallet. */
    private Optional<OwnAccount> limited(LimitReached reached) {
        return switch (reached.cause()) {
            case Registered(var account, _) -> Optional.of(account);
            case Refused(RefusedOrder refused) -> {
                LocalDate day = LocalDate.ofInstant(reached.at(), ChinaTime.ZONE);
                yield limits.isPayees(refused.code(), day)
                        ? reached.credit()
                        : Optional.of(reached.debit());
            }
        };
    }

    private static Optional<UUID> order(LimitReached reached) {
        return switch (reached.cause()) {
            case Registered _ -> Optional.empty();
            case Refused(var refused) -> Optional.of(refused.order().id().value());
        };
    }
}
