/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anju.centre.account.PaidToMonths;
import org.anju.centre.account.PaidToMonths.PaidList;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.MoneyMovement;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.PostingResult;
import org.anju.centre.ledger.SetQuery;
import org.anju.centre.ledger.SubLedgerDetails;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.settlement.Claim;
import org.anju.centre.settlement.IncomingMoney;
import org.anju.centre.settlement.NoticeClaimant;
import org.anju.centre.settlement.NoticeFate;
import org.anju.centre.settlement.NoticeId;
import org.anju.kernel.Ids;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Posts a remittance to every employee's account when its money arrives (clause 6.1.1.1), in the
 * transaction of the notice: the whole list or nothing. One remittance is posted once, however many
 * payments agree with it; the further ones find nothing that awaits them.
 */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
class RemittancePostingService implements NoticeClaimant {

    /** So many employees are posted in one set of lists. */
    private static final int TOGETHER_MAX = 1_000;

    private final RemittanceRecognitionService recognition;
    private final RemittancePaymentRepository remittances;
    private final PaidToMonths paidTo;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate savepoint;

    RemittancePostingService(
            RemittanceRecognitionService recognition,
            RemittancePaymentRepository remittances,
            PaidToMonths paidTo,
            Ledger ledger,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.recognition = recognition;
        this.remittances = remittances;
        this.paidTo = paidTo;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * A payment and the remittance that it pays.
     *
     * @param entry the id under which it is booked
     */
    record Payment(RecognisedRemittance remittance, IncomingMoney money, EntryId entry) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<NoticeId, Claim> claim(List<IncomingMoney> money) {
        Map<NoticeId, RecognisedRemittance> recognised = recognition.recognise(money);
        // Where two payments of the set agree with one remittance the first pays it.
        Map<RemittanceId, Payment> payments = new LinkedHashMap<>();
        for (IncomingMoney each : money) {
            RecognisedRemittance paid = recognised.get(each.notice());
            if (paid != null) {
                payments.putIfAbsent(paid.id(), new Payment(paid, each, new EntryId(ids.next())));
            }
        }
        return sets(payments.values()).stream()
                .flatMap(set -> post(set).stream())
                .collect(
                        toMap(
                                payment -> payment.money().notice(),
                                payment -> new Claim(NoticeFate.BUSINESS, payment.entry())));
    }

    /**
     * The payments in the sets in which they are posted: many short lists together, each long one
     * by itself and before them, since a long list waits for other long ones and must hold nothing
     * that one of those may wait for.
     */
    private static List<List<Payment>> sets(Collection<Payment> payments) {
        List<Payment> longestFirst =
                payments.stream()
                        .sorted(comparing(payment -> -payment.remittance().persons()))
                        .toList();
        List<List<Payment>> sets = new ArrayList<>();
        int persons = TOGETHER_MAX;
        for (Payment payment : longestFirst) {
            persons += payment.remittance().persons();
            if (persons > TOGETHER_MAX) {
                sets.add(new ArrayList<>());
                persons = payment.remittance().persons();
            }
            sets.getLast().add(payment);
        }
        return sets;
    }

    /**
     * Posts a set whole; where that cannot be, each payment by itself.
     *
     * @return those that were posted; where a remittance can no longer be posted whole, everything
     *     is left as it was
     */
    private List<Payment> post(List<Payment> set) {
        if (isPostedWhole(set)) {
            return set;
        }
        return set.size() == 1
                ? List.of()
                : set.stream().filter(payment -> isPostedWhole(List.of(payment))).toList();
    }

    private boolean isPostedWhole(List<Payment> set) {
        ledger.expectSet(set.stream().mapToInt(payment -> payment.remittance().persons()).sum());
        return Objects.requireNonNull(
                savepoint.execute(
                        status -> {
                            if (!take(set)) {
                                status.setRollbackOnly();
                                return false;
                            }
                            book(set);
                            return true;
                        }));
    }

    /**
     * False where another payment was first, or where an account on a list has been sealed, closed
     * or frozen since the list was accepted.
     */
    private boolean take(List<Payment> set) {
        if (remittances.markPosted(set, clock.instant()) < set.size()) {
            return false;
        }
        List<Integer> whole = set.stream().map(payment -> payment.remittance().persons()).toList();
        return advance(set).equals(whole);
    }

    private List<Integer> advance(List<Payment> set) {
        List<PaidList> lists =
                set.stream()
                        .map(Payment::remittance)
                        .map(
                                paid ->
                                        new PaidList(
                                                paid.employerAccount(), parts(paid), paid.month()))
                        .toList();
        if (lists.size() > 1) {
            return paidTo.advance(lists);
        }
        PaidList only = lists.getFirst();
        return List.of(paidTo.advance(only.employer(), only.accounts(), only.month()));
    }

    private void book(List<Payment> set) {
        List<PostingResult> results =
                ledger.append(set.stream().map(RemittancePostingService::posting).toList());
        if (!results.stream().allMatch(PostingResult.Posted.class::isInstance)) {
            throw new IllegalStateException(
                    "some of these notices were booked before their remittances: " + set);
        }
    }

    private static Posting posting(Payment payment) {
        RecognisedRemittance remittance = payment.remittance();
        IncomingMoney money = payment.money();
        String id = remittance.id().toString();
        return new Posting(
                payment.entry(),
                money.idempotencyKey(),
                new MoneyMovement.RemittanceMatched(money.wallet().ledgerAccount(), money.amount()),
                money.accountingDate(),
                money.bankDate(),
                "汇缴 %s %s".formatted(remittance.employerAccount(), remittance.month()),
                new SubLedgerDetails.Selected(ControlAccount.PERSONAL_FUND, parts(remittance)),
                AuditRecord.succeeded(Actor.BANK_LINK, "remittance.post", id),
                new OutboxMessage(
                        "remittance.posted",
                        id,
                        remittance.facts(money.amount(), payment.entry())));
    }

    private static SetQuery parts(RecognisedRemittance remittance) {
        return new SetQuery(
                RemittanceRepository.PARTS, Map.of("remittance", remittance.id().value()));
    }
}
