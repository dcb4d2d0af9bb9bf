/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.account.EmployerAccounts;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Detail;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.MoneyMovement;
import org.anju.centre.ledger.MoneyMovement.EmployerMoneyReceived;
import org.anju.centre.ledger.MoneyMovement.UnidentifiedReceived;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.PostingResult;
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.party.EmployerId;
import org.anju.centre.party.WalletOwner;
import org.anju.centre.party.Wallets;
import org.anju.centre.settlement.Claim;
import org.anju.centre.settlement.IncomingMoney;
import org.anju.centre.settlement.NoticeClaimant;
import org.anju.centre.settlement.NoticeFate;
import org.anju.centre.settlement.NoticeId;
import org.anju.kernel.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what no business claims: the last of the claimants. Each business for which the money may
 * have been meant is asked why it did not take it, and what it says stays with the money.
 */
@Service
@Order(Ordered.LOWEST_PRECEDENCE)
class SuspenseService implements NoticeClaimant {

    // Why it is held stands with the item: the same notices in another order have other reasons,
    // and must make the same books.
    private static final String SUMMARY = "待查款项入账";

    private final SuspenseRepository items;
    private final ObjectProvider<SuspenseDestination> destinations;
    private final Wallets wallets;
    private final EmployerAccounts employers;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    SuspenseService(
            SuspenseRepository items,
            ObjectProvider<SuspenseDestination> destinations,
            Wallets wallets,
            EmployerAccounts employers,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.items = items;
        this.destinations = destinations;
        this.wallets = wallets;
        this.employers = employers;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Money on its way into suspense: whose it stays until somebody knows, and why. */
    record Held(IncomingMoney money, MoneyMovement movement, Detail detail, Disagreement why) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<NoticeId, Claim> claim(List<IncomingMoney> money) {
        if (money.isEmpty()) {
            return Map.of();
        }
        List<Optional<EmployerAccountNo>> payers = payingEmployers(money);
        Map<NoticeId, Disagreement> explained = explained(money);
        List<Held> held = new ArrayList<>();
        for (int place = 0; place < money.size(); place++) {
            IncomingMoney each = money.get(place);
            Optional<EmployerAccountNo> payer = payers.get(place);
            Disagreement why =
                    explained.getOrDefault(each.notice(), unexplained(payer.isPresent()));
            held.add(
                    payer.map(employer -> heldFor(employer, each, why))
                            .orElseGet(() -> heldUnidentified(each, why)));
        }
        return hold(held);
    }

    /** What each business says of money that nobody before it has explained. */
    private Map<NoticeId, Disagreement> explained(List<IncomingMoney> money) {
        Map<NoticeId, Disagreement> explained = new HashMap<>();
        destinations
                .orderedStream()
                .forEach(
                        destination -> {
                            List<IncomingMoney> open =
                                    money.stream()
                                            .filter(each -> !explained.containsKey(each.notice()))
                                            .toList();
                            if (!open.isEmpty()) {
                                explained.putAll(destination.explain(open));
                            }
                        });
        return explained;
    }

    private static Disagreement unexplained(boolean payerKnown) {
        return new Disagreement(
                payerKnown
                        ? DisagreementReason.NO_MATCHING_REMITTANCE
                        : DisagreementReason.UNKNOWN_PAYER,
                null,
                null);
    }

    private static Held heldFor(EmployerAccountNo employer, IncomingMoney money, Disagreement why) {
        return new Held(
                money,
                new EmployerMoneyReceived(money.wallet().ledgerAccount(), money.amount()),
                detail(ControlAccount.EMPLOYER_TEMPORARY, employer.value(), money),
                why);
    }

    private static Held heldUnidentified(IncomingMoney money, Disagreement why) {
        return new Held(
                money,
                new UnidentifiedReceived(money.wallet().ledgerAccount(), money.amount()),
                detail(ControlAccount.UNIDENTIFIED, money.notice().toString(), money),
                why);
    }

    private List<Optional<EmployerAccountNo>> payingEmployers(List<IncomingMoney> money) {
        List<Optional<EmployerId>> payers =
                wallets
                        .ownersOf(money.stream().map(IncomingMoney::payerWalletIndex).toList())
                        .stream()
                        .map(owner -> owner.flatMap(SuspenseService::employer))
                        .toList();
        Set<EmployerId> known =
                payers.stream().flatMap(Optional::stream).collect(Collectors.toSet());
        Map<EmployerId, EmployerAccountNo> accounts =
                known.isEmpty() ? Map.of() : employers.firstOf(known);
        return payers.stream()
                .map(payer -> payer.flatMap(id -> Optional.ofNullable(accounts.get(id))))
                .toList();
    }

    private static Optional<EmployerId> employer(WalletOwner owner) {
        return switch (owner) {
            case WalletOwner.EmployerWallet(var employer) -> Optional.of(employer);
            case WalletOwner.PersonWallet _ -> Optional.empty();
        };
    }

    private Map<NoticeId, Claim> hold(List<Held> held) {
        held.stream()
                .map(Held::detail)
                .collect(groupingBy(Detail::control, TreeMap::new, toList()))
                .forEach(
                        (control, details) ->
                                ledger.openSubjects(
                                        control, details.stream().map(Detail::subject).toList()));
        List<PostingResult> booked = ledger.append(held.stream().map(this::posting).toList());
        items.add(held, ids, clock.instant());
        Map<NoticeId, Claim> claims = new HashMap<>();
        for (int place = 0; place < held.size(); place++) {
            claims.put(
                    held.get(place).money().notice(),
                    new Claim(NoticeFate.SUSPENSE, booked.get(place).entry()));
        }
        return claims;
    }

    private Posting posting(Held held) {
        IncomingMoney money = held.money();
        return new Posting(
                new EntryId(ids.next()),
                money.idempotencyKey(),
                held.movement(),
                money.accountingDate(),
                money.bankDate(),
                SUMMARY,
                new Listed(List.of(held.detail())),
                AuditRecord.succeeded(Actor.BANK_LINK, "suspense.open", money.notice().toString()),
                outbox(money, held.why()));
    }

    private static Detail detail(ControlAccount control, String subject, IncomingMoney money) {
        return new Detail(control, new SubjectNo(subject), money.amount());
    }

    /** Of the case that the money was meant for, where there is one, so that its pages change. */
    private static OutboxMessage outbox(IncomingMoney money, Disagreement why) {
        String notice = money.notice().toString();
        CaseReference meant = why.meant();
        return new OutboxMessage(
                "suspense.opened",
                meant == null ? notice : meant.id().toString(),
                Map.of(
                        "notice", notice,
                        "amount_fen", money.amount().fen(),
                        "reason", why.reason().name()));
    }
}
