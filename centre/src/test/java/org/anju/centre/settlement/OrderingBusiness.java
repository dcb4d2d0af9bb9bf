/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.ledger.BankMoney;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Detail;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.ledger.MoneyMovement;
import org.anju.centre.ledger.OwnMoney;
import org.anju.centre.ledger.OwnTransfer;
import org.anju.centre.ledger.Posting;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.ledger.SubLedgerDetails;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.settlement.OwnMovement.Explanation;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.Direction;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransferKind;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;
import org.springframework.core.Ordered;

/** A business that orders payments, remembers what it was told and books what moves by them. */
final class OrderingBusiness implements OrderOutcome, MovementClaimant, Ordered {

    private static final int AFTER_BUSINESSES = 500;

    private final PaymentOrders orders;
    private final Ledger ledger;
    private final Ids ids;
    private final PostingTransaction transaction;
    private final List<Told> told = new CopyOnWriteArrayList<>();

    OrderingBusiness(PaymentOrders orders, Ledger ledger, Ids ids, PostingTransaction transaction) {
        this.orders = orders;
        this.ledger = ledger;
        this.ids = ids;
        this.transaction = transaction;
    }

    /** One outcome, in the words of the test. */
    record Told(OrderId id, String what) {}

    /** Pays somebody out of a wallet. */
    PaymentOrder pay(OwnAccount debit, String wallet, long fen, Duration timeToLive) {
        return order(
                debit,
                TransferKind.W2W,
                new TransactionParty("测试收款人", AccountId.wallet(wallet)),
                fen,
                timeToLive,
                Optional.empty());
    }

    /** Somebody who is paid. */
    TransactionParty payee() {
        return new TransactionParty("测试收款人", AccountId.wallet(LinkedCentre.PAYER));
    }

    /** Fills a wallet from a deposit account. */
    PaymentOrder fill(OwnAccount debit, OwnAccount wallet, long fen) {
        return order(
                debit,
                TransferKind.A2W,
                new TransactionParty(wallet.name(), wallet.onWire()),
                fen,
                Duration.ofHours(1),
                Optional.empty());
    }

    PaymentOrder order(
            OwnAccount debit,
            TransferKind kind,
            TransactionParty creditor,
            long fen,
            Duration timeToLive,
            Optional<OrderId> retryOf) {
        var order =
                new NewOrder(
                        debit,
                        kind,
                        creditor,
                        Cny.ofFen(fen),
                        "测试付款",
                        Optional.empty(),
                        timeToLive,
                        "test",
                        retryOf);
        return transaction.run(() -> orders.find(orders.queue(order, Actor.PROGRAM)).orElseThrow());
    }

    void withdraw(PaymentOrder order) {
        transaction.run(
                () -> {
                    orders.withdraw(order.id(), Actor.PROGRAM);
                    return order;
                });
    }

    List<String> told(PaymentOrder order) {
        return told.stream().filter(each -> each.id().equals(order.id())).map(Told::what).toList();
    }

    // After those who know their own money, before who takes what nobody explains.
    @Override
    public int getOrder() {
        return AFTER_BUSINESSES;
    }

    @Override
    public void settled(SettledOrder order) {
        told.add(new Told(order.order().id(), "settled by " + order.proof()));
    }

    @Override
    public void refused(RefusedOrder order) {
        told.add(
                new Told(
                        order.order().id(),
                        "%s %s %s".formatted(order.order().state(), order.code(), order.retry())));
    }

    @Override
    public void returned(ReturnedOrder order) {
        told.add(new Told(order.order().id(), "returned " + order.reason()));
    }

    @Override
    public void unmade(UnmadeOrder order) {
        told.add(new Told(order.order().id(), "unmade on " + order.bankDate()));
    }

    @Override
    public Optional<Claim> claim(OwnMovement movement) {
        boolean out = movement.direction() == Direction.DEBIT;
        var account = movement.account().ledgerAccount();
        return switch (movement.explanation()) {
            case Explanation.Execution _, Explanation.Return _ ->
                    Optional.of(
                            new Claim(
                                    NoticeFate.OWN_TRANSFER,
                                    book(
                                            movement,
                                            out
                                                    ? new OwnMoney.Left(
                                                            OwnTransfer.FUNDING,
                                                            account,
                                                            movement.amount())
                                                    : new OwnMoney.Arrived(
                                                            OwnTransfer.FUNDING,
                                                            account,
                                                            movement.amount()),
                                            List.of())));
            case Explanation.NoOrder _, Explanation.Contradiction _ ->
                    out
                            ? Optional.of(
                                    new Claim(
                                            NoticeFate.UNEXPLAINED_DEBIT,
                                            book(
                                                    movement,
                                                    new BankMoney.UnexplainedDebit(
                                                            account, movement.amount()),
                                                    owed(movement))))
                            : Optional.empty();
        };
    }

    private List<Detail> owed(OwnMovement movement) {
        SubjectNo subject = new SubjectNo(movement.notice().toString());
        ledger.openSubject(ControlAccount.OWED_BY_BANK, subject);
        return List.of(new Detail(ControlAccount.OWED_BY_BANK, subject, movement.amount()));
    }

    private EntryId book(OwnMovement movement, MoneyMovement booked, List<Detail> details) {
        String notice = movement.notice().toString();
        return ledger.append(
                        new Posting(
                                new EntryId(ids.next()),
                                movement.idempotencyKey(),
                                booked,
                                movement.accountingDate(),
                                movement.bankDate(),
                                "测试",
                                new SubLedgerDetails.Listed(details),
                                AuditRecord.succeeded(Actor.BANK_LINK, "test.book", notice),
                                new OutboxMessage("test.booked", notice, Map.of())))
                .entry();
    }
}
