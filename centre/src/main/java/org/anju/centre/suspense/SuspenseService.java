/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.anju.centre.ledger.SubLedgerDetails.Listed;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.party.WalletOwner;
import org.anju.centre.party.Wallets;
import org.anju.centre.settlement.Claim;
import org.anju.centre.settlement.IncomingMoney;
import org.anju.centre.settlement.NoticeClaimant;
import org.anju.centre.settlement.NoticeFate;
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

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Claim> claim(IncomingMoney money) {
        Optional<EmployerAccountNo> payer = payingEmployer(money);
        Disagreement why =
                destinations
                        .orderedStream()
                        .map(destination -> destination.explain(money))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseGet(() -> unexplained(payer.isPresent()));
        return Optional.of(
                payer.map(employer -> holdFor(employer, money, why))
                        .orElseGet(() -> holdUnidentified(money, why)));
    }

    private static Disagreement unexplained(boolean payerKnown) {
        return new Disagreement(
                payerKnown
                        ? DisagreementReason.NO_MATCHING_REMITTANCE
                        : DisagreementReason.UNKNOWN_PAYER,
                null,
                null);
    }

    private Claim holdFor(EmployerAccountNo employer, IncomingMoney money, Disagreement why) {
        return hold(
                money,
                new EmployerMoneyReceived(money.wallet().ledgerAccount(), money.amount()),
                detail(ControlAccount.EMPLOYER_TEMPORARY, employer.value(), money),
                why);
    }

    private Claim holdUnidentified(IncomingMoney money, Disagreement why) {
        return hold(
                money,
                new UnidentifiedReceived(money.wallet().ledgerAccount(), money.amount()),
                detail(ControlAccount.UNIDENTIFIED, money.notice().toString(), money),
                why);
    }

    private Optional<EmployerAccountNo> payingEmployer(IncomingMoney money) {
        return wallets.ownerOf(money.payerWalletIndex())
                .flatMap(
                        owner ->
                                switch (owner) {
                                    case WalletOwner.EmployerWallet(var employer) ->
                                            employers.numbersOf(employer).stream().findFirst();
                                    case WalletOwner.PersonWallet _ -> Optional.empty();
                                });
    }

    private Claim hold(
            IncomingMoney money, MoneyMovement movement, Detail detail, Disagreement why) {
        ledger.openSubject(detail.control(), detail.subject());
        EntryId entry =
                ledger.append(
                                new Posting(
                                        new EntryId(ids.next()),
                                        money.idempotencyKey(),
                                        movement,
                                        money.accountingDate(),
                                        money.bankDate(),
                                        SUMMARY,
                                        new Listed(List.of(detail)),
                                        AuditRecord.succeeded(
                                                Actor.BANK_LINK,
                                                "suspense.open",
                                                money.notice().toString()),
                                        outbox(money, why)))
                        .entry();
        items.add(ids.next(), money, detail, why, clock.instant());
        return new Claim(NoticeFate.SUSPENSE, entry);
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
